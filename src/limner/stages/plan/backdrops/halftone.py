"""Printer's dots that swell across the sheet at forty-five degrees."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import circle
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def dots(w: float, h: float, pitch: float, towards: tuple[float, float], reach: float) -> str:
    """Return dots that grow towards a point and end `reach` pixels from it."""
    out = []
    k = pitch / math.sqrt(2)
    for row in range(math.ceil(h / k) + 2):
        shift = (row % 2) * k
        for col in range(math.ceil(w / (2 * k)) + 2):
            x, y = col * 2 * k + shift - k, row * k - k
            t = 1 - math.dist((x, y), towards) / reach
            if t > 0.02:
                out.append(circle(x, y, pitch * 0.62 * math.sqrt(min(1.0, t))))
    return "".join(out)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one sweep of dots from a corner over a diagonal field."""
    rng = design.rng
    pitch = math.sqrt(w * h) / 34
    at = (w * rng.choice((0.0, 1.0)), h * rng.choice((0.05, 0.95)))
    reach = math.hypot(w, h) * 0.78
    other = (w - at[0], h - at[1])
    return [
        design.shape(dots(w, h, pitch, at, reach), tones.one, role="backdrop"),
        design.shape(dots(w, h, pitch, other, reach * 0.55), tones.two, role="backdrop"),
    ]


BACKDROP = Backdrop(
    "halftone",
    draw,
    frozenset(
        {
            "pop",
            "comic",
            "pop-art",
            "punk",
            "riso",
            "risograph",
            "street",
            "hiphop",
            "energetic",
            "sport",
            "print",
        }
    ),
    manners=frozenset({"halftone"}),
    plain=True,
)
