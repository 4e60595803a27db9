"""Deep space: gas and dust before stars of every magnitude, a few with their cross of light."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import star
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the sky; a light ground turns to night, unless the tones are quiet."""
    rng = design.rng
    s = math.sqrt(w * h)
    sky = tones.ground
    if not tones.dark and tones.loud > 0.7:
        sky = mix(tones.one, "#070b1c", 0.86)
    layers: list[Layer] = [
        textured(design, w, h, "nebula", (sky, tones.one, tones.two, tones.three), scale=1.15)
    ]
    sparks = "".join(
        star(rng.random() * w, rng.random() * h, s * rng.uniform(0.006, 0.016), 4, 0.1)
        for _ in range(7)
    )
    glint = mix(tones.one, "#ffffff", 0.75 * tones.loud) if of_night(sky) else tones.one
    return [*layers, design.shape(sparks, glint, role="backdrop")]


def of_night(colour: str) -> bool:
    """Whether a colour is that of a night."""
    return Tones(colour, colour, colour, colour).dark


BACKDROP = Backdrop(
    "nebula",
    draw,
    frozenset(
        {
            "galaxy",
            "cosmos",
            "cosmic",
            "universe",
            "astrology",
            "zodiac",
            "horoscope",
            "interstellar",
            "milky-way",
            "celestial",
            "space",
        }
    ),
    manners=frozenset({"nebula", "starfield"}),
    scene=True,
    calm=0.5,
)
