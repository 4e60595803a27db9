"""Lights out of focus: a lens's discs in three depths, or a wet street at night."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the street where the words speak of a city, else free discs."""
    words = design.brief.prompt.lower()
    city = any(
        k in words for k in ("city", "street", "traffic", "downtown", "urban", "night drive")
    )
    colours = (tones.ground, tones.one, tones.two, tones.three)
    return [textured(design, w, h, "citylights" if city else "bokeh", colours)]


BACKDROP = Backdrop(
    "bokeh",
    draw,
    frozenset(
        {
            "lights",
            "glitter",
            "christmas",
            "festive",
            "nightlife",
            "gala",
            "prom",
            "sparkle",
            "romantic",
            "champagne",
        }
    ),
    manners=frozenset({"bokeh", "out-of-focus", "city-lights", "fairy-lights"}),
    calm=0.5,
)
