"""Ukiyo-e: a great wave with its claws of foam, a mountain far off, a sky printed in a fade."""

from __future__ import annotations

import itertools
import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, smooth
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import fade, textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]
BACK: tuple[Point, ...] = (
    (-0.1, 0.86), (0.06, 0.62), (0.2, 0.38), (0.36, 0.2), (0.52, 0.13), (0.66, 0.2),
)  # fmt: skip
"""The great wave's back, from its foot at the left to its crest, in shares of the panel."""
BELLY: tuple[Point, ...] = (
    (0.66, 0.2), (0.56, 0.25), (0.46, 0.35), (0.42, 0.5), (0.46, 0.66), (0.6, 0.8), (0.8, 0.88),
    (1.1, 0.86),
)  # fmt: skip
"""And its hollow front, down to the trough."""


def bent(points: tuple[Point, ...], w: float, h: float) -> list[Point]:
    """Return points in pixels; the wave keeps its form on long panels."""
    span = min(w, h * 1.45)
    return [(x * span, y * h) for x, y in points]


def finger(x: float, y: float, angle: float, size: float) -> str:
    """Return one claw of foam from (x, y) outwards, hooked to its right; angle in radians."""
    ca, sa = math.cos(angle), math.sin(angle)

    def at(u: float, v: float) -> str:
        return f"{x + (u * ca - v * sa) * size:.1f} {y + (u * sa + v * ca) * size:.1f}"

    return (
        f"M{at(-0.2, -0.55)}C{at(0.6, -0.6)} {at(1.35, -0.25)} {at(1.5, 0.62)}"
        f"C{at(1.15, 0.18)} {at(0.85, 0.12)} {at(0.6, 0.4)}"
        f"C{at(0.4, 0.55)} {at(0.1, 0.6)} {at(-0.2, 0.5)}Z"
    )


def claws(rng: Random, line: list[Point], size: float, tilt: float) -> tuple[str, str]:
    """Return foam along a line, puffs with claws that point `tilt` radians from it, and spray."""
    foam, spray = [], []
    for (x1, y1), (x2, y2) in itertools.pairwise(line):
        along = math.atan2(y2 - y1, x2 - x1)
        steps = max(1, round(math.hypot(x2 - x1, y2 - y1) / (size * 0.95)))
        for k in range(steps):
            t = (k + rng.uniform(-0.12, 0.12)) / steps
            x, y = x1 + (x2 - x1) * t, y1 + (y2 - y1) * t
            foam.append(circle(x, y, size * rng.uniform(0.62, 0.85)))
            angle = along + tilt + rng.uniform(-0.25, 0.25)
            foam.append(finger(x, y, angle, size * rng.uniform(0.85, 1.25)))
            for _ in range(2):
                far, way = size * rng.uniform(1.8, 3.4), angle + rng.uniform(-0.5, 0.5)
                drop = size * rng.uniform(0.06, 0.15)
                spray.append(circle(x + far * math.cos(way), y + far * math.sin(way), drop))
    return "".join(foam), "".join(spray)


def stripes(back: list[Point], belly: list[Point], count: int) -> str:
    """Return lines of water running up the wave from its front towards its crest."""
    out = []
    for k in range(1, count):
        t = k / count
        points = []
        for i in range(6):
            p = back[min(len(back) - 1, i)]
            q = belly[max(0, len(belly) - 3 - i)]
            points.append((p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t))
        out.append(smooth(points))
    return "".join(out)


def fuji(x: float, foot: float, wide: float, tall: float) -> tuple[str, str]:
    """Return the mountain, and its snow with a ragged hem."""
    top, waist = foot - tall, foot - tall * 0.35
    body = (
        f"M{x - wide:.1f} {foot:.1f}"
        f"Q{x - wide * 0.3:.1f} {waist:.1f} {x - wide * 0.1:.1f} {top:.1f}"
        f"L{x + wide * 0.1:.1f} {top:.1f}"
        f"Q{x + wide * 0.3:.1f} {waist:.1f} {x + wide:.1f} {foot:.1f}Z"
    )
    hem = [
        (x + wide * (0.42 - 0.84 * i / 8), top + tall * (0.34 if i % 2 else 0.5)) for i in range(9)
    ]
    return body, polygon([(x - wide, top - 5), (x + wide, top - 5), *hem])


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky, sun, mountain, a far swell, the great wave and a near swell, key lines on all."""
    rng = design.rng
    s = math.sqrt(w * h)
    warm = tones.warmest()
    sea, sun = warm.two, warm.one
    deep = mix(sea, shift(sea, lightness=-0.16), tones.loud)
    pale = tones.step(0.9, tones.three) if tones.dark else tones.ground
    foam = mix(pale, "#ffffff", (0.78 if tones.dark else 0.5) * tones.loud)
    key = Stroke(
        paint=mix(deep, "#101522", 0.5 * tones.loud), width=max(0.8, s * 0.0026), join="round"
    )
    thin = key.but(width=max(0.6, s * 0.0014))
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h * 0.4), fade(sea, 0.55, 0.0), role="backdrop"),
        design.shape(circle(w * 0.8, h * 0.3, min(w, h) * 0.11), sun, role="backdrop"),
    ]
    body, snow = fuji(w * 0.74, h * 0.79, s * 0.24, s * 0.22)
    layers.append(design.shape(body, mix(tones.ground, sea, 0.6), stroke=thin, role="backdrop"))
    layers.append(design.shape(snow, foam, role="backdrop", clip=body))
    swell = smooth([(w * (i / 12), h * (0.76 + 0.03 * math.sin(i * 1.7))) for i in range(-1, 14)])
    far = swell + f"L{w * 1.2:.1f} {h * 1.1:.1f}L{-w * 0.2:.1f} {h * 1.1:.1f}Z"
    layers.append(design.shape(far, mix(sea, tones.ground, 0.4), stroke=thin, role="backdrop"))
    back, belly = bent(BACK, w, h), bent(BELLY, w, h)
    edge = smooth([*back, *belly[1:]])
    great = f"{edge}L{belly[-1][0]:.1f} {h * 1.1:.1f}L{back[0][0]:.1f} {h * 1.1:.1f}Z"
    layers.append(design.shape(great, sea, stroke=key, role="backdrop"))
    streak = Stroke(paint=foam, width=max(1.0, s * 0.006), cap="round")
    layers.append(
        design.shape(stripes(back, belly, 8), None, stroke=streak, role="backdrop", clip=great)
    )
    for part, tilt in ((back[3:], 0.75), (belly[:3], -1.5)):
        white, spray = claws(rng, part, s * 0.03, tilt)
        layers.append(design.shape(white, foam, stroke=key, role="backdrop"))
        layers.append(design.shape(white, foam, role="backdrop"))
        layers.append(design.shape(spray, foam, stroke=thin, role="backdrop"))
    line = [(w * (i / 9), h * (0.9 + 0.035 * math.sin(i * 1.45 + 0.6))) for i in range(-1, 11)]
    near = smooth(line) + f"L{w * 1.2:.1f} {h * 1.1:.1f}L{-w * 0.2:.1f} {h * 1.1:.1f}Z"
    layers.append(design.shape(near, deep, stroke=key, role="backdrop"))
    rim = Stroke(paint=foam, width=max(1.2, s * 0.007), cap="round")
    layers.append(design.shape(smooth(line), None, stroke=rim, role="backdrop"))
    for drop in (0.035, 0.065):
        lower = smooth([(x, y + h * drop) for x, y in line])
        layers.append(
            design.shape(lower, None, stroke=rim.but(width=rim.width * 0.4), role="backdrop")
        )
    return [*layers, textured(design, w, h, "washi", (), strength=0.8, role="texture", opacity=0.6)]


BACKDROP = Backdrop(
    "ukiyoe",
    draw,
    frozenset({"japanese", "japan", "tsunami", "surf", "edo", "sumo", "kabuki", "hokkaido"}),
    manners=frozenset({"ukiyo-e", "hokusai", "great-wave", "woodblock"}),
    scene=True,
    calm=0.2,
)
