"""Displace: every point taken from a little beside, smoothly varying, as a hand varies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.paint import Displace
from limner.engines.vector.effects.noise import noise

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place

_BAND = 128
"""Rows moved at a time."""


def apply(pixels: Pixels, effect: Displace, place: Place) -> Pixels:
    """Return the pixels moved by up to `amount`."""
    reach = effect.amount * place.scale
    if reach < 0.05:
        return pixels
    shape = pixels.shape[:2]
    dx = noise(shape, place, effect.scale, ("across", effect.seed))
    dy = noise(shape, place, effect.scale, ("down", effect.seed))
    # Half the amount is one deviation: most points move less, none more than asked.
    for moved in (dx, dy):
        np.clip(moved * np.float32(0.5 * reach), -reach, reach, out=moved)
    out = np.empty_like(pixels)
    for top in range(0, shape[0], _BAND):
        rows = slice(top, min(shape[0], top + _BAND))
        out[rows] = _taken(pixels, top, dx[rows], dy[rows])
    return out


def _taken(pixels: Pixels, top: int, dx: Pixels, dy: Pixels) -> Pixels:
    """Return the band of rows from `top`, each pixel taken (dx, dy) away, between four."""
    height, width = pixels.shape[:2]
    x = np.clip(np.arange(width, dtype=np.float32) + dx, 0, width - 1.001)
    rows = np.arange(top, top + len(dy), dtype=np.float32)[:, None]
    y = np.clip(rows + dy, 0, height - 1.001)
    left, high = x.astype(np.int32), y.astype(np.int32)
    fx, fy = (x - left)[..., None], (y - high)[..., None]
    right, low = np.minimum(left + 1, width - 1), np.minimum(high + 1, height - 1)
    above = pixels[high, left] * (1 - fx) + pixels[high, right] * fx
    below = pixels[low, left] * (1 - fx) + pixels[low, right] * fx
    return np.asarray(above * (1 - fy) + below * fy, np.float32)
