"""A drawing sheet: zoned border, title block without words, a machine part in three views."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.backdrops.grid import dimension, squares

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def border(w: float, h: float, edge: float) -> tuple[str, str]:
    """Return the sheet's frame, and its zone ticks with the centring marks."""
    box = Box(edge, edge, w - 2 * edge, h - 2 * edge)
    inner = box.inset(edge * 0.5)
    ticks = []
    for i in range(1, 8):
        x = inner.x + inner.width * i / 8
        ticks += [line(x, box.y, x, inner.y), line(x, inner.bottom, x, box.bottom)]
    for i in range(1, 6):
        y = inner.y + inner.height * i / 6
        ticks += [line(box.x, y, inner.x, y), line(inner.right, y, box.right, y)]
    return rect(box) + rect(inner), "".join(ticks)


def title_block(x: float, y: float, w: float, h: float) -> str:
    """Return the ruled block at a sheet's lower right corner, whose corner is (x, y)."""
    left, top = x - w, y - h
    out = [rect(Box(left, top, w, h))]
    out += [line(left, top + h * t, x, top + h * t) for t in (0.28, 0.52, 0.76)]
    out += [line(left + w * t, top + h * 0.28, left + w * t, y) for t in (0.4, 0.7)]
    out.append(line(left + w * 0.2, top + h * 0.52, left + w * 0.2, y))
    cx, cy, r = left + w * 0.86, top + h * 0.4, h * 0.07
    return "".join(out) + circle(cx, cy, r) + circle(cx, cy, r * 0.5)


def flange(cx: float, cy: float, r: float, holes: int) -> tuple[str, str]:
    """Return a flange seen from the front: outlines, and its centre lines."""
    out = [circle(cx, cy, r), circle(cx, cy, r * 0.46), circle(cx, cy, r * 0.3)]
    for i in range(holes):
        t = math.tau * (i + 0.5) / holes
        out.append(circle(cx + r * 0.74 * math.cos(t), cy + r * 0.74 * math.sin(t), r * 0.08))
    axes = line(cx - r * 1.25, cy, cx + r * 1.25, cy) + line(cx, cy - r * 1.25, cx, cy + r * 1.25)
    return "".join(out), axes + circle(cx, cy, r * 0.74)


def section(x: float, cy: float, r: float) -> tuple[str, str, str]:
    """Return the flange cut through: outline, hatching, and axis."""
    wide, hub = r * 0.28, r * 0.75
    halves = []
    hatch = []
    for side in (-1, 1):
        points = [(x, cy + side * r * 0.3), (x, cy + side * r), (x + wide, cy + side * r),
                  (x + wide, cy + side * r * 0.46), (x + wide + hub, cy + side * r * 0.46),
                  (x + wide + hub, cy + side * r * 0.3)]  # fmt: skip
        halves.append(polygon(points))
    for i in range(34):
        a = i * r * 0.09
        hatch.append(line(x + a - r, cy - r, x + a + r, cy + r))
    axis = line(x - r * 0.3, cy, x + wide + hub + r * 0.3, cy)
    return "".join(halves), "".join(hatch), axis


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the sheet; the part stands to one side, so that words have the other."""
    rng = design.rng
    s = min(w, h)
    edge = s * 0.035
    pen = Stroke(paint=tones.step(0.8), width=max(0.8, s * 0.003), join="miter")
    thin = pen.but(paint=tones.step(0.5), width=max(0.6, s * 0.0014))
    dashed = thin.but(dash=(s * 0.018, s * 0.006, s * 0.004, s * 0.006))
    frame, ticks = border(w, h, edge)
    faint = Stroke(paint=tones.step(0.1), width=max(0.5, s * 0.001))
    parts: list[tuple[str, Stroke]] = [(squares(w, h, s / 34), faint), (frame, thin), (ticks, thin)]
    right, foot = w - edge * 1.5, h - edge * 1.5
    parts.append((title_block(right, foot, s * 0.42, s * 0.16), thin))
    r = s * 0.19
    wide = w > h * 1.2
    cx = w * (0.2 if wide and rng.random() < 0.6 else 0.36)
    cy = h * (0.5 if wide else 0.28)
    front, axes = flange(cx, cy, r, rng.choice((4, 6, 8)))
    x = cx + r * 1.7
    cut, hatch, axis = section(x, cy, r)
    reach = Box(x, cy - r, r * 1.03, r * 2)
    parts += [(front, pen), (axes, dashed), (cut, pen), (axis, dashed)]
    parts.append((dimension(cx - r, cx + r, cy + r * 1.42, s * 0.008), thin))
    parts.append((dimension(reach.x, reach.right, cy - r * 1.3, s * 0.008), thin))
    drops = "".join(line(v, cy, v, cy + r * 1.5) for v in (cx - r, cx + r))
    parts.append(
        (drops + "".join(line(v, cy - r, v, cy - r * 1.38) for v in (reach.x, reach.right)), thin)
    )
    layers: list[Layer] = [design.shape(d, None, stroke=p, role="backdrop") for d, p in parts]
    layers.append(design.shape(hatch, None, stroke=thin, role="backdrop", clip=cut))
    return layers


BACKDROP = Backdrop(
    "drafting",
    draw,
    frozenset(
        {
            "technical",
            "engineering",
            "mechanical",
            "machine",
            "prototype",
            "patent",
            "manufacturing",
            "drafting",
            "workshop",
        }
    ),
    manners=frozenset({"blueprint", "technical-drawing", "cyanotype"}),
    calm=0.5,
)
