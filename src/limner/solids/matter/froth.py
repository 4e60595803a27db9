"""Froth: coffee's foam as a picture about the middle of a cup, with or without milk poured into
it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.noise import blended, dots, fractal, smoothstep, warped
from limner.solids.pouring import LEVEL
from limner.solids.surface import linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPAN = 0.12
"""Metres across the picture; its middle lies at the origin of the surface's coordinates."""
_N = 1024
_CREMA = [
    (p, linear(c))
    for p, c in ((0.0, "#4a2511"), (0.35, "#7a471f"), (0.65, "#a06a35"), (1.0, "#c79a62"))
]


def _places(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return x to the right and y up from the middle, metres, a little stirred."""
    at = (np.arange(_N, dtype=np.float32) + 0.5) / _N - 0.5
    stir = [fractal((_N, _N), (5, 5), seed + k, octaves=4) * 0.0007 for k in (1, 2)]
    return at[None, :] * SPAN + stir[0], -at[:, None] * SPAN + stir[1]


def froth(seed: int) -> NDArray[np.float32]:
    """Return milk's foam with a rosetta poured into it, (rows, columns, 3), its middle in the
    corners, so that it tiles about the origin."""
    x, y = _places(seed)
    radius = (np.hypot(x, y) / LEVEL).astype(np.float32)
    flow = [fractal((_N, _N), (4, 4), seed + k, octaves=2) * 24 for k in (3, 4)]
    marble = warped(fractal((_N, _N), (7, 7), seed + 5, octaves=4, gain=0.42), flow[0], flow[1])
    fine = fractal((_N, _N), (110, 110), seed + 8, octaves=2)
    tone = (0.56 + 0.05 * marble + 0.018 * fine - 0.08 * smoothstep(0.7, 1.0, radius)).astype(
        np.float32
    )
    paint = blended(_CREMA, np.clip(tone, 0, 1))
    bubbles = dots((_N, _N), 700, (0.9, 2.2), seed + 6)
    paint *= (1 - 0.22 * bubbles * smoothstep(0.6, 1.0, radius))[..., None]
    cover = _poured(x / 0.036, y / 0.036, seed)[..., None]
    paint += cover * (np.array(linear("#f1e4cf"), np.float32) - paint)
    return _about_origin(paint)


def crema(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return black coffee's colours, (rows, columns, 3), and how much foam covers it, 0-1: a thin
    ring of fine bubbles along the wall, and what has come loose of it."""
    x, y = _places(seed)
    radius = (np.hypot(x, y) / LEVEL).astype(np.float32)
    turn = np.arctan2(y, x).astype(np.float32)
    uneven = fractal((_N, _N), (9, 9), seed + 3, octaves=4, gain=0.5)
    wide = 0.035 + 0.022 * np.cos(turn - 2.2) + 0.010 * uneven
    ring = smoothstep(-0.012, 0.010, np.asarray(radius - 1.0 + wide, np.float32))
    drift = uneven + 0.9 * smoothstep(0.45, 0.95, radius) - 0.35
    loose = smoothstep(1.75, 2.2, drift.astype(np.float32))
    bubbles = dots((_N, _N), 2600, (1.0, 3.4), seed + 6)
    foam = np.maximum(ring, loose * smoothstep(0.15, 0.5, bubbles + 0.4 * loose))
    deep = blended(
        [(p, linear(c)) for p, c in ((0.0, "#150904"), (0.75, "#1c0c05"), (1.0, "#3a1a0a"))],
        np.clip(radius, 0, 1),
    )
    tone = 0.42 + 0.10 * uneven - 0.30 * bubbles * (1 - bubbles) + 0.16 * bubbles
    paint = deep + foam[..., None] * (blended(_CREMA, np.clip(tone, 0, 1)) - deep)
    return _about_origin(paint.astype(np.float32)), _about_origin(foam.astype(np.float32))


def _about_origin(image: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.roll(image, (_N // 2, _N // 2), (0, 1)).astype(np.float32)


def _poured(x: NDArray[np.float32], y: NDArray[np.float32], seed: int) -> NDArray[np.float32]:
    """Return how much milk covers the foam: a rosetta, leaves stacked along a stem under a small
    heart."""
    rough = fractal((_N, _N), (34, 34), seed + 7, octaves=2) * 0.006
    low, high = -0.86, 0.56
    share = np.clip((y - low) / (high - low), 0.0, 1.0)
    half = 0.74 * np.clip(np.sin(np.pi * share**0.72), 0.0, 1.0) ** 0.72 + 0.002
    leaf = smoothstep(1.04, 0.93, np.abs(x) / half + 4 * rough)
    leaf = leaf * smoothstep(low - 0.03, low + 0.05, y) * smoothstep(high + 0.04, high - 0.04, y)
    ripple = (y + 0.62 * np.abs(x) ** 1.25 + rough) * 4.6
    line = np.abs(ripple - np.round(ripple))
    veins = smoothstep(0.15, 0.07, line) * smoothstep(0.02, 0.10, np.abs(x))
    cover = leaf * (1.0 - 0.92 * veins)
    u, v = x / 0.27, (y - 0.60) / 0.27 + 0.10
    heart = (u * u + v * v - 1) ** 3 - u * u * v**3
    clear = smoothstep(0.55, 0.25, heart)
    cover = np.maximum(cover * (1.0 - clear), smoothstep(0.07, -0.05, heart + rough * 4))
    stem = (
        smoothstep(0.020, 0.008, np.abs(x))
        * smoothstep(low - 0.08, low, y)
        * smoothstep(0.34, 0.24, y)
    )
    cover = np.maximum(cover, stem)
    out: NDArray[np.float32] = (0.96 * cover).astype(np.float32)
    return out
