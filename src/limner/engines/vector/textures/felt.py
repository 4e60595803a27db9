"""Felt: matted wool, soft clumps and loose hairs lying every way."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import fibre, field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the wool, light on its loose hairs and dark between its clumps."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    clumps = field.broad(height, width, 46 * scale, (seed, "clump"), 3) * 6
    one, two = field.grained(width, 1.0 * scale, 11, seed)
    wool = field.summed(
        field.Grown(clumps, width), one, two,
        field.Tiled(hairs(scale, 0), width, (seed, 1)),
        field.Tiled(hairs(scale, 1), width, (seed, 2)),
    )  # fmt: skip
    return field.painted(
        height, width, field.relief(texture.colours, 0.12 * texture.strength), wool
    )


@lru_cache(maxsize=8)
def hairs(scale: float, which: int) -> field.Levels:
    """Return one tile of loose hairs."""
    side = (509, 433)[which]
    lying = fibre.strands(f"felt {which}", side, count=round(1500 / scale**2), length=26 * scale,
                          thick=0.8 * scale, curl=2.4)  # fmt: skip
    tile = lying * (0.13 if which else -0.11)
    return np.asarray(tile - tile.mean(), np.int16)
