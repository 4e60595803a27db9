"""Straightening: how far a picture leans, and turning it upright."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import luma

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_MOST = 20.0
"""Degrees a picture is taken to lean at most."""
_LONGEST = 900


def lean(picture: Floats) -> float:
    """Return the degrees a picture (sRGB 0–1) leans clockwise; 0 where nothing tells.

    Straight segments (LSD, von Gioi et al. 2010) near level and, half as trusted since they may
    converge, near upright vote by their length.
    """
    light = luma(picture)
    scale = min(1.0, _LONGEST / max(light.shape))
    small = cv2.resize(light, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if min(small.shape) < 16:
        return 0.0
    levels = np.round(np.clip(small, 0, 1) * 255).astype(np.uint8)
    found = cv2.createLineSegmentDetector().detect(levels)[0]
    if found is None:
        return 0.0
    segments = found.reshape(-1, 4)
    across, down = segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1]
    length = np.hypot(across, down)
    angle = np.degrees(np.arctan2(down, across))
    off = (angle + 45) % 90 - 45
    level = np.abs((angle + 90) % 180 - 90) < 45
    weight = np.where(level, 1.0, 0.5) * length**1.5
    fair = (length > 0.06 * max(small.shape)) & (np.abs(off) < _MOST)
    return _agreed(off[fair], weight[fair])


def _agreed(angles: Floats, weights: Floats) -> float:
    """Return the angle most weight agrees on; 0 where too little does."""
    if not len(angles):
        return 0.0
    grid = np.arange(-_MOST, _MOST + 0.01, 0.1)
    votes = (weights * np.exp(-(((grid[:, None] - angles) / 0.5) ** 2) / 2)).sum(1)
    best = float(grid[votes.argmax()])
    near = np.abs(angles - best) < 1.2
    if weights[near].sum() < 0.25 * weights.sum() or near.sum() < 1:
        return 0.0
    order = np.argsort(angles[near])
    sums = np.cumsum(weights[near][order])
    return float(angles[near][order][np.searchsorted(sums, sums[-1] / 2)])


def turned(values: Floats, degrees: float) -> Floats:
    """Return values (rows, columns[, channels]) turned clockwise about their middle, as large.

    They are enlarged just so much that no corner is empty.
    """
    if not degrees:
        return values
    rows, columns = values.shape[:2]
    a = math.radians(abs(degrees))
    grow = max(
        math.cos(a) + rows / columns * math.sin(a), math.cos(a) + columns / rows * math.sin(a)
    )
    matrix = cv2.getRotationMatrix2D(((columns - 1) / 2, (rows - 1) / 2), -degrees, grow)
    out = cv2.warpAffine(
        values, matrix, (columns, rows), flags=cv2.INTER_LANCZOS4, borderMode=cv2.BORDER_REPLICATE
    )
    return np.clip(out, 0, 1)
