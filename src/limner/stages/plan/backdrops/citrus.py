"""Citrus: slices, halves and leaves, drawn juicy, in oranges, lemons, limes and grapefruit."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import circle, sector
from limner.document.layer import Layer
from limner.document.paint import Radial, Stop
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.sprig import leaf
from limner.stages.plan.parts.drawing import placed, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FRUIT = {
    "orange": ("#f28a1c", "#fff0d2", "#f9a63a", "#fdc673"),
    "lemon": ("#f4c622", "#fff9da", "#fadb4f", "#fdeb95"),
    "lime": ("#6faa35", "#f1f8d6", "#9ccb4c", "#c4e286"),
    "grapefruit": ("#f0a15c", "#fff0e0", "#ec6a5c", "#f79a8c"),
}
"""Rind, pith, flesh and its light."""


def segment(radius: float, start: float, end: float) -> str:
    """Return one soft-cornered segment about the origin, between two angles in degrees."""
    a, b = math.radians(start), math.radians(end)
    m = (a + b) / 2
    tip = radius * 0.1

    def at(r: float, t: float) -> str:
        return f"{r * math.cos(t):.2f} {r * math.sin(t):.2f}"

    q = (b - a) * 0.16
    return (
        f"M{at(tip, m)}L{at(radius * 0.9, a)}Q{at(radius, a)} {at(radius, a + q)}"
        f"Q{at(radius * 1.05, m)} {at(radius, b - q)}Q{at(radius, b)} {at(radius * 0.9, b)}Z"
    )


def pulp(radius: float, start: float, end: float, rng: Random) -> str:
    """Return a few teardrops of light inside a segment."""
    out = []
    for _ in range(5):
        t = math.radians(rng.uniform(start + 7, end - 7))
        r = radius * rng.uniform(0.34, 0.86)
        one, other, _rib = leaf(r * math.cos(t), r * math.sin(t), t + math.pi, radius * 0.13, 0.4)
        out += [one, other]
    return "".join(out)


def slice_of(
    design: Design, fruit: str, cx: float, cy: float, r: float, turn: float
) -> list[Layer]:
    """Return a round slice of radius `r`, with its shadow."""
    rind, pith, flesh, light = FRUIT[fruit]
    n = 9 if fruit == "lime" else 10
    gap = 3.2
    flesh_d, light_d = [], []
    for i in range(n):
        a, b = 360 * i / n + gap / 2, 360 * (i + 1) / n - gap / 2
        flesh_d.append(placed(segment(r * 0.8, a, b), cx, cy, turn=turn))
        light_d.append(placed(pulp(r * 0.8, a, b, design.rng), cx, cy, turn=turn))
    rim = shift(rind, lightness=-0.07)
    dark = Stop(offset=0.78, colour="#1d1a0840")
    shade = Radial(
        centre=(0.5, 0.5), radius=0.5, stops=(dark, Stop(offset=1.0, colour="#1d1a0800"))
    )
    return [
        design.shape(circle(cx + r * 0.05, cy + r * 0.1, r * 1.13), shade, role="shadow"),
        design.shape(circle(cx, cy, r), rim),
        design.shape(circle(cx - r * 0.012, cy - r * 0.016, r * 0.975), rind),
        design.shape(circle(cx, cy, r * 0.895), pith),
        design.shape("".join(flesh_d), flesh),
        design.shape("".join(light_d), light),
        design.shape(circle(cx, cy, r * 0.05), pith),
        design.shape(sector(cx, cy, r * 0.95, 285, 338, r * 0.915), "#ffffff", opacity=0.35),
    ]


def leaves_at(design: Design, x: float, y: float, size: float, angle: float) -> list[Layer]:
    """Return a pair of glossy leaves."""
    green = "#4f8f46"
    light, dark, ribs = [], [], []
    for turn, k in ((-0.45, 1.0), (0.5, 0.85)):
        one, other, rib = leaf(x, y, angle + turn, size * k, 0.5)
        light.append(one)
        dark.append(other)
        ribs.append(rib)
    pen = design.stroke(mix(green, "#ffffff", 0.45), 0.12)
    return [
        design.shape("".join(dark), shift(green, lightness=-0.08)),
        design.shape("".join(light), green),
        design.shape("".join(ribs), None, stroke=pen),
    ]


def cluster(
    design: Design, at: list[tuple[float, float, float]], fruits: tuple[str, ...]
) -> list[Layer]:
    """Return slices at (x, y, radius) with leaves tucked behind every other one."""
    layers: list[Layer] = []
    for i, (x, y, r) in enumerate(at):
        if i % 2 == 0:
            angle = design.rng.random() * math.tau
            start = (x + math.cos(angle) * r * 0.8, y + math.sin(angle) * r * 0.8)
            layers += leaves_at(design, *start, r * 0.95, angle)
        turn = design.rng.uniform(0, 60)
        layers += slice_of(design, fruits[i % len(fruits)], x, y, r, turn)
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return fruit of several sizes all over, the large ones cropped by the edge."""
    del tones
    rng = design.rng
    s = math.sqrt(w * h)
    fruits = ["orange", "lime", "lemon", "grapefruit"]
    rng.shuffle(fruits)
    points = scatter(rng, w, h, s * 0.24, 40, edge=s * 0.08)
    at = [(x, y, s * rng.choice((0.085, 0.105, 0.115))) for x, y in points]
    return cluster(design, at, tuple(fruits))


BACKDROP = Backdrop(
    "citrus",
    draw,
    frozenset(
        {"orange-fruit", "lemon", "lime", "lemonade", "grapefruit", "fruit", "juice", "summer-sale"}
    ),
    manners=frozenset({"citrus"}),
    calm=0.1,
    own=True,
)
