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


def flowing_through(through: ArrayLike, points: int = 8) -> NDArray[np.float64]:
    """Return the smoothest curve through given points (natural cubic, no break in its curvature),
    evenly
    stepped, `points` to each given one."""
    p = np.asarray(through, float)
    chord = np.sqrt(np.linalg.norm(np.diff(p, axis=0), axis=1))
    knots = np.concatenate([[0.0], np.cumsum(chord)])
    n, step = len(p), np.diff(knots)
    system, right = np.eye(n), np.zeros_like(p)
    for i in range(1, n - 1):
        system[i, i - 1 : i + 2] = step[i - 1], 2 * (step[i - 1] + step[i]), step[i]
        right[i] = 6 * ((p[i + 1] - p[i]) / step[i] - (p[i] - p[i - 1]) / step[i - 1])
    bend = np.linalg.solve(system, right)
    fine = np.linspace(0.0, knots[-1], 40 * n)
    way = np.concatenate(
        [[0.0], np.cumsum(np.linalg.norm(np.diff(_cubic(fine, knots, p, bend), axis=0), axis=1))]
    )
    even = np.interp(np.linspace(0.0, way[-1], points * (n - 1) + 1), way, fine)
    return _cubic(even, knots, p, bend)


def _cubic(
    t: NDArray[np.float64],
    knots: NDArray[np.float64],
    p: NDArray[np.float64],
    bend: NDArray[np.float64],
) -> NDArray[np.float64]:
    i = np.clip(np.searchsorted(knots, t, side="right") - 1, 0, len(p) - 2)
    h = (knots[i + 1] - knots[i])[:, None]
    a, b = (knots[i + 1] - t)[:, None], (t - knots[i])[:, None]
    curve: NDArray[np.float64] = (
        (bend[i] * a**3 + bend[i + 1] * b**3) / (6 * h)
        + (p[i] / h - bend[i] * h / 6) * a
        + (p[i + 1] / h - bend[i + 1] * h / 6) * b
    )
    return curve


def circle(
    radius: float, points: int = 48, *, start: float = 0.0, end: float = 360.0
) -> NDArray[np.float64]:
    """Return points (n, 2) of an arc, degrees counter-clockwise from +x; a full turn repeats
    none."""
    full = abs(end - start) >= 360.0
    at = np.radians(np.linspace(start, end, points, endpoint=not full))
    return np.stack([radius * np.cos(at), radius * np.sin(at)], -1)
