"""A reference put into the picture, unaltered."""

from __future__ import annotations

from limner.document.layers.picture import Picture
from limner.document.places import placed, within
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

_LOGO, _THING = 0.2, 0.42
"""Share of the picture's width a logo, or anything else, takes where nothing is said."""


def decide(wish: Wish, desk: Desk) -> None:
    """Lay each reference named into the mask, or at the place named."""
    for position in wish.images:
        found = desk.sight.reference(position)
        if found is None:
            desk.note(f"{wish.said!r}: there is no image {position}; hand it over with --ref")
            continue
        hole = desk.hole
        share = wish.share or (_LOGO if wish.noun else _THING)
        where = wish.where or ("bottom right" if wish.noun else "bottom")
        if hole is not None:
            box = within(hole, found.size.aspect)
        else:
            box = placed(desk.size, found.size.aspect, where, share)
        name = wish.noun or "reference"
        desk.put(
            Picture(id=desk.free(name), name=name, role="logo" if wish.noun else "subject",
                    blob=found.blob, box=box, fit="contain")
        )  # fmt: skip
