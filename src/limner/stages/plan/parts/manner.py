"""Manners that ask for colours of their own: ink on paper, washes on white, marigolds on a ground
they stand out from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, oklch
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scheme import build

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PAPER = frozenset(
    {"ink-wash", "sumi-e", "shan-shui", "watercolour", "watercolor", "aquarelle", "水墨"}
)
DARK = frozenset({"dark", "night", "black", "midnight"})


def in_manner(design: Design) -> None:
    """Set the design's scheme right for the manner its brief asks for, where it is not."""
    if design.styled:
        return
    words = words_of(design.brief)
    scheme = design.scheme
    ground = oklch(scheme.ground)
    if words & PAPER and not words & DARK and ground.lightness < 0.9:
        asked = design.brief.palette.colours
        ink = asked[0] if asked else scheme.accent
        if oklch(ink).lightness > 0.8:
            ink = scheme.second
        paper = from_oklch(0.955, min(0.022, oklch(ink).chroma * 0.2), oklch(ink).hue)
        design.scheme = build(paper, ink, scheme.second, scheme.third, name="paper")
    if words & {"marigold", "diwali", "holi"}:
        orange = 40 < ground.hue < 95 and ground.chroma > 0.1
        if orange or 0.35 < ground.lightness < 0.75 or ground.lightness < 0.2:
            dark = design.rng.random() < 0.5
            design.scheme = (
                build("#7a1230", "#f7b733", "#f2801f", "#ffe9c7", name="marigold")
                if dark
                else build("#fff3d9", "#c8361d", "#b1004b", "#f2a900", name="marigold")
            )
