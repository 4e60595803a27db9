"""A quiet sheet for pictures that inform: near white or deep, never a mid-tone flood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, oklch
from limner.stages.plan.scheme import build, moods_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def calm(design: Design) -> str:
    """Lighten or deepen a strong ground; its colour moves to the accent. Return the ground.

    Grounds asked for by colour or chosen by a style stay as they are, and a dark picture stays
    dark; 'white background' gives white.
    """
    scheme, words = design.scheme, design.brief.prompt.lower()
    if design.styled:
        return scheme.ground
    base = oklch(scheme.ground)
    if "white background" in words and len(design.brief.palette.colours) <= 1:
        design.scheme = build("#ffffff", _vivid(design), scheme.second, scheme.third, scheme.name)
        return design.scheme.ground
    asked = bool(design.brief.palette.colours) and base.chroma < 0.16
    if asked or base.lightness > 0.93 or base.lightness < 0.3:
        return scheme.ground
    if base.lightness < 0.45 or {"dark", "night"} & moods_of(design.brief):
        ground = night(base.hue, base.chroma, 0.235)
    elif base.chroma < 0.035:
        ground = from_oklch(0.945, base.chroma, base.hue)
    else:
        ground = from_oklch(0.968, 0.016, base.hue)
    design.scheme = build(ground, _vivid(design), scheme.second, scheme.third, scheme.name)
    return ground


def night(hue: float, chroma: float, lightness: float = 0.2) -> str:
    """Return a deep ground of a hue; warm hues are held back, lest they turn to mud."""
    warm = hue < 115 or hue > 345
    return from_oklch(lightness, min(0.012 if warm else 0.042, chroma), hue)


def _vivid(design: Design) -> str:
    """Return the scheme's colour that calls loudest."""
    scheme = design.scheme
    options = (scheme.accent, scheme.ground, scheme.second)
    if oklch(scheme.accent).chroma > 0.07:
        return scheme.accent
    return max(options, key=lambda c: oklch(c).chroma)
