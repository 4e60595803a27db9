"""Guided filtering: one layer smoothed along the edges of another.

He, Sun and Tang, "Guided image filtering" (2010), with a colour guide and, as "Fast guided filter"
(2015) has it, worked out at a smaller size where the radius allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats


def guided(guide: Floats, layer: Floats, radius: int, ridge: float) -> Floats:
    """Return `layer` (rows, columns) smoothed within windows of `radius` where `guide` is smooth.

    guide: (rows, columns, 3) or (rows, columns), 0–1. ridge: variance of the guide, in its own
    units squared, below which a window counts as flat.
    """
    rows, columns = layer.shape
    step = max(1, min(radius // 4, min(rows, columns) // 32, 4))
    small = (max(1, columns // step), max(1, rows // step))
    thin = cv2.resize(guide, small, interpolation=cv2.INTER_AREA)
    low = cv2.resize(layer, small, interpolation=cv2.INTER_AREA)
    work = _grey if guide.ndim == 2 else _colour
    slope, level = work(thin, low, max(1, radius // step), ridge)
    slope = cv2.resize(slope, (columns, rows), interpolation=cv2.INTER_LINEAR)
    level = cv2.resize(level, (columns, rows), interpolation=cv2.INTER_LINEAR)
    moved = slope * guide if guide.ndim == 2 else (slope * guide).sum(2)
    return (moved + level).astype(np.float32)


def _mean(values: Floats, radius: int) -> Floats:
    side = 2 * radius + 1
    out: Floats = cv2.boxFilter(values, -1, (side, side), borderType=cv2.BORDER_REFLECT)
    return out


def _grey(guide: Floats, layer: Floats, radius: int, ridge: float) -> tuple[Floats, Floats]:
    at, mean = _mean(guide, radius), _mean(layer, radius)
    spread = _mean(guide * guide, radius) - at * at
    slope = (_mean(guide * layer, radius) - at * mean) / (spread + ridge)
    return _mean(slope, radius), _mean(mean - slope * at, radius)


def _colour(guide: Floats, layer: Floats, radius: int, ridge: float) -> tuple[Floats, Floats]:
    at, mean = _mean(guide, radius), _mean(layer, radius)
    cross = _mean(guide * layer[..., None], radius) - at * mean[..., None]
    r, g, b = (guide[..., i] for i in range(3))
    products = _mean(np.stack([r * r, r * g, r * b], 2), radius)
    others = _mean(np.stack([g * g, g * b, b * b], 2), radius)
    ar, ag, ab = (at[..., i] for i in range(3))
    rr, rg, rb = (products[..., i] for i in range(3))
    gg, gb, bb = (others[..., i] for i in range(3))
    rr, rg, rb = rr - ar * ar + ridge, rg - ar * ag, rb - ar * ab
    gg, gb, bb = gg - ag * ag + ridge, gb - ag * ab, bb - ab * ab + ridge
    one, two, three = gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb
    whole = np.maximum(rr * one + rg * two + rb * three, 1e-12)
    x, y, z = (cross[..., i] for i in range(3))
    slope = (
        np.stack(
            [
                one * x + two * y + three * z,
                two * x + (rr * bb - rb * rb) * y + (rb * rg - rr * gb) * z,
                three * x + (rb * rg - rr * gb) * y + (rr * gg - rg * rg) * z,
            ],
            2,
        )
        / whole[..., None]
    )
    return _mean(slope, radius), _mean(mean - (slope * at).sum(2), radius)
