"""Marbled paper: ebru bands, rings of suminagashi, or the veins of polished stone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured
from limner.stages.plan.parts.topic import words_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return stone where the words speak of marble or stone, else one of the two papers."""
    colours = (tones.ground, tones.one, tones.two, tones.three)
    if words_of(design.brief) & {"marble", "stone", "quartz", "granite"}:
        return [textured(design, w, h, "stone", (tones.ground, tones.two, tones.one))]
    form = design.rng.choice(("marbling", "marbling", "suminagashi"))
    return [textured(design, w, h, form, colours, scale=design.rng.choice((0.8, 1.0, 1.3)))]


BACKDROP = Backdrop(
    "marbled",
    draw,
    frozenset({"stationery", "bookbinding", "endpaper", "turkish", "fluid", "stone", "quartz"}),
    manners=frozenset({"marbled", "marbling", "marble", "ebru", "suminagashi"}),
    calm=0.3,
)
