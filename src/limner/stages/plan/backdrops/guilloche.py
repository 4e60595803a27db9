"""Guilloche: the lathe-work of banknotes, rosettes and bands of fine lines that never touch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def rosette(cx: float, cy: float, inner: float, outer: float, lobes: int, lines: int) -> str:
    """Return `lines` closed waves between two radii, each turned a little from the last."""
    out = []
    middle, swing = (inner + outer) / 2, (outer - inner) / 2
    count = max(90, lobes * 14)
    for k in range(lines):
        phase = math.tau * k / lines
        points = []
        for i in range(count):
            t = math.tau * i / count
            r = middle + swing * math.sin(lobes * t + phase) * (0.72 + 0.28 * math.cos(2 * phase))
            points.append((cx + r * math.cos(t), cy + r * math.sin(t)))
        out.append(polygon(points))
    return "".join(out)


def band(w: float, y: float, height: float, waves: float, lines: int) -> str:
    """Return interlaced waves across the panel about `y`."""
    out = []
    count = max(120, int(waves * 26))
    for k in range(lines):
        phase = math.tau * k / lines
        points = []
        for i in range(count + 1):
            t = i / count
            swell = 0.62 + 0.38 * math.sin(math.tau * t * waves / 5 + phase * 2)
            points.append((w * t, y + height / 2 * swell * math.sin(math.tau * waves * t + phase)))
        out.append(polygon(points, closed=False))
    return "".join(out)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one great rosette cropped by the panel, or two in corners, with a band across."""
    rng = design.rng
    s = min(w, h)
    pen = Stroke(paint=tones.step(0.75), width=max(0.5, s * 0.0012))
    second = pen.but(paint=tones.step(0.75, tones.two))
    form = rng.randrange(3)
    layers: list[Layer] = []
    if form < 2:
        across = max(4.0, 9 * w / s / 1.4)
        for y, ink in ((h * rng.uniform(0.2, 0.32), second), (h * rng.uniform(0.7, 0.82), pen)):
            d = band(w, y, s * 0.2, across, 14)
            layers.append(design.shape(d, None, stroke=ink, role="backdrop", opacity=0.75))
    if form == 0:
        places = [(w * 0.5, h * 0.5, s * 0.52)]
    elif form == 1:
        places = [(w * 0.96, h * 0.1, s * 0.5), (w * 0.02, h * 0.92, s * 0.42)]
    else:
        places = [(w * rng.choice((0.05, 0.95)), h * 0.55, max(w, h) * 0.62)]
    lobes = rng.choice((12, 16, 18, 24))
    for cx, cy, r in places:
        for inner, outer, ink, fold, lines in (
            (0.62, 1.0, pen, 1, 14),
            (0.36, 0.66, second, 2, 12),
            (0.12, 0.4, pen, 1, 12),
        ):
            d = rosette(cx, cy, r * inner, r * outer, max(6, lobes // fold), lines)
            layers.append(design.shape(d, None, stroke=ink, role="backdrop"))
    return layers


BACKDROP = Backdrop(
    "guilloche",
    draw,
    frozenset(
        {
            "bank",
            "finance",
            "currency",
            "money",
            "security",
            "certificate",
            "diploma",
            "bond",
            "passport",
            "insurance",
            "award",
            "treasury",
        }
    ),
    manners=frozenset({"guilloche", "banknote", "engraved"}),
    calm=0.5,
)
