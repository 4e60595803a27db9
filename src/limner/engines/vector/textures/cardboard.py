"""Cardboard: corrugated board, its flutes showing through a liner of kraft paper."""

from __future__ import annotations

import math

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import field
from limner.engines.vector.textures.kraft import pulp


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return upright flutes, here and there pressed flat, under fibres."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    x, _ = field.places(height, width)
    press = field.broad(height, width, 300 * scale, (seed, "press"), 3)
    flutes = np.sin(x * np.float32(math.tau / (26 * scale)) + press * 0.15)
    coarse = flutes * (9 + 3.5 * press) + press * 6
    one, two = field.grained(width, 0.7 * scale, 10, seed)
    sheet = field.summed(
        field.Grown(coarse.astype(np.float32), width), one, two,
        field.Tiled(pulp(scale), width, (seed, "pulp")),
    )  # fmt: skip
    return field.painted(
        height, width, field.relief(texture.colours, 0.15 * texture.strength), sheet
    )
