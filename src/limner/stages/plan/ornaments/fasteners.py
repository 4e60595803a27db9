"""What holds paper to a board: tape, washi tape, a pin, a clip, staples, photo corners."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Radial, Stop, Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _strip(design: Design, w: float, h: float) -> str:
    """Return a strip of tape with toothed ends."""
    teeth = max(4, round(h / (0.45 * design.u)))
    left = [(h * 0.08 * (i % 2), h * i / teeth) for i in range(teeth + 1)]
    right = [(w - h * 0.08 * (i % 2), h * i / teeth) for i in range(teeth, -1, -1)]
    return polygon([*left, *right])


def tape(
    design: Design, cx: float, cy: float, length: float, colour: str, turn: float = -6.0
) -> Group:
    """Return a strip of clear tape `length` pixels long about (cx, cy), tilted."""
    h = length * 0.3
    d = _strip(design, length, h)
    shine = line(length * 0.06, h * 0.22, length * 0.94, h * 0.22)
    pen = Stroke(paint="#ffffff66", width=max(0.8, h * 0.06))
    layers = (
        design.shape(d, with_alpha(mix(colour, "#ffffff", 0.25), 0.72)),
        design.shape(shine, None, stroke=pen),
    )
    return Group(
        id=design.id("tape"),
        role="ornament",
        rotate=turn,
        children=layers,
        box=Box(cx - length / 2, cy - h / 2, length, h),
    )


def washi(
    design: Design, cx: float, cy: float, length: float, colour: str, turn: float = -6.0
) -> Group:
    """Return patterned paper tape: stripes, dots or a chequer by chance."""
    h = length * 0.26
    d = _strip(design, length, h)
    other = mix(colour, "#ffffff", 0.55)
    form = design.rng.randrange(3)
    marks = []
    n = round(length / h * 3)
    for i in range(-2, n + 2):
        x = i * h / 3
        if form == 0:
            marks.append(polygon([(x, h), (x + h * 0.14, h), (x + h * 0.64, 0), (x + h * 0.5, 0)]))
        else:
            for j in range(3):
                cx0, cy0 = x + h / 6 + (j % 2) * h / 6, h * (j + 0.5) / 3
                r = h * 0.07
                marks.append(
                    circle(cx0, cy0, r)
                    if form == 1
                    else polygon(
                        [(cx0 - r, cy0), (cx0, cy0 - r * 1.5), (cx0 + r, cy0), (cx0, cy0 + r * 1.5)]
                    )
                )
    layers = (
        design.shape(d, with_alpha(colour, 0.92)),
        design.shape("".join(marks), other, clip=d),
    )
    return Group(
        id=design.id("tape"),
        role="ornament",
        rotate=turn,
        children=layers,
        box=Box(cx - length / 2, cy - h / 2, length, h),
    )


def pin(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a round-headed pin seen from above, with its shadow to the lower right."""
    ball = Radial(
        centre=(0.36, 0.32),
        radius=0.72,
        stops=(
            Stop(offset=0.0, colour=mix(colour, "#ffffff", 0.6)),
            Stop(offset=0.35, colour=colour),
            Stop(offset=1.0, colour=shift(colour, lightness=-0.2)),
        ),
    )
    shadow = polygon(
        [
            (cx, cy - r * 0.2),
            (cx + r * 1.9, cy + r * 1.5),
            (cx + r * 1.6, cy + r * 1.9),
            (cx - r * 0.2, cy),
        ]
    )
    return [
        design.shape(shadow, "#00000030"),
        design.shape(circle(cx + r * 0.3, cy + r * 0.35, r), "#00000026"),
        design.shape(Box(cx - r, cy - r, 2 * r, 2 * r), ball, form="ellipse"),
        design.shape(circle(cx - r * 0.34, cy - r * 0.36, r * 0.17), "#ffffffcc"),
    ]


def clip(
    design: Design, cx: float, top: float, tall: float, colour: str = "#9aa3ab"
) -> list[Layer]:
    """Return a paper clip that bites from `top` downwards, `tall` pixels."""
    pen = Stroke(paint=colour, width=max(1.4, tall * 0.042), cap="round", join="round")
    gleam = pen.but(paint=mix(colour, "#ffffff", 0.7), width=pen.width * 0.3)
    drop = 0.6 * pen.width
    wire = _wire(cx, top, tall)
    return [
        design.shape(_wire(cx + drop, top + drop, tall), None, stroke=pen.but(paint="#00000030")),
        design.shape(wire, None, stroke=pen),
        design.shape(wire, None, stroke=gleam),
    ]


def _wire(cx: float, top: float, tall: float) -> str:
    """Return the bent wire of a clip."""
    w = tall * 0.3
    left, right, inner, r = cx - w / 2, cx + w / 2, cx + w * 0.28, w / 2
    bend, foot = w * 0.39, top + tall * 0.8
    return (
        f"M{inner:.1f} {top + tall * 0.28:.1f}L{inner:.1f} {foot:.1f}"
        f"A{bend:.1f} {bend:.1f} 0 0 1 {left:.1f} {foot:.1f}L{left:.1f} {top + r:.1f}"
        f"A{r:.1f} {r:.1f} 0 0 1 {right:.1f} {top + r:.1f}L{right:.1f} {top + tall * 0.68:.1f}"
    )


def staples(design: Design, box: Box, colour: str = "#8b949c") -> list[Layer]:
    """Return a staple at each upper corner of `box`."""
    u = design.u
    length = 2.6 * u
    parts = []
    for x, lean in ((box.x + 2.6 * u, -0.25), (box.right - 2.6 * u, 0.25)):
        dx, dy = length / 2 * math.cos(lean), length / 2 * math.sin(lean)
        parts.append(line(x - dx, box.y + 1.2 * u - dy, x + dx, box.y + 1.2 * u + dy))
    pen = Stroke(paint=colour, width=max(1.2, 0.34 * u), cap="round")
    shade = pen.but(paint="#00000040")
    lower = "".join(parts)
    return [
        design.shape(lower, None, stroke=shade.but(width=pen.width * 1.6)),
        design.shape(lower, None, stroke=pen),
    ]


def photo_corners(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return the paper corners an album holds a picture by."""
    k = min(5.0 * design.u, min(box.width, box.height) * 0.22)
    out, slits = [], []
    for x, sx in ((box.x, 1), (box.right, -1)):
        for y, sy in ((box.y, 1), (box.bottom, -1)):
            o = 0.18 * k
            out.append(
                polygon(
                    [(x - sx * o, y - sy * o), (x + sx * k, y - sy * o), (x - sx * o, y + sy * k)]
                )
            )
            slits.append(
                line(x + sx * k * 0.78, y - sy * o * 0.2, x - sx * o * 0.2, y + sy * k * 0.78)
            )
    pen = Stroke(paint=shift(colour, lightness=-0.1), width=max(0.8, 0.16 * design.u))
    return [
        design.shape("".join(out), colour, effects=design.soft_shadow(0.25, 0.2)),
        design.shape("".join(slits), None, stroke=pen),
    ]
