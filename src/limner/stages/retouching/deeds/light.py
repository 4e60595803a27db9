"""A light from one side."""

from __future__ import annotations

from limner.document.operations.tone import Relight, Tone
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

_AZIMUTHS = (
    ("top left", 315.0), ("upper left", 315.0), ("top right", 45.0), ("upper right", 45.0),
    ("bottom left", 225.0), ("lower left", 225.0), ("bottom right", 135.0), ("lower right", 135.0),
    ("left", 270.0), ("right", 90.0), ("below", 180.0), ("bottom", 180.0), ("above", 0.0),
    ("top", 0.0),
)  # fmt: skip


def decide(wish: Wish, desk: Desk) -> None:
    """Add it; where no side is named it comes from the top left, as on most pictures."""
    matte, known = desk.part(wish)
    if not known:
        return
    where = wish.where.replace("-", " ")
    azimuth = next((degrees for words, degrees in _AZIMUTHS if words in where), 315.0)
    colour = wish.colours[0] if wish.colours else "#ffffff"
    light = Relight(azimuth=azimuth, strength=min(2.0, 0.7 * wish.degree), colour=colour)
    desk.retouch(wish, Tone(matte=matte, light=light))
