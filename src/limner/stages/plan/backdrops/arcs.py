"""Concentric ring segments in strict proportion, after the Swiss concert posters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.path import circle, sector
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

GROWTH = 1.36
STEP = 22.5
"""Rings grow by one ratio; their ends lie on the sixteenths of the circle."""


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return rings about one point off the middle, each a few segments, one of them bright."""
    rng = design.rng
    cx, cy = w * rng.choice((0.22, 0.78, 0.5)), h * rng.choice((0.3, 0.55, 0.72))
    reach = max(w, h) * 1.1
    radius, width = min(w, h) * 0.075, min(w, h) * 0.03
    inks = (tones.one, tones.two, tones.three)
    paths: dict[str, list[str]] = {ink: [] for ink in inks}
    paths[tones.one].append(circle(cx, cy, radius * 0.55))
    ring = 0
    while radius < reach:
        at = rng.randrange(16) * STEP
        for _ in range(rng.choice((1, 1, 2))):
            span = STEP * rng.choice((3, 4, 5, 6, 8))
            ink = inks[(0, 1, 0, 2)[(ring + rng.randrange(2)) % 4]]
            paths[ink].append(sector(cx, cy, radius + width, at, at + span, radius))
            at += span + STEP * rng.choice((1, 2, 3))
        radius += width * (1.0 if rng.random() < 0.55 else 1.6)
        width *= GROWTH if ring % 2 else 1.0
        ring += 1
    return [design.shape("".join(d), ink, role="backdrop") for ink, d in paths.items() if d]


BACKDROP = Backdrop(
    "arcs",
    draw,
    frozenset(
        {
            "music",
            "concert",
            "classical",
            "orchestra",
            "piano",
            "hifi",
            "sound",
            "modernist",
            "international",
            "symphony",
            "vinyl",
            "turntable",
        }
    ),
    manners=frozenset({"swiss"}),
    plain=True,
)
