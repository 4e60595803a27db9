"""Hills, dunes or mountains, layer behind layer into the haze, with a sun or a moon."""

from __future__ import annotations

import itertools
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import Ripple, fade, gradient, grain, ridge

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def jagged(rng: Random, w: float, base: float, height: float) -> list[tuple[float, float]]:
    """Return a mountain skyline by midpoint displacement."""
    heights = [rng.uniform(0.2, 0.5), rng.uniform(0.75, 1.0), rng.uniform(0.2, 0.6)]
    drop = 0.42
    for _ in range(6):
        finer = [heights[0]]
        for a, b in itertools.pairwise(heights):
            finer += [(a + b) / 2 + rng.uniform(-drop, drop) * 0.5, b]
        heights, drop = finer, drop * 0.52
    n = len(heights) - 1
    return [(w * i / n, base - height * max(0.0, y)) for i, y in enumerate(heights)]


def rolling(rng: Random, w: float, base: float, height: float) -> list[tuple[float, float]]:
    """Return a hill line of long soft waves."""
    line = Ripple(rng, octaves=2, roughness=0.3)
    n = 90
    return [(w * i / n, base - height * (0.5 + 0.5 * line.at(i / n * 0.8))) for i in range(n + 1)]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky, sun and five ridges; the farther, the nearer to the sky's colour."""
    rng = design.rng
    tones = tones.warmest()
    soft = rng.random() < 0.5 or "hills" in design.brief.prompt.lower()
    make = rolling if soft else jagged
    warm = tones.one
    low = mix(tones.ground, warm, 0.34)
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(tones.ground, low, angle=90), role="backdrop")
    ]
    r = min(w, h) * rng.uniform(0.13, 0.2)
    sx, sy = w * rng.choice((0.3, 0.5, 0.68)), h * rng.uniform(0.34, 0.44)
    glow = design.shape(circle(sx, sy, r * 1.55), tones.one, role="backdrop", opacity=0.16)
    layers += [glow, design.shape(circle(sx, sy, r), tones.one, role="backdrop")]
    count = 5
    near = shift(mix(tones.two, tones.ground, 0.05), lightness=-0.12 if not tones.dark else -0.2)
    for i in range(count):
        t = i / (count - 1)
        base = h * (0.6 + 0.36 * t**1.1)
        height = h * (0.2 - 0.07 * t) if soft else h * (0.27 - 0.15 * t)
        colour = mix(mix(low, tones.two, 0.25), near, t**0.9)
        d = ridge(make(rng, w, base, height), w, h)
        layers.append(design.shape(d, colour, role="backdrop"))
        if i < count - 1:
            haze = fade(mix(low, colour, 0.2), 0.0, 0.5)
            mist = Box(0, base - height * 0.3, w, h * 0.2)
            layers.append(design.shape(mist, haze, role="backdrop", clip=d))
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "hills",
    draw,
    frozenset(
        {
            "mountain",
            "mountains",
            "hill",
            "hills",
            "nature",
            "outdoor",
            "hiking",
            "travel",
            "landscape",
            "camp",
            "camping",
            "adventure",
            "sunrise",
            "sunset",
            "desert",
            "trail",
            "morning",
            "autumn",
            "forest",
            "wilderness",
            "yoga",
            "retreat",
            "meditation",
        }
    ),
    scene=True,
    calm=0.4,
)
