"""Froth: coffee's foam as a picture about the middle of a cup, with or without milk poured into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.noise import blended, dots, fractal, smoothstep, warped
from limner.solids.surface import linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPAN = 0.12
"""Metres across the picture; its middle lies at the origin of the surface's coordinates."""
_N = 768


def _places(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return x to the right and y up from the middle, metres, a little stirred."""
    at = (np.arange(_N, dtype=np.float32) + 0.5) / _N - 0.5
    stir = [fractal((_N, _N), (5, 5), seed + k, octaves=4) * 0.0007 for k in (1, 2)]
    return at[None, :] * SPAN + stir[0], -at[:, None] * SPAN + stir[1]


def froth(seed: int, milk: bool = False) -> NDArray[np.float32]:
    """Return the foam's colours, (rows, columns, 3), its middle in the corners, so that it tiles about the origin."""
    x, y = _places(seed)
    radius = np.hypot(x, y) / 0.040
    flow = [fractal((_N, _N), (7, 7), seed + k, octaves=3) * 34 for k in (3, 4)]
    marble = warped(fractal((_N, _N), (14, 14), seed + 5, octaves=5, gain=0.6), flow[0], flow[1])
    tone = 0.50 + 0.15 * marble - 0.20 * (1 - radius) * (not milk)
    ramp = [(0.0, "#3a1a0a"), (0.35, "#6d3c18"), (0.65, "#9a6029"), (1.0, "#c69555")]
    paint = blended([(p, linear(c)) for p, c in ramp], np.clip(tone, 0, 1).astype(np.float32))
    bubbles = dots((_N, _N), 1500, (1.0, 2.6), seed + 6)
    paint *= (1 - 0.28 * bubbles * smoothstep(0.4, 1.0, radius.astype(np.float32)))[..., None]
    if milk:
        cover = _poured(x / 0.036, y / 0.036, seed)[..., None]
        paint += cover * (np.array(linear("#f1e4cf"), np.float32) - paint)
    out: NDArray[np.float32] = np.roll(paint, (_N // 2, _N // 2), (0, 1)).astype(np.float32)
    return out


def _poured(x: NDArray[np.float32], y: NDArray[np.float32], seed: int) -> NDArray[np.float32]:
    """Return how much milk covers the foam: a rosetta, leaves stacked along a stem under a small heart."""
    cover = np.zeros_like(x)
    rough = fractal((_N, _N), (60, 60), seed + 7, octaves=2) * 0.008
    for k in range(6):
        top = 0.50 - 0.21 * k
        wide = 0.30 + 0.40 * np.sin(np.pi * (k + 1.1) / 6.6)
        bow = y - (top - 0.13) - 0.60 * np.abs(x) ** 1.35 * (0.5 / wide) + rough
        ends = smoothstep(wide, wide * 0.72, np.abs(x))
        band = smoothstep(-0.075, -0.045, bow) * smoothstep(0.055, 0.025, bow) * ends
        cover = np.maximum(cover, band)
    u, v = x / 0.24, (y - 0.60) / 0.24 + 0.12
    heart = (u * u + v * v - 1) ** 3 - u * u * v**3 * 1.0
    cover = np.maximum(cover, smoothstep(0.06, -0.06, heart + rough * 4))
    stem = smoothstep(0.016, 0.006, np.abs(x)) * smoothstep(-0.85, -0.7, y) * smoothstep(0.5, 0.4, y)
    cover = np.maximum(cover * (1 - 0.85 * stem), smoothstep(0.022, 0.008, np.abs(x)) * smoothstep(-0.86, -0.78, y) * smoothstep(-0.60, -0.66, y))
    out: NDArray[np.float32] = (0.96 * cover).astype(np.float32)
    return out
