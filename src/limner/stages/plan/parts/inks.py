"""Inks for words on panels of colour, and the smallest size words are set at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, oklch

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LARGE = 24.0
"""Pixels from which words count as large (WCAG 2.2) and may contrast 3 to 1."""


def paper_on(design: Design, tone: str, size: float | None = None) -> dict[str, Any]:
    """Return how to paint words on a panel: in paper where that reads well enough.

    Dark words on a vivid mid-tone meet the numbers but look heavy; the eye prefers light
    ones. size: of the words in pixels, by default that of a small heading.
    """
    scheme = design.scheme
    light = max((scheme.ground, scheme.ink, "#ffffff"), key=lambda c: oklch(c).lightness)
    large = (3.2 * design.u if size is None else size) >= 1.25 * LARGE
    if contrast(light, tone) >= (3.3 if large else 4.6):
        return {"paint": light}
    return {"colour": scheme.on(tone)}


def least(design: Design) -> float:
    """Return the smallest size in pixels words are set at where there is a choice."""
    return 9.5 if min(design.size) >= 512 else 6.4
