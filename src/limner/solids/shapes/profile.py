"""Profiles: open polylines in a plane with rounded corners, and the normals along them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Knot = tuple[float, float] | tuple[float, float, float]


def filleted(
    knots: Sequence[Knot], segments: int = 8
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return points (n, 2) and normals (n, 2) of a polyline whose corners are rounded.

    knots: x, y and, where wanted, the radius of the corner. A normal points to the right of the
    way along. A corner without a radius is sharp: its point comes twice, with both normals.
    """
    corners = np.array([k[:2] for k in knots], float)
    radii = [k[2] if len(k) == 3 else 0.0 for k in knots]
    points, normals = [corners[0]], [_right(corners[1] - corners[0])]
    last = len(corners) - 1
    for i in range(1, last):
        spare = (0.499 if i > 1 else 0.999, 0.499 if i < last - 1 else 0.999)
        for point, normal in _corner(corners[i - 1 : i + 2], radii[i], spare, segments):
            points.append(point)
            normals.append(normal)
    points.append(corners[last])
    normals.append(_right(corners[last] - corners[last - 1]))
    return np.array(points), np.array(normals)


def _right(way: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array([way[1], -way[0]]) / max(math.hypot(*way), 1e-12)


def _corner(
    three: NDArray[np.float64], radius: float, spare: tuple[float, float], segments: int
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Return points and normals round the middle one of three points."""
    before, here, after = three
    back, on = before - here, after - here
    long_back, long_on = math.hypot(*back), math.hypot(*on)
    back, on = back / long_back, on / long_on
    angle = math.acos(float(np.clip(back @ on, -1.0, 1.0)))
    first, second = _right(-back), _right(on)
    if radius <= 0 or angle > math.pi - 1e-3:
        return [(here, first), (here, second)]
    cut = min(radius / math.tan(angle / 2), spare[0] * long_back, spare[1] * long_on)
    radius = cut * math.tan(angle / 2)
    turn = -back[0] * on[1] + back[1] * on[0]
    side = 1.0 if turn > 0 else -1.0
    centre = here + back * cut - side * first * radius
    start = math.atan2(first[1], first[0])
    sweep = (math.atan2(second[1], second[0]) - start + math.pi) % (2 * math.pi) - math.pi
    round_about = []
    for k in range(segments + 1):
        at = start + sweep * k / segments
        normal = np.array([math.cos(at), math.sin(at)])
        round_about.append((centre + side * normal * radius, normal))
    return round_about


def parted(
    points: NDArray[np.float64], normals: NDArray[np.float64], level: float
) -> tuple[tuple[NDArray[np.float64], NDArray[np.float64]], ...]:
    """Return a vessel's profile in two where it first passes `level` on its way down the inside.

    Both are points and normals; the second is empty of anything but its ends where the profile
    never gets there.
    """
    top = int(points[:, 1].argmax())
    under = np.flatnonzero(points[top:, 1] < level)
    at = top + int(under[0]) if len(under) else len(points) - 1
    before, after = points[at - 1], points[at]
    share = float(np.clip((before[1] - level) / max(before[1] - after[1], 1e-12), 0.0, 1.0))
    cut = before + share * (after - before)
    normal = normals[at - 1] + share * (normals[at] - normals[at - 1])
    normal /= max(math.hypot(*normal), 1e-12)
    return (
        (np.vstack([points[:at], cut]), np.vstack([normals[:at], normal])),
        (np.vstack([cut, points[at:]]), np.vstack([normal, normals[at:]])),
    )


def flowing(points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return points (n, 2) of a smooth curve with their normals, to the right of the way along."""
    way = np.gradient(points, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12)
    return points, np.stack([way[:, 1], -way[:, 0]], -1)


def lengths(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the length of the way from the first point to each."""
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(steps)])
