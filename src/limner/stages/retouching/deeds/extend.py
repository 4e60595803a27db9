"""Going on beyond the edges."""

from __future__ import annotations

from limner.basics.geometry import Size
from limner.document.operations.extend import Extend
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

_SHARE = 0.25
_MOST = 2.0


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
        desk.note(f"{new:.0%} of the picture continues what was there and shows nothing real")
    return True
