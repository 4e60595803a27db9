"""Wagara: Japanese patterns in line: hemp leaves, linked rings, tortoiseshell, waves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import circle, line, polygon
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def asanoha(w: float, h: float, side: float) -> str:
    """Return hemp leaves: triangles, each joined from its middle to its corners."""
    tall = side * math.sqrt(3) / 2
    out = []
    for row in range(-1, math.ceil(h / tall) + 1):
        for col in range(-1, math.ceil(w / side) + 2):
            x = col * side + (row % 2) * side / 2
            y = row * tall
            for tri in (
                [(x, y), (x + side, y), (x + side / 2, y + tall)],
                [(x + side, y), (x + side * 1.5, y + tall), (x + side / 2, y + tall)],
            ):
                out.append(polygon(tri))
                mx, my = sum(p[0] for p in tri) / 3, sum(p[1] for p in tri) / 3
                out += [line(mx, my, *p) for p in tri]
    return "".join(out)


def shippo(w: float, h: float, r: float) -> str:
    """Return circles that overlap by a quarter, so that they read as petals and stars."""
    out = []
    for row in range(-1, math.ceil(h / r) + 2):
        for col in range(-1, math.ceil(w / (2 * r)) + 2):
            out.append(circle(col * 2 * r + (row % 2) * r, row * r, r))
    return "".join(out)


def kikko(w: float, h: float, r: float) -> str:
    """Return tortoiseshell: hexagons within hexagons, with a flower's six strokes."""
    out = []
    step = r * math.sqrt(3)
    for row in range(-1, math.ceil(h / (1.5 * r)) + 2):
        for col in range(-1, math.ceil(w / step) + 2):
            x, y = col * step + (row % 2) * step / 2, row * 1.5 * r
            for k in (1.0, 0.68):
                out.append(polygon([(x + r * k * math.sin(t), y + r * k * math.cos(t))
                                    for t in (math.tau * i / 6 for i in range(6))]))  # fmt: skip
            out += [line(x + r * 0.14 * math.sin(t), y + r * 0.14 * math.cos(t),
                         x + r * 0.4 * math.sin(t), y + r * 0.4 * math.cos(t))
                    for t in (math.tau * i / 6 for i in range(6))]  # fmt: skip
    return "".join(out)


def scales(w: float, h: float, r: float) -> list[str]:
    """Return waves row by row, four rings a scale, each row to be laid over the last."""
    rows = []
    for row in range(-1, math.ceil(h / (r / 2)) + 3):
        x0 = r if row % 2 else 0.0
        rows.append("".join(circle(x0 + i * 2 * r, row * r / 2 + r / 2, r * k)
                            for i in range(-1, math.ceil(w / (2 * r)) + 2)
                            for k in (1.0, 0.76, 0.52, 0.28)))  # fmt: skip
    return rows


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one pattern in fine line; full tones fill what the lines enclose here and there."""
    rng = design.rng
    s = math.sqrt(w * h)
    words = design.brief.prompt.lower()
    named = [n for n in ("asanoha", "shippo", "kikko", "seigaiha") if n in words]
    form = rng.choice(named or ["asanoha", "shippo", "kikko", "seigaiha"])
    pen = Stroke(paint=tones.step(0.8), width=max(0.6, s * 0.0022), join="round")
    back = design.shape(f"M0 0L{w:.1f} 0L{w:.1f} {h:.1f}L0 {h:.1f}Z", tones.step(0.06, tones.two),
                        role="backdrop")  # fmt: skip
    if form == "seigaiha":
        r = s / 11
        layers: list[Layer] = [back]
        for d in scales(w, h, r):
            layers.append(design.shape(d, tones.step(0.05, tones.two), stroke=pen, role="backdrop"))
        return layers
    make = {"asanoha": asanoha, "shippo": shippo, "kikko": kikko}[form]
    d = make(w, h, s / {"asanoha": 8, "shippo": 14, "kikko": 13}[form])
    return [back, design.shape(d, None, stroke=pen, role="backdrop")]


BACKDROP = Backdrop(
    "wagara",
    draw,
    frozenset(
        {
            "japanese",
            "japan",
            "kimono",
            "sake",
            "ryokan",
            "matcha",
            "sushi",
            "kyoto",
            "izakaya",
            "ramen",
            "furoshiki",
        }
    ),
    manners=frozenset({"wagara", "asanoha", "seigaiha", "shippo", "kikko", "sashiko"}),
    calm=0.6,
)
