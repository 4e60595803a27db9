"""Small things a figure of a board holds or meets, named by a caption: a letter, a bag, a boat."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.actors.sketch import Sketch

if TYPE_CHECKING:
    from limner.stages.plan.design import Design
    from limner.stages.plan.parts.vista import Light

BOAT = re.compile(r"\b(boats?|ships?|sails?|sailing|ferry|yachts?)\b", re.IGNORECASE)


def _letter(s: Sketch) -> None:
    s.rect(Box(-0.2, -0.55, 1.05, 0.7), "#fffaf0", 0.06)
    s.stroke([(-0.18, -0.52), (0.32, -0.12), (0.82, -0.52)], curve=False)
    s.oval(0.32, -0.12, 0.1, 0.1, "#c8473a", line=False)


def _bag(s: Sketch) -> None:
    s.stroke([(-0.2, 0.3), (0.0, -0.12), (0.3, -0.12), (0.5, 0.3)], "#4a3226", thick=0.12)
    s.rect(Box(-0.55, 0.25, 1.4, 1.0), "#a5673f", 0.16)
    s.stroke([(-0.55, 0.62), (0.85, 0.62)], "#5d3a25", curve=False)


def _book(s: Sketch) -> None:
    s.rect(Box(-0.1, -0.5, 0.75, 0.95), "#3f7f88", 0.06)
    s.stroke([(0.08, -0.5), (0.08, 0.45)], "#e9e2d2", curve=False)


def _phone(s: Sketch) -> None:
    s.rect(Box(0.0, -0.55, 0.42, 0.8), "#20242c", 0.1)
    s.rect(Box(0.06, -0.46, 0.3, 0.6), "#bfe3ee", 0.04, line=False)


def _flowers(s: Sketch) -> None:
    s.poly([(-0.05, 0.3), (0.35, 0.3), (0.75, -0.55), (-0.35, -0.55)], "#f2ead9")
    for x, y, colour in ((-0.2, -0.7, "#e4646f"), (0.2, -0.9, "#f2b84b"), (0.6, -0.7, "#e4646f")):
        s.oval(x, y, 0.26, 0.26, colour)


HELD: tuple[tuple[str, Callable[[Sketch], None]], ...] = (
    (r"\b(letters?|postcard|envelope|note|invitation|mail)\b", _letter),
    (r"\b(bags?|suitcase|packs?|packing|luggage|backpack)\b", _bag),
    (r"\b(books?|diary|notebook|reads?|reading)\b", _book),
    (r"\b(phone|call|calls|message|texts?)\b", _phone),
    (r"\b(flowers?|bouquet|roses?|tulips?)\b", _flowers),
)


def held(told: str) -> Callable[[Sketch], None] | None:
    """Return what draws the thing a caption puts in a hand; the hand is the origin."""
    return next((draw for cue, draw in HELD if re.search(cue, told.lower())), None)


def boat(design: Design, box: Box, light: Light, horizon: float) -> list[Layer]:
    """Return a sailing boat far out, its keel a little above the shore's horizon."""
    h = box.height
    x, y, k = box.x + 0.52 * box.width, horizon - 0.1 * h, 0.2 * h
    hull = path.polygon(
        ((x - 0.62 * k, y - 0.2 * k), (x + 0.68 * k, y - 0.2 * k), (x + 0.46 * k, y),
         (x - 0.44 * k, y))
    )  # fmt: skip
    sail = path.polygon(((x, y - 1.3 * k), (x + 0.58 * k, y - 0.32 * k), (x, y - 0.32 * k)))
    jib = path.polygon(
        ((x - 0.07 * k, y - 1.1 * k), (x - 0.07 * k, y - 0.32 * k), (x - 0.46 * k, y - 0.32 * k))
    )
    cloth = mix("#fffaf0", light.sky[1], 0.2)
    return [
        design.shape(sail, cloth, role="backdrop"),
        design.shape(jib, mix(cloth, light.mid, 0.16), role="backdrop"),
        design.shape(hull, mix("#8c3b33", light.near, 0.25), role="backdrop"),
    ]
