"""Terrazzo: chips of stone in every size, cast and polished, with the sheen of the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the floor, its chips small, natural or large."""
    colours = (tones.ground, tones.one, tones.two, tones.three, tones.step(0.4, tones.two))
    return [textured(design, w, h, "terrazzo", colours, scale=design.rng.choice((0.8, 1.1, 1.6)))]


BACKDROP = Backdrop(
    "terrazzo",
    draw,
    frozenset({"interior", "floor", "bathroom", "gelato", "furniture", "homeware"}),
    manners=frozenset({"terrazzo"}),
    calm=0.5,
    plain=True,
)
