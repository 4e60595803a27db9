"""Sheets: a picture laid in a tint, turned dark, or with a panel of the accent at one side."""

from __future__ import annotations

from collections.abc import Sequence

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.parts.calm import night
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.scheme import Scheme, build


def tinted(design: Design, lightness: float = 0.94, chroma: float = 0.03) -> Scheme:
    """Lay a light sheet in a tint of its accent; return the scheme. Styles and dark sheets stay."""
    scheme = design.scheme
    if not design.styled and not scheme.dark:
        base = oklch(scheme.accent)
        ground = from_oklch(lightness, min(chroma, base.chroma), base.hue)
        design.scheme = build(ground, scheme.accent, scheme.second, scheme.third)
        design.background = ground
    return design.scheme


def card_of(scheme: Scheme) -> str:
    """Return the colour of cards on a sheet."""
    return scheme.surface if scheme.dark else "#ffffff"


def darkened(design: Design, lightness: float = 0.82, chroma: float = 0.1) -> str:
    """Turn the sheet dark with an accent that is bright on it; return its ground.

    lightness, chroma: the accent's least, in OKLCH.
    """
    scheme = design.scheme
    if not scheme.dark:
        base = oklch(scheme.accent)
        bright = from_oklch(max(lightness, base.lightness), max(chroma, base.chroma), base.hue)
        ground = night(base.hue, base.chroma)
        design.scheme = (
            scheme.inverted()
            if design.styled
            else build(ground, bright, scheme.second, scheme.third)
        )
    design.background = design.scheme.ground
    return design.scheme.ground


def faced(
    design: Design, title: Copy | None, words: Sequence[Copy | None], share: float
) -> tuple[list[Layer], Box]:
    """Set title and lines on a panel of the accent, at the side or, on tall sheets, at the top.

    share: of the width that the panel takes at the side. Returns the layers and the room left.
    """
    tone, u, live, size = design.scheme.accent, design.u, design.live, design.size
    if size.aspect < 1.15:
        face = Box(0, 0, size.width, 0.2 * size.height)
        room = Box(live.x, face.bottom + 5 * u, live.width, live.bottom - face.bottom - 5 * u)
        inner = face.inset(design.margin, 0.5 * design.margin)
    else:
        face = Box(0, 0, share * size.width, size.height)
        left = face.right + 5 * u
        room = Box(left, live.y, live.right - left, live.height)
        inner = Box(live.x, live.y, face.width - live.x - 4 * u, live.height)
        if design.rtl:
            face, inner = (b._replace(x=size.width - b.right) for b in (face, inner))
            room = room._replace(x=live.x)
    text: list[Layer] = []
    if title:
        text.append(design.text(title, "title", on=tone, scale=0.82, **paper_on(design, tone)))
    text += [design.text(c, "body", on=tone, **paper_on(design, tone, 2.6 * u)) for c in words if c]
    justify = "end" if face.height > face.width else "centre"
    layers = [
        design.shape(face, tone, role="backdrop"),
        design.stack(text, box=inner, gap=1.6, justify=justify),
    ]
    return layers, room
