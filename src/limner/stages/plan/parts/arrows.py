"""Arrows: a line along points and a head that meets its target."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics import path
from limner.document.layer import Layer

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def arrow(
    design: Design, points: Sequence[Point], colour: str, *, width: float = 0.5, head: float = 2.2
) -> list[Layer]:
    """Return a line through `points` that ends in a head at the last; width and head in units."""
    if len(points) < 2:
        return []
    u = design.u
    tip = points[-1]
    size = head * u
    back = _along_back(points, size * 0.8)
    dx, dy = tip[0] - back[0], tip[1] - back[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    foot = (tip[0] - ux * size, tip[1] - uy * size)
    half = 0.52 * size
    wings = [(foot[0] - uy * half, foot[1] + ux * half), (foot[0] + uy * half, foot[1] - ux * half)]
    shaft = _cut(points, size * 0.7)
    pen = design.stroke(colour, width, cap="round", join="round")
    return [
        design.shape(path.polygon(shaft, closed=False), None, stroke=pen, role="arrow"),
        design.shape(path.polygon([tip, *wings]), colour, role="arrow"),
    ]


def _cut(points: Sequence[Point], length: float) -> list[Point]:
    """Return the points without the last `length` pixels."""
    out = list(points)
    while len(out) > 2 and math.dist(out[-1], out[-2]) < length:
        length -= math.dist(out[-1], out[-2])
        out.pop()
    (x1, y1), (x2, y2) = out[-2], out[-1]
    span = math.hypot(x2 - x1, y2 - y1) or 1.0
    t = max(0.0, 1 - length / span)
    return [*out[:-1], (x1 + (x2 - x1) * t, y1 + (y2 - y1) * t)]


def _along_back(points: Sequence[Point], length: float) -> Point:
    """Return the point `length` pixels before the end."""
    return _cut(points, length)[-1]


def rounded(points: Sequence[Point], radius: float) -> list[Point]:
    """Return a polyline whose corners are rounded by short arcs of up to `radius` pixels."""
    out: list[Point] = [points[0]]
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        r = min(radius, math.dist(before, at) / 2, math.dist(at, after) / 2)
        if r < 0.5:
            out.append(at)
            continue
        a, b = _towards(at, before, r), _towards(at, after, r)
        for i in range(7):
            t = i / 6
            out.append(
                (
                    (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * at[0] + t * t * b[0],
                    (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * at[1] + t * t * b[1],
                )
            )
    out.append(points[-1])
    return out


def _towards(start: Point, end: Point, length: float) -> Point:
    span = math.dist(start, end) or 1.0
    t = length / span
    return (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t)
