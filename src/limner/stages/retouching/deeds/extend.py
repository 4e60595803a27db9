"""Going on beyond the edges."""

from __future__ import annotations

import re

from limner.basics.geometry import Size
from limner.document.operations.extend import Extend
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.painting import asked_by_name, lacking, outpaint

_SHARE = 0.25
_MOST = 2.0
_OWN = 0.75
"""Share of the new picture that was there, below which a model paints the rest, where one can."""
_CONTENT = re.compile(
    r"\b(?:with|showing|revealing|to show|so (?:that )?we see|adding)\s+(?P<what>"
    r"(?!(?:more|\d|the same)\b)[a-z].+)$", re.I,
)  # fmt: skip
"""What is to be seen in the new part."""


def decide(wish: Wish, desk: Desk) -> None:
    """Add the room asked for, a quarter of that side where nothing is said."""
    width, height = desk.size
    margins: dict[str, int] = {}
    for side in wish.sides:
        along = width if side in ("left", "right") else height
        asked = along * (wish.share if wish.share is not None else _SHARE * wish.degree)
        pixels = wish.pixels if wish.pixels is not None else asked
        margins[side] = max(1, round(min(pixels, along * _MOST)))
    grown(wish, desk, margins)


def grown(wish: Wish, desk: Desk, margins: dict[str, int]) -> bool:
    """Extend by so many pixels a side; False, with a note, where that is too large."""
    content = _CONTENT.search(wish.said)
    if _large(desk.size, margins) or content is not None or asked_by_name(desk.sight):
        shown = content.group("what").strip() if content else ""
        if outpaint(desk, wish.said, margins, shown):
            return True
    operation = Extend(seed=desk.document.seed).but(**margins)
    size = operation.resized(desk.size)
    if not desk.fits(size):
        desk.note(f"{wish.said!r} would make {size}, which is too large; left as it is")
        return False
    before = Size(*desk.size)
    shift = (float(operation.left), float(operation.top))
    desk.reframe(wish, size, operation, shift=shift)
    new = 1 - before.width * before.height / (size.width * size.height)
    if new > 0.4:
        lacks = lacking(desk, wish.said, "outpaint")
        desk.note(
            f"{new:.0%} of the picture continues what was there and shows nothing real{lacks}"
        )
    return True


def _large(size: Size, margins: dict[str, int]) -> bool:
    """Whether so much is new that what was there cannot simply go on."""
    width = size.width + margins.get("left", 0) + margins.get("right", 0)
    height = size.height + margins.get("top", 0) + margins.get("bottom", 0)
    return size.width * size.height < _OWN * width * height
