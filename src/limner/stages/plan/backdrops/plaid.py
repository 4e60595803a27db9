"""Gingham and tartan: stripes crossing stripes, darker where they meet."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import rect
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SETTS = (
    ((0, 10, 0), (14, 1, 1), (17, 3, 2), (22, 1, 1), (30, 2, 2)),
    ((0, 6, 0), (8, 6, 0), (20, 8, 2), (31, 1, 1), (34, 1, 1)),
    ((0, 3, 1), (8, 12, 0), (24, 1, 2), (27, 3, 1)),
)
"""Tartan setts of forty threads: where a stripe starts, how wide it is, and its ink."""


def stripes(w: float, h: float, sett: list[tuple[float, float]], pitch: float) -> tuple[str, str]:
    """Return the stripes upright, and the same lying."""
    upright, lying = [], []
    for i in range(math.ceil(max(w, h) / pitch) + 1):
        for start, wide in sett:
            upright.append(rect(Box(i * pitch + start, 0, wide, h)))
            lying.append(rect(Box(0, i * pitch + start, w, wide)))
    return "".join(upright), "".join(lying)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return gingham, one time in two or where the words say so, else a tartan."""
    rng = design.rng
    words = design.brief.prompt.lower()
    s = math.sqrt(w * h)
    tartan = any(k in words for k in ("tartan", "plaid", "scottish", "flannel", "highland"))
    layers: list[Layer] = []
    if not tartan and (rng.random() < 0.5 or "gingham" in words):
        pitch = s / rng.choice((9, 13, 17))
        for d in stripes(w, h, [(pitch / 4, pitch / 2)], pitch):
            layers.append(design.shape(d, tones.one, role="backdrop", opacity=0.5))
    else:
        pitch = s / rng.choice((2.6, 3.4))
        thread = pitch / 40
        inks = (tones.one, tones.three, tones.two)
        layers.append(design.shape(Box(0, 0, w, h), tones.step(0.2, tones.two), role="backdrop"))
        for start, wide, ink in rng.choice(SETTS):
            both = stripes(w, h, [(start * thread, wide * thread)], pitch)
            for d in both:
                layers.append(design.shape(d, inks[ink], role="backdrop", opacity=0.52))
    weave = textured(
        design, w, h, "denim", (), scale=0.8, strength=0.5, role="texture", opacity=0.35
    )
    return [*layers, weave]


BACKDROP = Backdrop(
    "plaid",
    draw,
    frozenset(
        {
            "picnic",
            "scottish",
            "flannel",
            "lumberjack",
            "country",
            "farmhouse",
            "diner",
            "tablecloth",
            "jam",
            "highland",
            "autumn-fair",
        }
    ),
    manners=frozenset({"gingham", "plaid", "tartan", "checkered", "chequered"}),
    calm=0.4,
)
