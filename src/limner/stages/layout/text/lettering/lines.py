"""Lines words are bent along: arcs about one centre, and paths of any form."""

from __future__ import annotations

import bisect
import math
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Protocol

from limner.basics.errors import BadDocument
from limner.basics.path import cubic

Place = tuple[float, float, float]
"""x, y in pixels and the clockwise turn of the line there, in radians."""
_SAMPLES = 40


class Way(Protocol):
    """Where a point of flat type comes to stand."""

    def at(self, x: float, y: float, near: float = 0.0) -> Place:
        """Return where (x, y) on a line's baseline goes; near: pixels to take its slope over."""
        ...


@dataclass(frozen=True, slots=True)
class ArcWay:
    """Arcs about one centre: the line whose flat baseline is `base` has `radius`.

    x: the flat place that stands at the crown (or the lowest point where sagging).
    """

    x: float
    base: float
    radius: float
    sags: bool = False

    def at(self, x: float, y: float, near: float = 0.0) -> Place:
        """Return the place on the line's own arc, as far along it as flat."""
        del near
        if self.sags:
            radius = max(1.0, self.radius + (y - self.base))
            turn = (x - self.x) / radius
            middle = self.base - self.radius
            return self.x + radius * math.sin(turn), middle + radius * math.cos(turn), -turn
        radius = max(1.0, self.radius - (y - self.base))
        turn = (x - self.x) / radius
        middle = self.base + self.radius
        return self.x + radius * math.sin(turn), middle - radius * math.cos(turn), turn


class PathWay:
    """The first stretch of a path, counted in pixels from its start; straight on beyond its ends.

    y counts from the path, more is further to its right.
    """

    def __init__(self, d: str) -> None:
        self.points = _sampled(d)
        lengths = [math.dist(a, b) for a, b in pairwise(self.points)]
        self.marks = [0.0, *accumulate(lengths)]

    @property
    def length(self) -> float:
        """The path's length in pixels."""
        return self.marks[-1]

    def at(self, x: float, y: float, near: float = 0.0) -> Place:
        """Return the place `x` along the path and `y` off it."""
        reach = max(near, self.length * 1e-3) / 2
        (ax, ay), (bx, by) = self._point(x - reach), self._point(x + reach)
        turn = math.atan2(by - ay, bx - ax)
        px, py = self._point(x)
        return px - y * math.sin(turn), py + y * math.cos(turn), turn

    def _point(self, s: float) -> tuple[float, float]:
        i = min(max(bisect.bisect_right(self.marks, s), 1), len(self.marks) - 1)
        (ax, ay), (bx, by) = self.points[i - 1], self.points[i]
        t = (s - self.marks[i - 1]) / max(1e-9, self.marks[i] - self.marks[i - 1])
        return ax + (bx - ax) * t, ay + (by - ay) * t


def _sampled(d: str) -> list[tuple[float, float]]:
    """Return points along the first stretch of a path. Raises BadDocument for none."""
    points: list[tuple[float, float]] = []
    for name, v in cubic(d):
        if name == "M":
            if points:
                break
            points.append((v[0], v[1]))
        elif name == "L":
            points.append((v[0], v[1]))
        elif name == "C":
            (x0, y0), (x1, y1, x2, y2, x3, y3) = points[-1], v
            for i in range(1, _SAMPLES + 1):
                t = i / _SAMPLES
                a, b, c, e = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                points.append(
                    (a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3)
                )
        else:
            points.append(points[0])
    kept = [p for i, p in enumerate(points) if i == 0 or math.dist(p, points[i - 1]) > 1e-6]
    if len(kept) < 2:
        raise BadDocument(
            f"Words cannot follow this path: {d[:40]!r}.", hint="Give it some length."
        )
    return kept
