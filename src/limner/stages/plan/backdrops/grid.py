"""Drawing-board grid: fine squares, construction circles, dimension lines, a truss."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import circle, line, polygon
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def squares(w: float, h: float, pitch: float, every: int = 1) -> str:
    """Return the lines of a square grid; `every` keeps each n-th."""
    d = []
    for i in range(math.ceil(w / pitch / every) + 1):
        d.append(line(i * pitch * every, 0, i * pitch * every, h))
    for j in range(math.ceil(h / pitch / every) + 1):
        d.append(line(0, j * pitch * every, w, j * pitch * every))
    return "".join(d)


def truss(x: float, y: float, w: float, bays: int) -> tuple[str, str]:
    """Return a bowstring truss bridge standing on (x, y): members and joints."""
    top = [
        (x + w * i / bays, y - w * 0.2 * math.sin(math.pi * i / bays) ** 0.8)
        for i in range(bays + 1)
    ]
    foot = [(x + w * i / bays, y) for i in range(bays + 1)]
    d = [polygon(top, closed=False), line(x, y, x + w, y)]
    for i in range(1, bays):
        d.append(line(*top[i], *foot[i]))
    for i in range(1, bays - 1):
        d.append(line(*(top[i] + foot[i + 1])) if i < bays / 2 else line(*(foot[i] + top[i + 1])))
        d.append(line(*(foot[i] + top[i + 1])) if i < bays / 2 else line(*(top[i] + foot[i + 1])))
    joints = "".join(circle(*p, w * 0.006) for p in [*top[1:-1], *foot])
    return "".join(d), joints


def dimension(x1: float, x2: float, y: float, tick: float) -> str:
    """Return a dimension line with its end strokes."""
    ends = "".join(
        line(x, y - tick, x, y + tick)
        + line(x - tick * 0.6, y + tick * 0.6, x + tick * 0.6, y - tick * 0.6)
        for x in (x1, x2)
    )
    return line(x1, y, x2, y) + ends


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the grid in two strengths, construction circles, and a bridge along the foot."""
    s = math.sqrt(w * h)
    pitch = s / 46
    hair = Stroke(paint=tones.step(0.16), width=max(0.5, s * 0.0008))
    layers: list[Layer] = [
        design.shape(squares(w, h, pitch), None, stroke=hair, role="backdrop"),
        design.shape(
            squares(w, h, pitch, 5),
            None,
            role="backdrop",
            stroke=hair.but(paint=tones.step(0.3), width=max(0.6, s * 0.0012)),
        ),
    ]
    pen = Stroke(paint=tones.step(0.62), width=max(0.8, s * 0.002))
    unit = pitch * 5
    cx, cy = round(w * 0.76 / unit) * unit, round(h * 0.34 / unit) * unit
    rings = "".join(circle(cx, cy, unit * k) for k in (1, 2, 3))
    cross = line(cx - unit * 3.5, cy, cx + unit * 3.5, cy) + line(
        cx, cy - unit * 3.5, cx, cy + unit * 3.5
    )
    layers.append(design.shape(rings, None, stroke=pen.but(width=pen.width * 0.8), role="backdrop"))
    layers.append(
        design.shape(
            cross,
            None,
            role="backdrop",
            stroke=pen.but(
                width=pen.width * 0.6, dash=(unit * 0.3, unit * 0.1, unit * 0.05, unit * 0.1)
            ),
        )
    )
    span = max(4, round(w * 0.8 / unit)) * unit
    foot = round(h * 0.86 / pitch) * pitch
    members, joints = truss((w - span) / 2, foot, span, 10)
    layers.append(design.shape(members, None, stroke=pen.but(join="round"), role="backdrop"))
    layers.append(design.shape(joints, tones.ground, stroke=pen, role="backdrop"))
    scale = dimension((w - span) / 2, (w + span) / 2, foot + pitch * 3, pitch * 0.7)
    layers.append(design.shape(scale, None, stroke=pen.but(width=pen.width * 0.7), role="backdrop"))
    return layers


BACKDROP = Backdrop(
    "grid",
    draw,
    frozenset(
        {
            "technical",
            "engineering",
            "engineer",
            "structural",
            "architect",
            "construction",
            "grid",
            "schematic",
            "drafting",
            "science-fair",
            "makerspace",
        }
    ),
    manners=frozenset({"blueprint"}),
    calm=0.5,
)
