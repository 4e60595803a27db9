"""Rays from a low sun, as on a matchbox or a fruit crate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.paint import Radial, Stop
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def rays(cx: float, cy: float, reach: float, count: int, turn: float = 0.0) -> str:
    """Return `count` wedges about (cx, cy), as wide as the gaps between them."""
    out = []
    step = math.tau / count
    for i in range(count):
        a = turn + i * step
        p = [(cx, cy)]
        p += [(cx + reach * math.cos(t), cy + reach * math.sin(t)) for t in (a, a + step / 2)]
        out.append(polygon(p))
    return "".join(out)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return wedges in two steps of the ground, a disc with rings, and grain."""
    rng = design.rng
    cx, cy = w * rng.choice((0.5, 0.5, 0.28, 0.72)), h * rng.choice((0.5, 0.62, 1.0, 0.42))
    reach = math.hypot(w, h)
    disc = min(w, h) * rng.uniform(0.2, 0.27)
    count = rng.choice((16, 20, 24))
    layers: list[Layer] = [
        design.shape(
            rays(cx, cy, reach, count, rng.random()), tones.step(0.3, tones.three), role="backdrop"
        ),
        design.shape(circle(cx, cy, disc * 1.42), tones.step(0.55, tones.two), role="backdrop"),
        design.shape(circle(cx, cy, disc * 1.2), tones.ground, role="backdrop"),
        design.shape(circle(cx, cy, disc), tones.one, role="backdrop"),
        design.shape(
            Box(0, 0, w, h),
            Radial(
                centre=(cx / w, cy / h),
                radius=0.9,
                stops=(
                    Stop(offset=0.3, colour=with_alpha(tones.shade(0.2), 0.0)),
                    Stop(offset=1.0, colour=with_alpha(tones.shade(0.12), 0.55)),
                ),
            ),
            role="backdrop",
        ),
        grain(design, w, h, 0.3),
    ]
    return layers


BACKDROP = Backdrop(
    "sunburst",
    draw,
    frozenset(
        {
            "vintage",
            "sunny",
            "pop",
            "circus",
            "burger",
            "sale",
            "carnival",
            "comic",
            "western",
            "festival",
        }
    ),
    manners=frozenset({"retro", "sunburst"}),
    plain=True,
)
