"""A part of the picture."""

from __future__ import annotations

from limner.basics.geometry import Box, Size
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.wants import SUBJECT

_AIR = 0.08
"""Share of the subject's longer side left round it."""


def decide(wish: Wish, desk: Desk) -> None:
    """Cut to a shape about the subject, to the subject itself, or so much off a side."""
    width, height = desk.size
    whole = Box(0, 0, width, height)
    about = desk.hole or desk.subject_box
    if wish.aspect is not None or wish.size is not None:
        shape = wish.aspect or wish.size
        assert shape is not None
        _show(wish, desk, _shaped(whole, about or whole, shape[0] / shape[1]))
    elif wish.sides:
        _show(wish, desk, _less(wish, whole))
    elif about is None:
        desk.note(f"{wish.said!r}: no subject stands out here; mark it with a mask (--mask)")
    elif wish.noun and not SUBJECT.search(wish.noun) and desk.hole is None and not _sure(desk):
        desk.unknown(wish)
    else:
        air = _AIR * max(about.width, about.height)
        _show(wish, desk, about.inset(-air).intersection(whole))


def _sure(desk: Desk) -> bool:
    return desk.sight.subject is not None and desk.sight.subject.plain


def _less(wish: Wish, whole: Box) -> Box:
    """Return the picture less what is cut off each side named."""
    left, top, right, bottom = whole.x, whole.y, whole.right, whole.bottom
    for side in wish.sides:
        along = whole.width if side in ("left", "right") else whole.height
        cut = min(wish.pixels or along * (wish.share or 0.2), along * 0.95)
        left += cut if side == "left" else 0
        right -= cut if side == "right" else 0
        top += cut if side == "top" else 0
        bottom -= cut if side == "bottom" else 0
    return Box(left, top, right - left, bottom - top)


def _shaped(whole: Box, about: Box, aspect: float) -> Box:
    """Return the largest part of `aspect`, as near the middle of `about` as the edges let it."""
    width = min(whole.width, whole.height * aspect)
    height = width / aspect
    x = min(max(0.0, about.centre[0] - width / 2), whole.width - width)
    y = min(max(0.0, about.centre[1] - height / 2), whole.height - height)
    return Box(x, y, width, height)


def _show(wish: Wish, desk: Desk, box: Box) -> None:
    """Show whole pixels of the picture and nothing else; no pixel is painted anew."""
    left, top = round(box.x), round(box.y)
    right, bottom = max(left + 1, round(box.right)), max(top + 1, round(box.bottom))
    view = Box(left, top, right - left, bottom - top)
    if view == Box(0, 0, *desk.size):
        desk.note(f"{wish.said!r}: the picture is so already")
        return
    size = Size(right - left, bottom - top)
    desk.reframe(wish, size, view=view, shift=(-float(left), -float(top)))
