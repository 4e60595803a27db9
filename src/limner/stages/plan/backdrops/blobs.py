"""Soft fields of colour that run into each other, like light through frosted glass."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.shape import Shape
from limner.document.paint import Blur
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a gradient with four blurred fields, the strongest in one corner, and grain."""
    rng = design.rng
    s = math.sqrt(w * h)
    corner = rng.choice(((0.9, 0.1), (0.1, 0.15), (0.85, 0.85), (0.15, 0.9)))
    layers: list[Layer] = [
        Shape(
            id=design.id("wash"),
            role="backdrop",
            box=Box(0, 0, w, h),
            fill=gradient(tones.ground, tones.step(0.22, tones.three), angle=rng.choice((60, 120))),
        )
    ]
    inks = (tones.three, tones.two, tones.one, mix(tones.one, tones.two, 0.5))
    for i, ink in enumerate(inks):
        reach = (0.62, 0.5, 0.44, 0.26)[i] * s
        away = (0.55, 0.32, 0.05, 0.0)[i]
        cx = (corner[0] + (0.5 - corner[0]) * away * 2 + rng.uniform(-0.12, 0.12)) * w
        cy = (corner[1] + (0.5 - corner[1]) * away * 2 + rng.uniform(-0.12, 0.12)) * h
        layers.append(
            Shape(
                id=design.id("glow"),
                role="backdrop",
                form="ellipse",
                box=Box(cx - reach, cy - reach * 0.8, 2 * reach, 1.6 * reach),
                fill=ink,
                opacity=(0.55, 0.7, 0.95, 0.9)[i],
                rotate=rng.uniform(-40, 40),
                effects=(Blur(sigma=reach * 0.32),),
            )
        )
    return [*layers, grain(design, w, h, 0.35)]


BACKDROP = Backdrop(
    "blobs",
    draw,
    frozenset(
        {
            "mesh",
            "aurora",
            "soft",
            "dreamy",
            "glow",
            "perfume",
            "beauty",
            "app",
            "tech",
            "ai",
            "wellness",
            "modern",
            "startup",
            "skincare",
        }
    ),
    manners=frozenset({"gradient"}),
    calm=0.6,
    plain=True,
)
