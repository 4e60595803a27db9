"""Words where none were: live type on top of the photograph."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Shadow
from limner.document.places import MARGIN
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

_INKS = ("#ffffff", "#16181d")


def decide(wish: Wish, desk: Desk) -> None:
    """Set them at the place named, or in the mask, in an ink that reads on what is there."""
    box = desk.hole or _band(desk, wish.where)
    light = _light(desk, box)
    ink = wish.colours[0] if wish.colours else _INKS[light > 0.42]
    size = min(box.height * 0.8, 1.6 * box.width / max(4, len(wish.text)))
    align: Literal["left", "right", "centre"] = "centre"
    if "left" in wish.where or "right" in wish.where:
        align = "left" if "left" in wish.where else "right"
    glow = _INKS[ink == _INKS[0]]
    style = TextStyle(
        face="Montserrat", weight=700, size=size, least=min(size, 8.0), paint=ink, align=align,
        valign="middle",
    )  # fmt: skip
    shade = Shadow(blur=size * 0.12, colour=f"{glow}80")
    desk.put(
        Text(id=desk.free("text"), role="headline", text=wish.text, style=style, box=box,
             effects=(shade,))
    )  # fmt: skip


def _band(desk: Desk, where: str) -> Box:
    """Return a band of the picture at the place named; the foot of it where none is."""
    width, height = desk.size
    margin = MARGIN * 1.5 * min(desk.size)
    high = height * 0.16
    if "top" in where or "upper" in where:
        y = margin
    elif where and not ("bottom" in where or "lower" in where):
        y = (height - high) / 2
    else:
        y = height - margin - high
    return Box(round(margin), round(y), round(width - 2 * margin), round(high))


def _light(desk: Desk, box: Box) -> float:
    """Return how light the picture is in a box, 0 to 1; middling where it is not known."""
    if desk.reframed:
        return 0.0
    part = desk.sight.picture.pixels[
        int(box.y) : max(int(box.bottom), int(box.y) + 1),
        int(box.x) : max(int(box.right), int(box.x) + 1), :3,
    ]  # fmt: skip
    return float((part.astype(float) / 255 @ [0.2126, 0.7152, 0.0722]).mean()) if part.size else 0.0
