"""Frames round a sheet or a plate: hairlines, deco corners, notches, arches of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _pen(design: Design, colour: str, width: float) -> Stroke:
    return Stroke(paint=colour, width=max(0.75, width * design.u))


def double(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return a heavy line with a fine one inside it."""
    u = design.u
    return [
        design.shape(rect(box), None, stroke=_pen(design, colour, 0.5)),
        design.shape(rect(box.inset(1.3 * u)), None, stroke=_pen(design, colour, 0.14)),
    ]


def hair(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return one fine line."""
    return [design.shape(rect(box), None, stroke=_pen(design, colour, 0.22))]


def notched(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return two lines whose corners are cut in by quarter circles, with a dot in each."""
    u = design.u
    layers: list[Layer] = []
    for inset, notch, width in ((0.0, 4.2, 0.4), (1.3, 4.2, 0.16)):
        b, n = box.inset(inset * u), notch * u
        d = (
            f"M{b.x + n:.1f} {b.y:.1f}L{b.right - n:.1f} {b.y:.1f}"
            f"A{n:.1f} {n:.1f} 0 0 0 {b.right:.1f} {b.y + n:.1f}L{b.right:.1f} {b.bottom - n:.1f}"
            f"A{n:.1f} {n:.1f} 0 0 0 {b.right - n:.1f} {b.bottom:.1f}L{b.x + n:.1f} {b.bottom:.1f}"
            f"A{n:.1f} {n:.1f} 0 0 0 {b.x:.1f} {b.bottom - n:.1f}L{b.x:.1f} {b.y + n:.1f}"
            f"A{n:.1f} {n:.1f} 0 0 0 {b.x + n:.1f} {b.y:.1f}Z"
        )
        layers.append(design.shape(d, None, stroke=_pen(design, colour, width)))
    k = 1.5 * u
    dots = "".join(
        circle(x, y, 0.5 * u)
        for x in (box.x + k, box.right - k)
        for y in (box.y + k, box.bottom - k)
    )
    return [*layers, design.shape(dots, colour)]


def deco(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return three lines that step back at the corners, with a fan of strokes in each."""
    u = design.u
    layers: list[Layer] = []
    for inset, step, width in ((0.0, 0.0, 0.45), (1.2, 4.2, 0.16), (2.1, 4.2, 0.16)):
        b, n = box.inset(inset * u), step * u
        if not n:
            layers.append(design.shape(rect(b), None, stroke=_pen(design, colour, width)))
            continue
        points = [
            (b.x + n, b.y),
            (b.right - n, b.y),
            (b.right - n, b.y + n / 2),
            (b.right - n / 2, b.y + n / 2),
            (b.right - n / 2, b.y + n),
            (b.right, b.y + n),
            (b.right, b.bottom - n),
            (b.right - n / 2, b.bottom - n),
            (b.right - n / 2, b.bottom - n / 2),
            (b.right - n, b.bottom - n / 2),
            (b.right - n, b.bottom),
            (b.x + n, b.bottom),
            (b.x + n, b.bottom - n / 2),
            (b.x + n / 2, b.bottom - n / 2),
            (b.x + n / 2, b.bottom - n),
            (b.x, b.bottom - n),
            (b.x, b.y + n),
            (b.x + n / 2, b.y + n),
            (b.x + n / 2, b.y + n / 2),
            (b.x + n, b.y + n / 2),
        ]
        layers.append(design.shape(polygon(points), None, stroke=_pen(design, colour, width)))
    marks = []
    for sx in (1, -1):
        for sy in (1, -1):
            x = box.x + 1.2 * u if sx > 0 else box.right - 1.2 * u
            y = box.y + 1.2 * u if sy > 0 else box.bottom - 1.2 * u
            for i in range(4):
                marks.append(
                    line(
                        x,
                        y + sy * i * 0.62 * u,
                        x + sx * (2.2 - 0.3 * i) * u,
                        y + sy * i * 0.62 * u,
                    )
                )
    layers.append(design.shape("".join(marks), None, stroke=_pen(design, colour, 0.16)))
    return layers


FRAMES = {"double": double, "hair": hair, "notched": notched, "deco": deco}
