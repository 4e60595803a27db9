"""Psychedelic: bands that swell, pinch and echo each other, as on San Francisco's posters."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import smooth
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def inks_of(tones: Tones) -> tuple[str, ...]:
    """Return the bands' colours in order: warm and cool take turns with the ground."""
    return (tones.one, tones.three, tones.ground, tones.two, mix(tones.one, tones.three, 0.5))


def rings(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return closed bands about a point that grow ever wilder outwards."""
    rng = design.rng
    cx, cy = w * rng.uniform(0.3, 0.7), h * rng.uniform(0.35, 0.65)
    reach = math.hypot(max(cx, w - cx), max(cy, h - cy)) * 1.35
    lobes = rng.choice((3, 4, 5))
    phases = [rng.random() * math.tau for _ in range(3)]
    count = 17
    inks = inks_of(tones)
    layers: list[Layer] = []
    for k in range(count, 0, -1):
        t = k / count
        points = []
        for i in range(72):
            a = math.tau * i / 72
            wild = 0.05 + 0.2 * t
            r = (
                reach
                * t**1.15
                * (
                    1
                    + wild * math.sin(lobes * a + phases[0] + t * 2.2)
                    + wild * 0.5 * math.sin((lobes + 2) * a + phases[1] - t * 3)
                )
            )
            points.append((cx + r * math.cos(a), cy + r * math.sin(a)))
        layers.append(design.shape(smooth(points, closed=True), inks[k % 5], role="backdrop"))
    return layers


def flows(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return bands from side to side, pinched and swollen, bending as one."""
    rng = design.rng
    inks = inks_of(tones)
    layers: list[Layer] = []
    count = 15
    a, b = rng.random() * math.tau, rng.random() * math.tau
    for k in range(count):
        t = k / (count - 1)
        points = []
        for i in range(41):
            x = i / 40
            bend = math.sin(x * 5.2 + a) * 0.11 + math.sin(x * 9.4 + b + t * 2.5) * 0.045
            squeeze = 0.55 + 0.45 * math.sin(x * 6.5 + a + t * 1.4)
            y = -0.15 + 1.3 * t + bend - 0.05 * squeeze * math.sin(t * math.tau * 2)
            points.append((w * x, h * y))
        d = smooth(points) + f"L{w:.1f} {h * 1.2:.1f}L0 {h * 1.2:.1f}Z"
        layers.append(design.shape(d, inks[k % 5], role="backdrop"))
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return rings or flows."""
    return design.rng.choice((rings, flows))(design, w, h, tones)


BACKDROP = Backdrop(
    "psychedelic",
    draw,
    frozenset(
        {
            "1970s",
            "70s",
            "seventies",
            "1960s",
            "60s",
            "sixties",
            "hippie",
            "woodstock",
            "disco",
            "funk",
            "soul",
        }
    ),
    manners=frozenset({"psychedelic", "groovy", "trippy"}),
    calm=0.2,
)
