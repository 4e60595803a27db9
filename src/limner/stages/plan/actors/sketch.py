"""A sketch: outlines in a figure's own units, mapped onto the sheet, inked or toned.

In black and white a colour becomes paper, a screentone of dots or solid black by its
lightness, so that a figure is one drawing in both.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import oklch, shift
from limner.basics.geometry import Affine, Box
from limner.basics.path import Point
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.parts.shared import OWN, UNIT, placed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

INK = "#16130f"
PAPER = "#ffffff"


def tone(
    design: Design, box: Box, clip: str, pitch: float, weight: float, colour: str = INK
) -> Layer:
    """Return a flat screentone over `box`, cut to `clip`; pitch in pixels, weight 0–1.

    A row of dots is one round-capped dashed line, so a page of tone stays a small file.
    """
    cx, cy = box.centre
    reach = math.hypot(box.width, box.height) / 2 + pitch
    rows = range(-math.ceil(reach / pitch), math.ceil(reach / pitch) + 1)
    at = Affine.rotation(45, cx, cy)
    d = ""
    for row in rows:
        y = cy + row * pitch
        start, end = at.point(cx - reach, y), at.point(cx + reach, y)
        d += path.polygon((start, end), closed=False)
    dots = Stroke(paint=colour, width=pitch * weight, cap="round", dash=(0.01, pitch - 0.01))
    return design.shape(d, None, stroke=dots, clip=clip, role="texture")


class Sketch:
    """Collects inked shapes. `at` maps the figure's units to pixels."""

    def __init__(
        self,
        design: Design,
        at: Affine,
        *,
        width: float,
        line: str | None = INK,
        mono: bool = False,
    ) -> None:
        self.design = design
        self.at = at
        self.width = width
        self.line = line
        self.mono = mono
        self.layers: list[Layer] = []

    @property
    def scale(self) -> float:
        """Pixels to a unit of the figure."""
        return math.hypot(self.at.a, self.at.b)

    def turned(self, degrees: float, about: Point = (0.0, 0.0)) -> Sketch:
        """Return a sketch into the same layers, turned about a point of the figure."""
        inner = Sketch(
            self.design,
            Affine.rotation(degrees, *about).then(self.at),
            width=self.width,
            line=self.line,
            mono=self.mono,
        )
        inner.layers = self.layers
        return inner

    def moved(self, x: float, y: float, scale: float = 1.0, flip: bool = False) -> Sketch:
        """Return a sketch into the same layers with its origin at (x, y)."""
        inner_at = Affine.scaling(-scale if flip else scale, scale)
        inner = Sketch(
            self.design,
            inner_at.then(Affine.translation(x, y)).then(self.at),
            width=self.width,
            line=self.line,
            mono=self.mono,
        )
        inner.layers = self.layers
        return inner

    @contextmanager
    def part(
        self, name: str, x: float = 0.0, y: float = 0.0, scale: float = 1.0
    ) -> Iterator[Sketch]:
        """Give a sketch with its origin at (x, y) for a part that is the same in every drawing.

        In black and white it is drawn in place: dots of a tone have one size on a sheet.
        """
        there = self.moved(x, y, scale)
        if self.mono:
            yield there
            return
        width = round(self.width / there.scale * UNIT, 2)
        inner = Sketch(self.design, OWN, width=width, line=self.line)
        yield inner
        self.layers.append(placed(self.design, name, inner.layers, there.at))

    def fill(self, d: str, colour: str, *, line: bool = True, weight: float = 1.0) -> None:
        """Fill an outline and ink its rim."""
        real = path.transform(d, self.at)
        pen = self._pen(weight) if line and self.line else None
        paint, dots = self._printed(colour)
        if dots:
            self._add(real, paint, None)
            pitch = max(3.0, 0.46 * self.design.u)
            self.layers.append(tone(self.design, path.bounds(real), real, pitch, dots))
            if pen:
                self._add(real, None, pen)
            return
        self._add(real, paint, pen)

    def blob(self, points: Sequence[Point], colour: str, *, line: bool = True) -> None:
        """Fill a closed smooth curve."""
        self.fill(path.smooth(points, closed=True), colour, line=line)

    def poly(self, points: Sequence[Point], colour: str, *, line: bool = True) -> None:
        """Fill straight sides."""
        self.fill(path.polygon(points), colour, line=line)

    def oval(
        self, x: float, y: float, rx: float, ry: float, colour: str, *, line: bool = True
    ) -> None:
        """Fill an ellipse about (x, y)."""
        self.fill(path.ellipse(Box(x - rx, y - ry, 2 * rx, 2 * ry)), colour, line=line)

    def rect(self, box: Box, colour: str, radius: float = 0.0, *, line: bool = True) -> None:
        """Fill a rounded rectangle."""
        self.fill(path.rect(box, radius), colour, line=line)

    def stroke(
        self,
        points: Sequence[Point],
        colour: str | None = None,
        weight: float = 1.0,
        *,
        thick: float | None = None,
        curve: bool = True,
    ) -> None:
        """Draw a line; weight times the pen, or `thick` units of the figure."""
        if curve and len(points) == 3:
            d = _arc(*points)
        else:
            d = path.smooth(points) if curve else path.polygon(points, closed=False)
        width = thick * self.scale if thick else self.width * weight
        pen = Stroke(paint=self._inked(colour), width=max(0.6, width), cap="round", join="round")
        self._add(path.transform(d, self.at), None, pen)

    def line_along(self, d: str, colour: str | None = None, weight: float = 1.0) -> None:
        """Draw path data of the figure with the pen."""
        pen = Stroke(
            paint=self._inked(colour),
            width=max(0.6, self.width * weight),
            cap="round",
            join="round",
        )
        self._add(path.transform(d, self.at), None, pen)

    def limb(self, points: Sequence[Point], colour: str, thick: float) -> None:
        """Draw a tube of one thickness with round ends and an inked rim."""
        self.fill(path.polygon(_tube(points, thick / 2)), colour)

    def shine(self, colour: str, amount: float = 0.24) -> str:
        """Return what light on `colour` is drawn with: a lighter tint, or paper."""
        return PAPER if self.mono else shift(colour, lightness=amount)

    def shade(self, colour: str, amount: float = 0.08) -> str:
        """Return the colour in shadow."""
        return shift(colour, lightness=-amount)

    def _inked(self, colour: str | None) -> str:
        paint = colour or self.line or INK
        if self.mono:
            return PAPER if oklch(paint).lightness > 0.75 else INK
        return paint

    def _printed(self, colour: str) -> tuple[str, float]:
        if not self.mono:
            return colour, 0.0
        light = oklch(colour).lightness
        if light < 0.45:
            return INK, 0.0
        if light < 0.62:
            return PAPER, 0.6
        if light < 0.8:
            return PAPER, 0.42
        return PAPER, 0.0

    def _pen(self, weight: float) -> Stroke:
        return Stroke(
            paint=self.line or INK, width=max(0.6, self.width * weight), join="round", cap="round"
        )

    def _add(self, d: str, fill: str | None, stroke: Stroke | None) -> None:
        self.layers.append(self.design.shape(d, fill, stroke=stroke, role="subject"))


def _tube(points: Sequence[Point], radius: float) -> list[Point]:
    """Return the outline around a smooth line (Catmull-Rom, twelve steps a span)."""
    line: list[Point] = []
    last = len(points) - 1
    for i in range(last):
        p0, p1 = points[max(0, i - 1)], points[i]
        p2, p3 = points[i + 1], points[min(last, i + 2)]
        for step in range(12):
            line.append(_spline((p0, p1, p2, p3), step / 12))
    line.append(points[-1])
    left: list[Point] = []
    right: list[Point] = []
    turn = 0.0
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        turn = math.atan2(by - ay, bx - ax)
        dx, dy = -math.sin(turn) * radius, math.cos(turn) * radius
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    end = [_round(line[-1], turn + math.pi / 2 - math.pi * i / 9, radius) for i in range(1, 9)]
    (ax, ay), (bx, by) = line[0], line[1]
    begin = math.atan2(by - ay, bx - ax)
    start = [_round(line[0], begin - math.pi / 2 - math.pi * i / 9, radius) for i in range(1, 9)]
    return [*left, *end, *right[::-1], *start]


def _round(at: Point, angle: float, radius: float) -> Point:
    return (at[0] + radius * math.cos(angle), at[1] + radius * math.sin(angle))


def _spline(p: tuple[Point, Point, Point, Point], t: float) -> Point:
    """Return the Catmull-Rom point between the two middle ones."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = p

    def mixed(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t**3
        )

    return (mixed(ax, bx, cx, dx), mixed(ay, by, cy, dy))


def _arc(start: Point, middle: Point, end: Point) -> str:
    """Return the parabola through three points."""
    cx, cy = (2 * m - (a + b) / 2 for a, m, b in zip(start, middle, end, strict=True))
    n = path.number
    return f"M{n(start[0])} {n(start[1])}Q{n(cx)} {n(cy)} {n(end[0])} {n(end[1])}"
