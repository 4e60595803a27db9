"""Bottles: glass between an outer and an inner profile, what fills it, where a label lies.

Profiles are knots as the lathe takes them, going up from the axis to the mouth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes import filleted, lathe
from limner.solids.shapes.lathe import girths
from limner.solids.shapes.profile import Knot, lengths
from limner.solids.solid import Area

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GAP = 0.0003
"""Metres between a wall and what it holds: faces that touch cannot be traced."""


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
    outer: Sequence[Knot], inner: Sequence[Knot], *, squash: float = 1.0, around: int = 96
) -> Mesh:
    """Return a closed wall between two profiles, the lip between them rounded."""
    lip = 0.45 * abs(outer[-1][0] - inner[-1][0])
    top: list[Knot] = [(outer[-1][0], outer[-1][1], lip), (inner[-1][0], inner[-1][1], lip)]
    knots = [*outer[:-1], *top, *reversed(inner[:-1])]
    return lathe(knots, squash=squash, around=around, segments=6)


def filling(
    inner: Sequence[Knot], level: float, *, squash: float = 1.0, around: int = 96, gap: float = _GAP
) -> Mesh:
    """Return what fills a bottle up to a height, clear of its inner profile."""
    knots = inset(inner, gap)
    held: list[Knot] = [knots[0]]
    for before, knot in pairwise(knots):
        if knot[1] >= level and knot[1] > before[1]:
            share = max((level - before[1]) / (knot[1] - before[1]), 0.02)
            level = before[1] + share * (knot[1] - before[1])
            held.append((before[0] + share * (knot[0] - before[0]), level, 0.0006))
            break
        held.append(knot)
    else:
        level = held[-1][1]
    held.append((0.0, level))
    return lathe(held, squash=squash, around=around, segments=6)


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
