"""A sheet of tracing paper: outlines in heads, laid on the picture at a place, size and turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.basics.path import Point
from limner.document.paint import Paint, Stroke
from limner.stages.plan.parts.shared import OWN, placed
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.person.limb import Disc, tube, wrap

FINE = 100.0
"""Made outlines are printed this much larger and scaled back: path data has two decimals."""


class Sheet:
    """Draws outlines in the units of a body (or head) with a pen.

    `at` maps units to pixels; a mirrored map draws a figure looking left, lit from the same side
    as everything else. plain: one tone a shape, for figures too small for two.
    """

    def __init__(self, pen: Pen, at: Affine, *, plain: bool = False) -> None:
        self.pen = pen
        self.at = at
        self.plain = plain

    @property
    def scale(self) -> float:
        """Pixels to a unit."""
        return float((self.at.a**2 + self.at.b**2) ** 0.5)

    @property
    def mirrored(self) -> bool:
        """Whether left and right are swapped."""
        return self.at.a * self.at.d - self.at.b * self.at.c < 0

    @property
    def dim(self) -> bool:
        """Whether it is dark."""
        return self.pen.tones.dark

    def moved(self, x: float, y: float, turn: float = 0.0, scale: float = 1.0) -> Sheet:
        """Return a sheet whose origin is at (x, y), turned clockwise by degrees."""
        inner = Affine.scaling(scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
        return Sheet(self.pen, inner.then(self.at), plain=self.plain)

    @contextmanager
    def part(
        self, name: str, x: float, y: float, turn: float = 0.0, scale: float = 1.0
    ) -> Iterator[Sheet]:
        """Give a sheet with its origin at (x, y), turned and scaled, for a part that is the same
        outlines wherever and however large it is drawn.
        """
        there = self.moved(x, y, turn, scale)
        tones = self.pen.tones
        if self.mirrored:
            tones = replace(tones, side=-tones.side)
        inner = Pen(self.pen.design, tones, role=self.pen.role)
        yield Sheet(inner, OWN, plain=self.plain)
        if inner.layers:
            self.pen.add(placed(inner.design, name, inner.layers, there.at, inner.role))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point in pixels."""
        return self.at.point(x, y)

    def fill(self, d: str, paint: Paint | None, **fields: object) -> str:
        """Fill an outline; return it in pixels, to clip with."""
        return self._lay(path.transform(d, self.at), paint, **fields)

    def _lay(self, out: str, paint: Paint | None, **fields: object) -> str:
        self.pen.path(out, paint, **fields)
        return out

    def form(self, d: str, colour: str, depth: float = 0.10, by: float = 0.055) -> str:
        """Fill an outline in two tones: `depth` units of shade on the side away from the light."""
        return self._form(path.transform(d, self.at), colour, depth, by)

    def _form(self, out: str, colour: str, depth: float, by: float = 0.055) -> str:
        if self.plain or depth <= 0:
            return self._lay(out, colour)
        t = self.pen.tones
        self.pen.path(out, t.shade(colour, by))
        k = depth * self.scale
        self.pen.path(
            path.transform(out, Affine.translation(t.side * k, -0.35 * k)), colour, clip=out
        )
        return out

    def limb(
        self,
        points: Sequence[Point],
        radii: Sequence[float],
        colour: str,
        *,
        cut: bool = False,
        depth: float = 0.07,
    ) -> str:
        """Fill a tapering limb through joints in two tones; cut ends it straight, as a cuff."""
        k = self.scale
        out = tube([self.at.point(*p) for p in points], [r * k for r in radii], flat_end=cut)
        return self._form(out, colour, depth)

    def cloth(self, discs: Sequence[Disc], colour: str, depth: float = 0.12) -> str:
        """Fill cloth drawn tight around round parts."""
        k = self.scale
        return self._form(wrap([(*self.at.point(x, y), r * k) for x, y, r in discs]), colour, depth)

    def blob(self, points: Sequence[Point], colour: str, depth: float = 0.1) -> str:
        """Fill a closed smooth curve in two tones."""
        out = path.smooth([self.at.point(*p) for p in points], closed=True)
        return self._form(out, colour, depth)

    def _round(self, x: float, y: float, rx: float, ry: float) -> str:
        f = FINE
        d = path.ellipse(Box((x - rx) * f, (y - ry) * f, 2 * rx * f, 2 * ry * f))
        return path.transform(d, Affine.scaling(1 / f).then(self.at))

    def oval(self, x: float, y: float, rx: float, ry: float, paint: Paint, **fields: object) -> str:
        """Fill an ellipse about (x, y)."""
        return self._lay(self._round(x, y, rx, ry), paint, **fields)

    def ball(
        self, x: float, y: float, rx: float, ry: float, colour: str, depth: float = 0.1
    ) -> str:
        """Fill an ellipse in two tones."""
        return self._form(self._round(x, y, rx, ry), colour, depth)

    def rect(self, box: Box, paint: Paint, radius: float = 0.0, **fields: object) -> str:
        """Fill a rounded rectangle."""
        return self._lay(self._block(box, radius), paint, **fields)

    def slab(self, box: Box, colour: str, radius: float = 0.0, depth: float = 0.1) -> str:
        """Fill a rounded rectangle in two tones."""
        return self._form(self._block(box, radius), colour, depth)

    def _block(self, box: Box, radius: float) -> str:
        f = FINE
        d = path.rect(Box(box.x * f, box.y * f, box.width * f, box.height * f), radius * f)
        return path.transform(d, Affine.scaling(1 / f).then(self.at))

    def rect_at(self, x: float, y: float, rx: float, ry: float, paint: Paint) -> None:
        """Fill a rectangle about (x, y)."""
        self.rect(Box(x - rx, y - ry, 2 * rx, 2 * ry), paint)

    def ring(self, x: float, y: float, r: float, colour: str, width: float) -> None:
        """Draw a circle."""
        self._draw(self._round(x, y, r, r), colour, width)

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        width: float,
        *,
        curve: bool = False,
        **fields: object,
    ) -> None:
        """Draw a line through points, `width` in units."""
        real = [self.at.point(*p) for p in points]
        d = path.smooth(real) if curve else path.polygon(real, closed=False)
        self._draw(d, colour, width, **fields)

    def poly(self, points: Sequence[Point], colour: str, depth: float = 0.0) -> str:
        """Fill straight sides, in two tones where depth is given."""
        return self._form(path.polygon([self.at.point(*p) for p in points]), colour, depth)

    def stroke(self, d: str, colour: str, width: float, **fields: object) -> None:
        """Draw along path data, `width` in units."""
        self._draw(path.transform(d, self.at), colour, width, **fields)

    def _draw(self, d: str, colour: str, width: float, **fields: object) -> None:
        line = Stroke(paint=colour, width=max(0.6, width * self.scale), cap="round", join="round")
        self.pen.path(d, None, stroke=line, **fields)

    def shade(self, colour: str, amount: float = 0.08) -> str:
        """Return a colour away from the light."""
        return self.pen.tones.shade(colour, amount)

    def light(self, colour: str, amount: float = 0.06) -> str:
        """Return a colour towards the light."""
        return self.pen.tones.light(colour, amount)
