"""A stage: beams from above, a pool of light, dust in the air."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Radial, Stop
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return darkness, five coloured beams crossing, a lit floor and dust."""
    rng = design.rng
    s = math.sqrt(w * h)
    dark = tones.ground if tones.dark else mix(tones.one, "#0c0a12", 0.82)
    deep = shift(dark, lightness=-0.05)
    layers: list[Layer] = [
        design.shape(
            Box(0, 0, w, h),
            Radial(
                centre=(0.5, 0.78),
                radius=0.8,
                stops=(
                    Stop(offset=0.0, colour=mix(dark, tones.one, 0.3)),
                    Stop(offset=0.6, colour=dark),
                    Stop(offset=1.0, colour=deep),
                ),
            ),
            role="backdrop",
        )
    ]
    inks = (tones.one, tones.two, tones.three, tones.one, tones.two)
    for i, ink in enumerate(inks):
        x = w * (0.08 + 0.21 * i)
        aim = w * (0.5 + (0.5 - (0.08 + 0.21 * i)) * rng.uniform(0.2, 0.9))
        spread = w * rng.uniform(0.08, 0.15)
        d = polygon([(x - s * 0.01, -5), (x + s * 0.01, -5), (aim + spread, h), (aim - spread, h)])
        light = Linear(
            stops=(
                Stop(offset=0.0, colour=with_alpha(mix(ink, "#ffffff", 0.4), 0.75)),
                Stop(offset=0.75, colour=with_alpha(ink, 0.1)),
                Stop(offset=1.0, colour=with_alpha(ink, 0.0)),
            )
        )
        layers.append(
            design.shape(
                d, light, role="backdrop", blend="screen", effects=(Blur(sigma=s * 0.006),)
            )
        )
    dust = "".join(
        circle(rng.random() * w, rng.random() * h, s * rng.uniform(0.001, 0.0035))
        for _ in range(70)
    )
    layers.append(design.shape(dust, mix(tones.one, "#ffffff", 0.6), role="backdrop", opacity=0.4))
    return [*layers, grain(design, w, h, 0.4)]


BACKDROP = Backdrop(
    "spotlight",
    draw,
    frozenset(
        {
            "concert",
            "stage",
            "theatre",
            "theater",
            "comedy",
            "rock",
            "live",
            "show",
            "band",
            "spotlight",
            "cinema",
            "film",
            "movie",
            "premiere",
            "club",
            "dj",
            "party-night",
        }
    ),
    calm=0.5,
    own=True,
)
