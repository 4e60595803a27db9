"""Foliage: sprigs that reach in from the edges and leave the middle clear, or a whole field."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, shift
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.sprig import Sprig, grow, layers_of, spine
from limner.stages.plan.parts.drawing import grain, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def edge_sprigs(
    design: Design, w: float, h: float, tones: Tones, reach: float = 0.42
) -> list[Layer]:
    """Return three depths of foliage growing inwards from the corners."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = []
    kinds = ["bay", "eucalyptus", "willow", "olive", "fern"]
    rng.shuffle(kinds)
    inks = (mix(tones.one, tones.ground, 0.62), tones.two, tones.one)
    for depth, ink in enumerate(inks):
        sprig = Sprig()
        for corner in range(4):
            x = (-0.03, 1.03)[corner % 2] * w
            y = (-0.03, 1.03)[corner // 2] * h
            toward = math.atan2(h / 2 - y, w / 2 - x)
            for j in range(3 if depth < 2 else 2):
                spread = (j - 1) * 0.62 + rng.uniform(-0.15, 0.15)
                length = s * reach * rng.uniform(0.75, 1.1) * (1 - 0.12 * depth)
                start = (x + rng.uniform(-0.06, 0.06) * w, y + rng.uniform(-0.06, 0.06) * h)
                points = spine(start, toward + spread, length, rng.uniform(-0.7, 0.7))
                grow(sprig, points, kinds[depth], rng, berries=depth == 2)
        layers += layers_of(design, sprig, ink, s * 0.0026, berry=tones.three)
    return layers


def field(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sprigs all over, two kinds in two colours, evenly thrown."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = []
    for kind, ink, gap in (("bay", tones.two, 0.25), ("olive", tones.one, 0.21)):
        sprig = Sprig()
        for x, y in scatter(rng, w, h, s * gap, 60, edge=s * 0.08):
            angle = rng.random() * math.tau
            length = s * rng.uniform(0.2, 0.27)
            start = (x - math.cos(angle) * length / 2, y - math.sin(angle) * length / 2)
            grow(sprig, spine(start, angle, length, rng.uniform(-0.8, 0.8)), kind, rng)
        layers += layers_of(design, sprig, ink, s * 0.0024)
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return foliage from the corners in greens kept near the scheme's own colours."""
    green = tones
    if tones.one == design.scheme.accent:
        leafy = min((tones.one, tones.two, tones.three), key=lambda c: abs(oklch(c).hue - 145))
        deep = mix(leafy, "#3f7a52", 0.72)
        green = tones._replace(one=deep, two=mix(shift(deep, lightness=0.1), tones.ground, 0.25))
    return [*edge_sprigs(design, w, h, green), grain(design, w, h, 0.25)]


BACKDROP = Backdrop(
    "leaves",
    draw,
    frozenset(
        {
            "leaves",
            "leaf",
            "foliage",
            "garden",
            "spring",
            "nature",
            "organic",
            "jungle",
            "tropical",
            "green",
            "plant",
            "plants",
            "eco",
            "herbal",
            "spa",
            "tea",
            "market",
            "vegan",
            "eucalyptus",
            "forest",
        }
    ),
    manners=frozenset({"botanical"}),
    calm=0.5,
)
