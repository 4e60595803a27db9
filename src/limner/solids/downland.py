"""Downland: round-backed hills whose valleys were cut by their own streams, and the knoll before
them on which subjects, or a photographer, stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.kept import kept
from limner.solids.noise import fractal, smoothstep
from limner.solids.terrain import bilinear, carved, rough

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]

_N, _SIDE, _BEHIND = 288, 13000.0, 1500.0
"""Cells along a side of the land, and metres; its near edge lies so far behind the origin."""
_VERSION = 4


def _ramp(low: float, high: float, x: Field) -> Field:
    return smoothstep(low, high, np.asarray(x, np.float32)).astype(np.float64)


def _raised(seed: int) -> NDArray[np.float32]:
    """Return the land over its valleys' floor, 0 to about 1, (rows away, columns across)."""
    from scipy.ndimage import gaussian_filter

    x, y = np.meshgrid((np.arange(_N) / _N - 0.5) * _SIDE, np.arange(_N) / _N * _SIDE - _BEHIND)
    bend = fractal((_N, _N), (5, 5), seed + 1, octaves=4)
    across = np.abs(y - 640.0 - 0.1 * x - 130.0 * np.sin(x / 620.0) - 60.0 * bend)
    on = (y - 600.0) / 1150.0
    away = np.abs(x + 350.0 - 345.0 * on - 380.0 * np.sin(on) - 70.0 * bend) + 1e6 * (y < 500.0)
    stream = np.minimum(across, away)
    much = np.clip(0.75 + 0.42 * fractal((_N, _N), (4, 4), seed + 2, octaves=3), 0.12, 2.0)
    up = np.maximum(0.02 * much * _ramp(60.0, 900.0, stream), 0.0012)
    cut = carved(np.where(stream < 75.0, 0.0, up), _SIDE / _N, seed=seed)
    soft = gaussian_filter(cut, 2.1)  # soil creeps: crests are round
    return np.asarray(soft / float(np.percentile(soft, 99.9)), np.float32)


def _hills(x: Field, y: Field, lie: int) -> Field:
    """Return metres over the valleys' floor: low hills near by, high ones far off."""
    seed = (lie + 1) // 2
    land = kept(("downland", _VERSION, seed), lambda: _raised(seed)).astype(np.float64)
    if lie % 2:  # the same country seen the other way round
        x = -x
    share = bilinear(land, (x / _SIDE + 0.5) * _N, (y + _BEHIND) / _SIDE * _N)
    high = 430.0 + 130.0 * _ramp(2500.0, 8000.0, np.hypot(x, y))
    gullies = rough(x, y, 1500.0, 3, ridged=0.5, octaves=5) * 9.0 * np.clip(3.0 * share, 0.0, 1.0)
    return np.clip(share, 0.0, None) ** 0.7 * high + gullies


def knoll(flat: float) -> tuple[float, float]:
    """Return how high over the valley the origin lies, and over how many metres it falls there."""
    if flat < 4.0:
        return 74.0, 205.0
    return (40.0, 300.0) if flat < 20.0 else (11.0, 420.0)


def rise(x: Field, y: Field, flat: float, lie: int = 0) -> Field:
    """Return the land's heights in metres, level within `flat` of the origin. lie: which of the
    lands it is; within 150 metres they are alike."""
    high, wide = knoll(flat)
    away = np.hypot(x, y)
    near = np.hypot(0.8 * x, y)
    fall = high * _ramp(flat, flat + wide, near)
    rolls = rough(x, y, 900.0, 5, octaves=4) * 2.2 * _ramp(flat, flat + 160.0, away)
    beyond = _ramp(flat + 0.75 * wide, flat + 1.6 * wide, away)
    return np.asarray((rolls - fall) * (1 - beyond) + (_hills(x, y, lie) - high) * beyond - 0.01)


def steepness(x: Field, y: Field, z: Field) -> Field:
    """Return the slope of a fan's ground, rise over run."""
    across = np.gradient(z, axis=1) / np.hypot(np.gradient(x, axis=1), np.gradient(y, axis=1))
    along = np.gradient(z, axis=0) / np.hypot(np.gradient(x, axis=0), np.gradient(y, axis=0))
    return np.asarray(np.hypot(across, along))
