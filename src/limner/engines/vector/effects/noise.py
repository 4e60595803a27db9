"""Noise in the item's own coordinates, so that it stays put whatever part is painted, how large."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.engines.vector.effects import Place
from limner.engines.vector.textures import field

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
_SIDE = 256
_PITCH = 6.0
"""Tile pixels from hill to hill."""


def noise(
    shape: tuple[int, int], place: Place, pitch: float, key: object, stretch: float = 1.0
) -> Floats:
    """Return smooth noise of deviation 1 for pixels of `shape` (height, width) at `place`.

    pitch: units of the item's coordinates from hill to hill; stretch: how much longer across.
    """
    height, width = shape
    step = _PITCH / pitch
    across = (place.x + (np.arange(width) + 0.5) / place.scale) * (step / stretch)
    down = (place.y + (np.arange(height) + 0.5) / place.scale) * step
    return _sampled(_tile(key), down, across)


def turned(
    shape: tuple[int, int], place: Place, pitch: float, key: object, lie: tuple[float, float]
) -> Floats:
    """Return the same with features `lie[0]` times longer along `lie[1]` clockwise degrees."""
    stretch, angle = lie
    if stretch == 1.0 or angle % 180 == 0:
        return noise(shape, place, pitch, key, stretch)
    height, width = shape
    step = _PITCH / pitch
    x = place.x + (np.arange(width, dtype=np.float32) + 0.5) / place.scale
    y = place.y + (np.arange(height, dtype=np.float32)[:, None] + 0.5) / place.scale
    s, c = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    u = (x * c + y * s) * (step / stretch)
    v = (y * c - x * s) * step
    tile = _tile(key)
    low_u, low_v = np.floor(u), np.floor(v)
    fu, fv = (u - low_u).astype(np.float32), (v - low_v).astype(np.float32)
    iu, iv = low_u.astype(np.int32) % _SIDE, low_v.astype(np.int32) % _SIDE
    ju, jv = (iu + 1) % _SIDE, (iv + 1) % _SIDE
    top = tile[iv, iu] * (1 - fu) + tile[iv, ju] * fu
    foot = tile[jv, iu] * (1 - fu) + tile[jv, ju] * fu
    return np.asarray(top * (1 - fv) + foot * fv, np.float32)


@lru_cache(maxsize=16)
def _tile(key: object) -> Floats:
    return field.spectral(("effect", key), _SIDE, _PITCH / 4.4)


def _sampled(tile: Floats, down: NDArray[Any], across: NDArray[Any]) -> Floats:
    """Return the tile at every pair of a row's and a column's place, between its pixels."""
    low, left = np.floor(down).astype(int), np.floor(across).astype(int)
    fy = (down - low).astype(np.float32)[:, None]
    fx = (across - left).astype(np.float32)[None, :]
    rows = tile[low % _SIDE] * (1 - fy) + tile[(low + 1) % _SIDE] * fy
    found = rows[:, left % _SIDE] * (1 - fx) + rows[:, (left + 1) % _SIDE] * fx
    return np.asarray(found, np.float32)
