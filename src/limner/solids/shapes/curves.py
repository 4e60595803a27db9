"""Curves in space, as points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def bezier(
    a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, points: int = 40
) -> NDArray[np.float64]:
    """Return points of a cubic Bézier curve."""
    t = np.linspace(0.0, 1.0, points)[:, None]
    p, q, r, s = (np.asarray(x, float) for x in (a, b, c, d))
    out: NDArray[np.float64] = (
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t**3 * s
    )
    return out


def spline(through: ArrayLike, points: int = 12, *, closed: bool = False) -> NDArray[np.float64]:
    """Return a smooth curve through given points (Catmull-Rom), `points` to each step."""
    p = np.asarray(through, float)
    n = len(p)
    pieces = []
    t = np.linspace(0.0, 1.0, points, endpoint=False)[:, None]
    for i in range(n if closed else n - 1):
        a, b, c, d = (
            p[(i + j) % n] if closed else p[min(max(i + j, 0), n - 1)] for j in (-1, 0, 1, 2)
        )
        pieces.append(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
        )
    if not closed:
        pieces.append(p[-1:])
    return np.concatenate(pieces)


def circle(
    radius: float, points: int = 48, *, start: float = 0.0, end: float = 360.0
) -> NDArray[np.float64]:
    """Return points (n, 2) of an arc, degrees counter-clockwise from +x; a full turn repeats
    none."""
    full = abs(end - start) >= 360.0
    at = np.radians(np.linspace(start, end, points, endpoint=not full))
    return np.stack([radius * np.cos(at), radius * np.sin(at)], -1)
