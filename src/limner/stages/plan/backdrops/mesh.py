"""Colours that run into each other: a gradient mesh, or one wide gradient blown into grain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the mesh or, one time in three and where grain is asked for, the haze."""
    grainy = "grain" in design.brief.prompt.lower() or design.rng.random() < 0.34
    inks = (tones.ground, tones.three, tones.one, tones.two)
    if grainy:
        return [textured(design, w, h, "haze", (tones.ground, tones.two, tones.one), strength=0.9)]
    return [textured(design, w, h, "mesh", inks)]


BACKDROP = Backdrop(
    "mesh",
    draw,
    frozenset(
        {
            "gradient",
            "gradients",
            "aura",
            "blurred",
            "ethereal",
            "iridescent",
            "app",
            "album",
            "podcast",
            "wellness",
            "saas",
        }
    ),
    manners=frozenset({"mesh-gradient", "grainy-gradient", "grainy", "holographic"}),
    calm=0.6,
)
