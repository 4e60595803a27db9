"""Arrows from one point to another: drawn by hand, looped, dashed, solid, fletched."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.path import line, polygon
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]
Place = Callable[[float, float], Point]
"""From pixels along and beside the arrow to a point of the canvas."""


def pointer(
    design: Design,
    start: Point,
    end: Point,
    colour: str,
    form: str = "hand",
    *,
    width: float = 0.55,
) -> list[Layer]:
    """Return an arrow from `start` to `end`; form: one of POINTERS; width of stroke in units."""
    run = math.dist(start, end) or 1.0
    dx, dy = (end[0] - start[0]) / run, (end[1] - start[1]) / run

    def place(along: float, aside: float) -> Point:
        return start[0] + dx * along - dy * aside, start[1] + dy * along + dx * aside

    thick = max(1.2, width * design.u)
    return POINTERS[form](design, place, run, thick, colour)


def _solid(design: Design, place: Place, run: float, thick: float, colour: str) -> list[Layer]:
    """Return a filled arrow with a broad head."""
    head, half = min(run * 0.45, thick * 5), thick * 1.1
    side = [(0.0, half), (run - head, half), (run - head, half * 2.6)]
    outline = [*side, (run, 0.0), *((along, -aside) for along, aside in reversed(side))]
    return [design.shape(polygon([place(*p) for p in outline]), colour)]


def _fletched(design: Design, place: Place, run: float, thick: float, colour: str) -> list[Layer]:
    """Return an archer's arrow: barbs at its tail, a notched tip."""
    head = min(run * 0.3, thick * 5.5)
    barbs = "".join(
        line(*place(k * thick * 2, 0), *place(k * thick * 2 - thick * 2.4, side * thick * 2.6))
        for k in (1, 2, 3)
        for side in (-1, 1)
    )
    tip = [(run, 0), (run - head, head * 0.45), (run - head * 0.7, 0), (run - head, -head * 0.45)]
    shaft = line(*place(0, 0), *place(run - head * 0.7, 0))
    return [
        design.shape(shaft + barbs, None, stroke=_pen(colour, thick)),
        design.shape(polygon([place(*p) for p in tip]), colour),
    ]


def _drawn(shares: tuple[Point, ...], aim: Point, dashed: bool = False) -> Arrow:
    """Return what draws a shaft through control points, in shares of the run, and an open head.

    aim: the way the shaft ends in.
    """

    def draw(design: Design, place: Place, run: float, thick: float, colour: str) -> list[Layer]:
        points = [place(along * run, aside * run) for along, aside in shares]
        printed = [f"{x:.1f} {y:.1f}" for x, y in points]
        shaft = f"M{printed[0]}"
        for i in range(1, len(printed), 3):
            shaft += "C" + " ".join(printed[i : i + 3])
        head, back = min(run * 0.3, thick * 5.5), math.atan2(aim[1], aim[0]) + math.pi
        wings = [
            place(run + head * math.cos(back + turn), head * math.sin(back + turn))
            for turn in (-0.5, 0.5)
        ]
        pen = _pen(colour, thick)
        dash = (thick * 2.4, thick * 2.2) if dashed else ()
        tip = polygon([wings[0], place(run, 0), wings[1]], closed=False)
        return [
            design.shape(shaft, None, stroke=pen.but(dash=dash)),
            design.shape(tip, None, stroke=pen),
        ]

    return draw


def _pen(colour: str, thick: float) -> Stroke:
    return Stroke(paint=colour, width=thick, cap="round", join="round")


Arrow = Callable[["Design", Place, float, float, str], list[Layer]]
_LOOP = (
    (0, 0), (0.22, 0.3), (0.62, 0.3), (0.58, 0.02), (0.55, -0.2), (0.34, -0.12), (0.42, 0.08),
    (0.5, 0.26), (0.8, 0.2), (1, 0),
)  # fmt: skip
POINTERS: dict[str, Arrow] = {
    "hand": _drawn(((0, 0), (0.37, 0.13), (0.7, 0.13), (1, 0)), (0.3, -0.13)),
    "loop": _drawn(_LOOP, (0.2, -0.2)),
    "dashed": _drawn(((0, 0), (0.33, 0), (0.67, 0), (1, 0)), (1, 0), dashed=True),
    "solid": _solid,
    "fletched": _fletched,
}
"""Arrows by name."""
