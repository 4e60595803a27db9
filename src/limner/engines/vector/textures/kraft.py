"""Kraft: brown wrapping paper, its long fibres and dark shives lying in the machine's direction."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import fibre, field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return streaked stock with light fibres and dark specks."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    clouds = field.broad(height, width, 240 * scale, (seed, "cloud"), 3, 2.5) * 7
    one, two = field.grained(width, 0.7 * scale, 13, seed)
    sheet = field.summed(
        field.Grown(clouds, width), one, two,
        field.Tiled(pulp(scale), width, (seed, "pulp")),
    )  # fmt: skip
    return field.painted(
        height, width, field.relief(texture.colours, 0.13 * texture.strength), sheet
    )


@lru_cache(maxsize=4)
def pulp(scale: float) -> field.Levels:
    """Return one tile of fibres, light and dark, over laid streaks."""
    side = 601
    light = fibre.strands("kraft light", side, count=round(620 / scale**2), length=30 * scale,
                          thick=0.9 * scale, curl=1.1, lean=0.8)  # fmt: skip
    dark = fibre.strands("kraft dark", side, count=round(240 / scale**2), length=15 * scale,
                         thick=1.0 * scale, curl=0.8, lean=1.2)  # fmt: skip
    laid = field.spectral(("kraft", side), side, 0.7 * scale, 0, 9.0)
    tile = light * 0.14 - dark * 0.24 + laid * 9
    return np.asarray(tile - tile.mean(), np.int16)
