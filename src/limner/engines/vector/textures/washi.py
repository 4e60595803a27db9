"""Washi: Japanese paper of mulberry bark, long strands floating in a cloudy translucent sheet."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import fibre, field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return soft clouds and pale strands, a few of them darker bark."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    clouds = field.broad(height, width, 130 * scale, (seed, "cloud"), 4) * 13
    one, two = field.grained(width, 0.9 * scale, 7, seed)
    sheet = field.summed(
        field.Grown(clouds, width), one, two,
        field.Tiled(bark(scale, 0), width, (seed, 1)),
        field.Tiled(bark(scale, 1), width, (seed, 2)),
    )  # fmt: skip
    return field.painted(
        height, width, field.relief(texture.colours, 0.10 * texture.strength), sheet
    )


@lru_cache(maxsize=8)
def bark(scale: float, which: int) -> field.Levels:
    """Return one of two tiles of long strands."""
    side = (653, 577)[which]
    pale = fibre.strands(f"washi {which}", side, count=round(130 / scale**2), length=170 * scale,
                         thick=1.2 * scale, curl=2.2)  # fmt: skip
    tile = pale * 0.30
    if which:
        dark = fibre.strands("washi bark", side, count=round(26 / scale**2), length=60 * scale,
                             thick=1.6 * scale, curl=1.6)  # fmt: skip
        tile = tile - dark * 0.42
    return np.asarray(tile - tile.mean(), np.int16)
