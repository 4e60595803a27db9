"""Limbs: tapering tubes through joints, and cloth drawn tight around round parts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.basics import path
from limner.basics.path import Point

Disc = tuple[float, float, float]
"""x, y and radius of a round part of the body."""


def towards(start: Point, degrees: float, length: float) -> Point:
    """Return the end of a bone hanging at `degrees`: 0 straight down, 90 forward, 180 up."""
    a = math.radians(degrees)
    return start[0] + length * math.sin(a), start[1] + length * math.cos(a)


def between(a: Point, b: Point, f: float) -> Point:
    """Return the point `f` of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f


def reach(
    start: Point, target: Point, upper: float, lower: float, bend: int
) -> tuple[Point, Point]:
    """Return elbow (or knee) and end of a two-bone limb that reaches for `target`.

    bend: +1 puts the joint on the left of the way there, −1 on the right.
    """
    dx, dy = target[0] - start[0], target[1] - start[1]
    far = math.hypot(dx, dy)
    if far < 1e-6:
        dx, dy, far = 0.0, 1e-6, 1e-6
    span = min(far, (upper + lower) * 0.999)
    span = max(span, abs(upper - lower) * 1.001)
    along = (upper * upper - lower * lower + span * span) / (2 * span)
    off = math.sqrt(max(0.0, upper * upper - along * along)) * bend
    ux, uy = dx / far, dy / far
    joint = (start[0] + ux * along + uy * off, start[1] + uy * along - ux * off)
    return joint, (start[0] + ux * span, start[1] + uy * span)


def _rounded(points: Sequence[Point], radii: Sequence[float]) -> list[Disc]:
    """Return the line through the joints with its bends rounded, and its radius along the way."""
    out: list[Disc] = [(*points[0], radii[0])]
    for i in range(1, len(points) - 1):
        a, b, c = points[i - 1], points[i], points[i + 1]
        first, last = between(b, a, 0.30), between(b, c, 0.30)
        r0 = radii[i] + (radii[i - 1] - radii[i]) * 0.30
        r1 = radii[i] + (radii[i + 1] - radii[i]) * 0.30
        for step in range(5):
            t = step / 4
            k0, k1, k2 = (1 - t) ** 2, 2 * t * (1 - t), t * t
            x = k0 * first[0] + k1 * b[0] + k2 * last[0]
            y = k0 * first[1] + k1 * b[1] + k2 * last[1]
            out.append((x, y, k0 * r0 + k1 * radii[i] + k2 * r1))
    out.append((*points[-1], radii[-1]))
    return out


def tube(points: Sequence[Point], radii: Sequence[float], *, flat_end: bool = False) -> str:
    """Return the outline of a limb through joints; flat_end cuts it straight, as a cuff is."""
    line = _rounded(points, radii)
    left: list[Point] = []
    right: list[Point] = []
    turn = 0.0
    for i, (x, y, r) in enumerate(line):
        (ax, ay, _), (bx, by, _) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        turn = math.atan2(by - ay, bx - ax)
        dx, dy = -math.sin(turn) * r, math.cos(turn) * r
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    begin = math.atan2(line[1][1] - line[0][1], line[1][0] - line[0][0])
    start = _cap(line[0], begin - math.pi / 2)
    end = [] if flat_end else _cap(line[-1], turn + math.pi / 2)
    if flat_end:
        head = path.smooth(left)
        tail = path.smooth([*right[::-1], *start, left[0]])
        return head + "L" + tail[1:] + "Z"
    return path.smooth([*left, *end, *right[::-1], *start], closed=True)


def _cap(disc: Disc, angle: float) -> list[Point]:
    """Return the round end of a limb, clockwise from `angle`."""
    x, y, r = disc
    return [
        (x + r * math.cos(angle - math.pi * i / 5), y + r * math.sin(angle - math.pi * i / 5))
        for i in range(1, 5)
    ]


def wrap(discs: Sequence[Disc]) -> str:
    """Return cloth drawn tight around round parts: the outline of their convex hull."""
    spots = [
        (x + r * math.cos(math.tau * i / 20), y + r * math.sin(math.tau * i / 20))
        for x, y, r in discs
        for i in range(20)
    ]
    return path.polygon(_hull(sorted(set(spots))))


def _hull(points: list[Point]) -> list[Point]:
    """Return the convex hull of sorted points (monotone chain)."""

    def half(order: Sequence[Point]) -> list[Point]:
        chain: list[Point] = []
        for p in order:
            while len(chain) > 1 and _turns(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    return half(points) + half(points[::-1])


def _turns(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
