"""Boxes of diagrams: filled, tinted, outlined or as cards, with an icon for what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

TERMS = {
    "server": "hard drives", "servers": "hard drives", "gateway": "arrows split",
    "cache": "lightning", "draft": "pencil", "proxy": "shield", "client": "browser",
    "app": "device mobile", "orders": "shopping cart", "start": "flag", "end": "flag checkered",
}  # fmt: skip
"""Words of systems and what stands for them."""


def icons_of(design: Design, boxes: list[Copy]) -> dict[int, str]:
    """Return what to draw in each box: icons for all, or none where few are known."""
    found: dict[int, str] = {}
    probe = Box(0, 0, 10, 10)
    for i, copy in enumerate(boxes):
        word = next((TERMS[w] for w in copy.text.lower().split() if w in TERMS), copy.text)
        if icon(design, word, probe, design.scheme.ink):
            found[i] = word
    if 5 * len(found) < 4 * len(boxes):  # a box that stands for anything says nothing
        return {}
    return {i: found.get(i, "cube") for i in range(len(boxes))}


def pictured(
    design: Design, copy: Copy, box: Box, size: float, style: str, word: str
) -> list[Layer]:
    """Return a box with an icon beside its label, or above it where the box is high."""
    fill, ink, edge = _dress(design, style)
    u = design.u
    shadow = design.soft_shadow(0.6, 0.12) if style in ("outline", "card") else ()
    spot, room, over = _rooms(design, box)
    colour = ink if style == "solid" else design.scheme.on(fill, design.scheme.accent, 3.0)
    words = design.text(
        copy, "lead", voice=Voice(design.type.text.face, max(600, design.type.text.weight)),
        on=fill, colour=ink, box=room, size=min(size, beside(design, copy, box)), valign="middle",
        balance=True, leading=1.2, align="centre" if over else "start",
    )  # fmt: skip
    plate = design.shape(
        box, fill, role="plate", radius=min(1.3 * u, 0.2 * box.height), stroke=edge, effects=shadow
    )
    return [plate, *icon(design, word, spot, colour), words]


def beside(design: Design, copy: Copy, box: Box) -> float:
    """Return the largest size a label takes in a box with an icon."""
    return 0.98 * _rooms(design, box)[1].width / max(2.5, em_width(copy.text) * 1.04)


def _rooms(design: Design, box: Box) -> tuple[Box, Box, bool]:
    """Return where icon and label go in a box, and whether the icon is above the label."""
    u = design.u
    over = box.height > 0.62 * box.width
    side = min(0.42 * box.height, 0.26 * box.width, 9.5 * u)
    if over:
        spot = Box(box.centre[0] - side / 2, box.y + 0.17 * box.height, side, side)
        room = Box(box.x + u, spot.bottom, box.width - 2 * u, box.bottom - spot.bottom - u)
    else:
        pad = 0.1 * box.width
        x = box.x + pad if not design.rtl else box.right - pad - side
        spot = Box(x, box.centre[1] - side / 2, side, side)
        room = Box(box.x + pad + side + 1.2 * u, box.y, box.width - 2 * pad - side - 0.6 * u, 0)
        room = room._replace(height=box.height)
        if design.rtl:
            room = room._replace(x=box.x + pad - 0.6 * u)
    return spot, room, over


def _dress(design: Design, style: str) -> tuple[str, str, Stroke | None]:
    """Return the fill, ink and edge of a box."""
    base, dark = oklch(design.scheme.accent), design.scheme.dark
    if style == "solid":
        return design.scheme.accent, design.scheme.accent_ink, None
    if style == "tint":
        fill = from_oklch(0.34 if dark else 0.885, min(0.06, base.chroma), base.hue)
        return fill, design.scheme.on(fill, design.scheme.ink), None
    fill = design.scheme.ground
    if style == "card":
        fill = design.scheme.surface if dark or design.styled else mix(fill, "#ffffff", 0.7)
        return fill, design.scheme.on(fill, design.scheme.ink), None
    edge = design.stroke(design.scheme.on(fill, design.scheme.accent, 3.0), 0.36)
    return fill, design.scheme.ink, edge


def node(design: Design, copy: Copy, box: Box, size: float, style: str) -> list[Layer]:
    """Return a box with its label in the middle."""
    u, dark = design.u, design.scheme.dark
    fill, ink, edge = _dress(design, style)
    shadow = design.soft_shadow(0.6, 0.12) if style == "outline" and not dark else ()
    radius = min(1.3 * u, 0.2 * box.height)
    words = design.text(
        copy,
        "lead",
        voice=Voice(design.type.text.face, max(600, design.type.text.weight)),
        on=fill,
        colour=ink,
        box=box.inset(min(2.0 * u, 0.1 * box.width), min(1.0 * u, 0.1 * box.height)),
        size=size,
        align="centre",
        valign="middle",
        balance=True,
        leading=1.2,
        paint=ink,
    )
    return [
        design.shape(box, fill, role="plate", radius=radius, stroke=edge, effects=shadow),
        words,
    ]
