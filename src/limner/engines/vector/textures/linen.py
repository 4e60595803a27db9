"""Linen: a plain weave of uneven threads, as on a bound book."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the weave with thicker and thinner threads over broad clouds."""
    threads = _threads(texture.seed, height, width, texture.scale)
    threads += field.broad(height, width, 220 * texture.scale, texture.seed, 2) * 8
    weave = field.Tiled(cloth(round(max(0.5, texture.scale), 2)), width, texture.seed)
    sheet = field.summed(weave, field.Grown(threads, width))
    shades = field.relief(texture.colours, 0.15 * texture.strength)
    return field.painted(height, width, shades, sheet)


@lru_cache(maxsize=8)
def cloth(scale: float) -> field.Levels:
    """Return one tile of the weave: over, under, over, each thread round and lit from above."""
    side = 512
    threads = max(8, round(side / (4.6 * scale) / 2) * 2)
    pitch = side / threads
    sway = field.spectral("linen sway", side, 1.2 * pitch, 0, 0.12) * 0.10 * pitch
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    warp, weft = (x + sway) / pitch, (y + sway.T) / pitch
    over = (np.floor(warp) + np.floor(weft)) % 2 == 0
    round_warp = np.abs(np.sin(math.pi * warp)) * (0.62 + 0.38 * np.abs(np.sin(math.pi * weft)))
    round_weft = np.abs(np.sin(math.pi * weft)) * (0.62 + 0.38 * np.abs(np.sin(math.pi * warp)))
    height = np.where(over, round_warp, round_weft * 0.92)
    height = (height - height.mean()) / height.std()
    dust = field.spectral("linen dust", side, 0.45, 0, 1)
    return np.asarray(height * 26 + dust * 9, np.int16)


def _threads(seed: int, height: int, width: int, scale: float) -> field.Floats:
    """Return, at a quarter, how single threads are lighter or darker along their length."""
    long = field.broad(height, width, 9 * scale, (seed, "weft"), 1, 26.0) * 8
    tall = field.broad(width, height, 9 * scale, (seed, "warp"), 1, 26.0).T * 8
    return long + tall
