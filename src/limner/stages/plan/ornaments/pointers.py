"""Arrows from one point to another: drawn by hand, looped, dashed, solid, fletched."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import line, polygon
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]
POINTERS = ("hand", "loop", "dashed", "solid", "fletched")
"""Forms of arrows."""


def pointer(
    design: Design,
    start: Point,
    end: Point,
    colour: str,
    form: str = "hand",
    *,
    width: float = 0.55,
) -> list[Layer]:
    """Return an arrow from `start` to `end`; width of its stroke in units."""
    (x1, y1), (x2, y2) = start, end
    run = math.dist(start, end) or 1.0
    dx, dy = (x2 - x1) / run, (y2 - y1) / run
    thick = max(1.2, width * design.u)

    def at(along: float, aside: float) -> str:
        x, y = place(along * run, aside * run)
        return f"{x:.1f} {y:.1f}"

    def place(along: float, aside: float) -> Point:
        return x1 + dx * along - dy * aside, y1 + dy * along + dx * aside

    pen = Stroke(paint=colour, width=thick, cap="round", join="round")
    if form == "solid":
        head, half = min(run * 0.45, thick * 5), thick * 1.1
        body = [
            place(0, -half),
            place(run - head, -half),
            place(run - head, -half * 2.6),
            place(run, 0),
            place(run - head, half * 2.6),
            place(run - head, half),
            place(0, half),
        ]
        return [design.shape(polygon(body), colour)]
    head = min(run * 0.3, thick * 5.5)
    if form == "fletched":
        barbs = "".join(
            line(*place(k * thick * 2, 0), *place(k * thick * 2 - thick * 2.4, side * thick * 2.6))
            for k in (1, 2, 3)
            for side in (-1, 1)
        )
        tip = polygon(
            [
                place(run, 0),
                place(run - head, head * 0.45),
                place(run - head * 0.7, 0),
                place(run - head, -head * 0.45),
            ]
        )
        return [
            design.shape(line(*start, *place(run - head * 0.7, 0)) + barbs, None, stroke=pen),
            design.shape(tip, colour),
        ]
    bow = 0.0 if form == "dashed" else 0.2
    if form == "loop":
        shaft = (
            f"M{at(0, 0)}C{at(0.22, 0.3)} {at(0.62, 0.3)} {at(0.58, 0.02)}"
            f"C{at(0.55, -0.2)} {at(0.34, -0.12)} {at(0.42, 0.08)}"
            f"C{at(0.5, 0.26)} {at(0.8, 0.2)} {at(1, 0)}"
        )
    else:
        shaft = f"M{at(0, 0)}Q{at(0.55, bow)} {at(1, 0)}"
    aim = -math.atan2(bow, 0.45)
    wings = []
    for side in (-1, 1):
        a = math.pi - aim + side * 0.5
        wings.append(place(run + head * math.cos(a), -head * math.sin(a)))
    tip = polygon([wings[0], end, wings[1]], closed=False)
    dash = (thick * 2.4, thick * 2.2) if form == "dashed" else ()
    return [
        design.shape(shaft, None, stroke=pen.but(dash=dash)),
        design.shape(tip, None, stroke=pen),
    ]
