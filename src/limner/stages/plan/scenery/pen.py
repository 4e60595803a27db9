"""A pen: plain shapes drawn one over another, collected as layers.

Coordinates are pixels of whatever the layers will be put into (the sheet, or a thing's box).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from limner.basics import path
from limner.basics.colour import with_alpha
from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Blur, Linear, Paint, Radial, Stop, Stroke
from limner.stages.plan.design import Design
from limner.stages.plan.scenery.tones import Tones


def fade(colour: str, to: str, start: Point = (0.0, 0.0), end: Point = (0.0, 1.0)) -> Linear:
    """Return a gradient from one colour to another, downwards where not told otherwise."""
    return Linear(
        start=start, end=end, stops=(Stop(offset=0, colour=colour), Stop(offset=1, colour=to))
    )


def pool(colour: str, alpha: float = 1.0, centre: Point = (0.5, 0.5)) -> Radial:
    """Return a soft spot of light or shadow, clear at the rim."""
    return Radial(
        centre=centre,
        radius=0.5,
        stops=(
            Stop(offset=0, colour=with_alpha(colour, alpha)),
            Stop(offset=0.45, colour=with_alpha(colour, alpha * 0.55)),
            Stop(offset=1, colour=with_alpha(colour, 0)),
        ),
    )


class Pen:
    """Draws into `layers`. Fields named in calls go to the shape (opacity, blend, clip…)."""

    def __init__(self, design: Design, tones: Tones, role: str = "ornament") -> None:
        self.design = design
        self.tones = tones
        self.role = role
        self.rng = design.rng
        self.u = design.u
        self.layers: list[Layer] = []

    def add(self, layer: Layer | None) -> None:
        """Put a finished layer on top."""
        if layer is not None:
            self.layers.append(layer)

    def path(self, d: str, fill: Paint | None, **fields: Any) -> None:
        """Fill path data."""
        if d:
            fields.setdefault("role", self.role)
            self.layers.append(self.design.shape(d, fill, **fields))

    def rect(self, box: Box, fill: Paint | None, radius: float = 0.0, **fields: Any) -> None:
        """Fill a rectangle."""
        self.path(path.rect(box, radius), fill, **fields)

    def rects(self, boxes: Iterable[Box], fill: Paint, radius: float = 0.0, **fields: Any) -> None:
        """Fill many rectangles as one shape."""
        self.path("".join(path.rect(b, radius) for b in boxes), fill, **fields)

    def oval(self, box: Box, fill: Paint | None, **fields: Any) -> None:
        """Fill the ellipse inside `box`."""
        self.path(path.ellipse(box), fill, **fields)

    def disc(self, x: float, y: float, radius: float, fill: Paint | None, **fields: Any) -> None:
        """Fill a circle."""
        self.path(path.circle(x, y, radius), fill, **fields)

    def discs(self, spots: Iterable[tuple[float, float, float]], fill: Paint, **f: Any) -> None:
        """Fill many circles (x, y, radius) as one shape."""
        self.path("".join(path.circle(*s) for s in spots), fill, **f)

    def poly(self, points: Iterable[Point], fill: Paint, **fields: Any) -> None:
        """Fill straight sides."""
        self.path(path.polygon(points), fill, **fields)

    def blob(self, points: Sequence[Point], fill: Paint, **fields: Any) -> None:
        """Fill a closed smooth curve through points."""
        self.path(path.smooth(points, closed=True), fill, **fields)

    def line(self, points: Sequence[Point], colour: Paint, width: float, **fields: Any) -> None:
        """Draw a line; curve=True bends it through the points; width in pixels."""
        bent = fields.pop("curve", False)
        stroke = Stroke(
            paint=colour,
            width=max(0.5, width),
            cap=fields.pop("cap", "round"),
            join=fields.pop("join", "round"),
            dash=fields.pop("dash", ()),
        )
        d = path.smooth(points) if bent else path.polygon(points, closed=False)
        self.path(d, None, stroke=stroke, **fields)

    def lines(self, segments: Iterable[Sequence[Point]], colour: Paint, width: float) -> None:
        """Draw many straight lines as one shape."""
        d = "".join(path.polygon(s, closed=False) for s in segments)
        self.path(d, None, stroke=Stroke(paint=colour, width=max(0.5, width)))

    def contact(self, x: float, y: float, reach: float, strength: float = 0.3) -> None:
        """Lay the shadow of something standing at (x, y), `reach` wide to each side."""
        drift = -self.tones.side * reach * 0.10
        flat = min(max(reach * 0.07, self.u * 0.3), self.u * 1.1)
        self.oval(
            Box(x - reach * 1.12 + drift, y - 1.15 * flat, reach * 2.24, flat * 2),
            pool("#0d1030", strength * 1.35),
            role="shadow",
        )

    def glow(self, x: float, y: float, radius: float, colour: str, alpha: float = 0.5) -> None:
        """Lay a pool of light."""
        self.disc(x, y, radius, pool(colour, alpha), blend="screen", role="light")

    def trapezium(self, top: Box, bottom: Box, fill: Paint, **fields: Any) -> None:
        """Fill the figure between the top edge of `top` and the bottom edge of `bottom`."""
        self.poly(
            [
                (top.x, top.y),
                (top.right, top.y),
                (bottom.right, bottom.bottom),
                (bottom.x, bottom.bottom),
            ],
            fill,
            **fields,
        )

    def grouped(self, box: Box | None = None, **fields: Any) -> Group:
        """Return everything drawn so far as one group; its box defaults to the sheet."""
        role = fields.pop("role", self.role)
        soft = fields.pop("soft", 0.0)
        if soft:
            fields["effects"] = (Blur(sigma=soft),)
        return Group(
            id=self.design.id(f"{role}-group"),
            role=role,
            box=box or self.design.canvas,
            children=tuple(self.layers),
            **fields,
        )


def ridge(pen: Pen, left: float, right: float, height: float, steps: int) -> list[Point]:
    """Return a jagged mountain line from `left` to `right` around y 0, up to `height` high."""
    rng = pen.rng
    points = []
    for i in range(steps + 1):
        peak = (0.35 + 0.65 * rng.random()) if i % 2 else (0.05 + 0.35 * rng.random())
        x = left + (right - left) * (i + rng.uniform(-0.22, 0.22) * (0 < i < steps)) / steps
        points.append((x, -height * peak))
    return points


def wave(left: float, right: float, y: float, rise: float, phase: float) -> list[Point]:
    """Return a gently rolling line of nine points."""
    return [
        (
            left + (right - left) * i / 8,
            y + rise * (math.sin(phase + i * 0.9) + 0.5 * math.sin(phase * 2 + i * 1.7)),
        )
        for i in range(9)
    ]


def under(line: Sequence[Point], bottom: float, curved: bool = True) -> str:
    """Return the area below a line, down to `bottom`."""
    d = path.smooth(line) if curved else path.polygon(line, closed=False)
    return (
        d + f"L{path.number(line[-1][0])} {path.number(bottom)}"
        f"L{path.number(line[0][0])} {path.number(bottom)}Z"
    )
