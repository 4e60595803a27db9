"""Inks for large words on panels of colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, oklch

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def paper_on(design: Design, tone: str) -> dict[str, Any]:
    """Return how to paint large words on a panel: in paper where that reads well enough.

    Dark words on a vivid mid-tone meet the numbers but look heavy; the eye prefers light ones.
    """
    scheme = design.scheme
    light = max((scheme.ground, scheme.ink, "#ffffff"), key=lambda c: oklch(c).lightness)
    if contrast(light, tone) >= 3.3:
        return {"paint": light}
    return {"colour": scheme.on(tone)}
