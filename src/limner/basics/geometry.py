"""Sizes, boxes and affine transforms in pixels, y pointing down."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, Self


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


class Box(NamedTuple):
    """An upright rectangle: left, top, width and height in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle point."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    @property
    def area(self) -> float:
        """Width times height, never negative."""
        return max(0.0, self.width) * max(0.0, self.height)

    def inset(self, dx: float, dy: float | None = None) -> Self:
        """Shrink by `dx` at left and right and `dy` (default `dx`) at top and bottom."""
        dy = dx if dy is None else dy
        return self._replace(
            x=self.x + dx,
            y=self.y + dy,
            width=max(0.0, self.width - 2 * dx),
            height=max(0.0, self.height - 2 * dy),
        )

    def moved(self, dx: float, dy: float) -> Self:
        """Shift by (`dx`, `dy`)."""
        return self._replace(x=self.x + dx, y=self.y + dy)

    def intersection(self, other: Box) -> Box:
        """Return the shared part; its area is 0 where there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(
            x,
            y,
            max(0.0, min(self.right, other.right) - x),
            max(0.0, min(self.bottom, other.bottom) - y),
        )

    def union(self, other: Box) -> Box:
        """Return the smallest box holding both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def holds(self, other: Box, slack: float = 0.5) -> bool:
        """Whether `other` lies inside, give or take `slack` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


def bounds(boxes: Iterable[Box]) -> Box:
    """Return the union of `boxes`, or an empty box at the origin when there are none."""
    result: Box | None = None
    for box in boxes:
        result = box if result is None else result.union(box)
    return result or Box(0, 0, 0, 0)


class Affine(NamedTuple):
    """The map (x, y) → (a·x + c·y + e, b·x + d·y + f), in SVG's order of letters."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def translation(cls, dx: float, dy: float) -> Affine:
        """Shift by (`dx`, `dy`)."""
        return cls(1, 0, 0, 1, dx, dy)

    @classmethod
    def scaling(cls, sx: float, sy: float | None = None) -> Affine:
        """Scale about the origin."""
        return cls(sx, 0, 0, sx if sy is None else sy, 0, 0)

    @classmethod
    def rotation(cls, degrees: float, cx: float = 0.0, cy: float = 0.0) -> Affine:
        """Turn clockwise on screen by `degrees` about (`cx`, `cy`)."""
        s, c = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        return cls(c, s, -s, c, cx - c * cx + s * cy, cy - s * cx - c * cy)

    def then(self, outer: Affine) -> Affine:
        """Apply self first, `outer` after."""
        return Affine(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            outer.a * self.e + outer.c * self.f + outer.e,
            outer.b * self.e + outer.d * self.f + outer.f,
        )

    def inverse(self) -> Affine:
        """Return the map that undoes this one; raises ZeroDivisionError where it flattens."""
        a, b, c, d, e, f = self
        det = a * d - b * c
        return Affine(
            d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Map one point."""
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def box(self, box: Box) -> Box:
        """Map a box and return the upright box around the result."""
        corners = [self.point(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
