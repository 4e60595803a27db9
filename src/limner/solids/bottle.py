"""Bottles: glass between an outer and an inner profile, what fills it, where a label lies.

Profiles are knots as the lathe takes them, going up from the axis to the mouth.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.pouring import poured
from limner.solids.shapes import filleted
from limner.solids.shapes.lathe import girths
from limner.solids.shapes.profile import Knot, lengths
from limner.solids.solid import Area, Part

if TYPE_CHECKING:
    from numpy.typing import NDArray


def inset(knots: Sequence[Knot], wall: float, floor: float | None = None) -> list[Knot]:
    """Return the profile that lies `wall` metres inside another.

    floor: how far its first stretch, the foot, is moved instead.
    """
    points = np.array([k[:2] for k in knots], float)
    way = np.diff(points, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12)
    inward = np.stack([-way[:, 1], way[:, 0]], 1)
    far = np.full(len(way), wall)
    far[0] = wall if floor is None else floor
    made: list[Knot] = [
        (max(0.0, float(points[0, 0])), float(points[0, 1] + far[0] * inward[0, 1]))
    ]
    for i in range(1, len(points) - 1):
        turn = float(way[i - 1, 0] * way[i, 1] - way[i - 1, 1] * way[i, 0])
        x, y = points[i] + _apart(inward[i - 1], inward[i], far[i - 1], far[i])
        given = dict(enumerate(knots[i])).get(2, 0.0)
        fillet = max(given - math.copysign(wall, turn), 0.3 * wall)
        made.append((max(float(x), 1e-4), float(y), fillet))
    x, y = points[-1] + inward[-1] * far[-1]
    made.append((max(float(x), 1e-4), float(y)))
    return made


def _apart(
    a: NDArray[np.float64], b: NDArray[np.float64], far_a: float, far_b: float
) -> NDArray[np.float64]:
    """Return the step from a corner to where its two sides meet once moved along their normals."""
    cross = float(a[0] * b[1] - a[1] * b[0])
    if abs(cross) < 0.05:
        middle: NDArray[np.float64] = (a + b) / 2 * (far_a + far_b) / 2
        return middle
    return np.array([far_a * b[1] - far_b * a[1], far_b * a[0] - far_a * b[0]]) / cross


def walled(
    outer: Sequence[Knot], inner: Sequence[Knot]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the profile of a wall between two others, points and normals: up the outside, over a
    rounded lip, down the inside."""
    lip = 0.45 * abs(outer[-1][0] - inner[-1][0])
    top: list[Knot] = [(outer[-1][0], outer[-1][1], lip), (inner[-1][0], inner[-1][1], lip)]
    return filleted([*outer[:-1], *top, *reversed(inner[:-1])], 6)


def bottled(
    outer: Sequence[Knot],
    inner: Sequence[Knot],
    level: float,
    areas: Mapping[str, Area] | None = None,
    *,
    squash: float = 1.0,
    content: str = "content",
) -> list[Part]:
    """Return a bottle between two profiles and what fills it to `level`, in the slots 'body' and
    `content`."""
    return poured(walled(outer, inner), level, ("body", content), areas, squash=squash)


def wrap(
    knots: Sequence[Knot], low: float, high: float, degrees: float = 104.0, squash: float = 1.0
) -> Area:
    """Return the area between two heights on the front of a turned profile.

    degrees: how far round it reaches, as seen from the axis. The wall should be upright there and
    the profile nowhere wider.
    """
    points, _ = filleted(knots)
    last = int(points[:, 1].argmax()) + 1
    start = int((points[:last, 0] > points[:, 0].max() - 1e-7).argmax())
    rise = np.maximum.accumulate(points[start:last, 1]) + np.arange(last - start) * 1e-12
    bottom, top = np.interp([low, high], rise, lengths(points)[start:last])
    turn = np.linspace(-math.pi, math.pi, 721)
    half = math.radians(degrees) / 2
    reach = float(np.interp(half, turn, girths(turn, squash))) * float(points[:, 0].max())
    return Area(-reach, float(bottom), reach, float(top))
