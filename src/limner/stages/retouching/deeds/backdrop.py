"""What is behind the subject."""

from __future__ import annotations

from limner.document.layers.scene import Sheet
from limner.document.operations.backdrop import Backdrop
from limner.document.paint import Linear, Paint, Stop
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk, picture_sheet
from limner.stages.retouching.painting import lacking, paint

_BLUR = 0.014
"""Circle of confusion of a step of blur, share of the longer side."""
SHEET = "backdrop"


def decide(wish: Wish, desk: Desk) -> None:
    """Blur, clear or replace it; the matte is the subject's, or else the engine's own."""
    subject = None if desk.reframed else desk.sight.subject
    operation = Backdrop(matte=subject.matte if subject else None)
    if wish.how == "blur":
        radius = max(2.0, _BLUR * max(desk.size) * wish.degree)
        desk.retouch(wish, operation.but(how="blur", blur=radius))
        return
    if wish.how == "clear":
        desk.retouch(wish, operation.but(how="clear"))
        return
    if wish.how == "place" and _painted(wish, desk):
        return
    sheet, match = _sheet(wish, desk)
    if sheet is None:
        desk.note(
            f"{wish.said!r}: that backdrop cannot be made here; the old one was left"
            f"{lacking(desk, wish.said)}"
        )
        return
    desk.retouch(wish, operation.but(sheet=SHEET, match=match), sheets={SHEET: sheet})


def _painted(wish: Wish, desk: Desk) -> bool:
    """Have a model paint the place, the subject kept to the last bit where it is told apart."""
    subject = None if desk.reframed else desk.sight.subject
    mask = desk.mask
    if mask is None and subject is not None and subject.plain:
        mask = desk.inverted(subject.matte)
    words = f"Change the background to {wish.place}; the subject stays as it is, in that light."
    return paint(desk, wish.said, mask=mask, task="edit", words=words)


def _sheet(wish: Wish, desk: Desk) -> tuple[Sheet | None, float]:
    """Return what is to be behind it, and how far the subject's light goes with it."""
    if wish.how == "colour":
        return Sheet(size=desk.size, background=_paint(wish.colours)), 0.0
    if wish.how == "image":
        found = desk.sight.reference(wish.images[0])
        return (picture_sheet(found.blob, desk.size) if found else None), 0.5
    return desk.sight.scenery(wish.place, desk.size), 0.5


def _paint(colours: tuple[str, ...]) -> Paint:
    """Return one colour as it is, two as a gradient from the top down."""
    if len(colours) == 1:
        return colours[0]
    stops = tuple(Stop(offset=i / (len(colours) - 1), colour=c) for i, c in enumerate(colours))
    return Linear(stops=stops)
