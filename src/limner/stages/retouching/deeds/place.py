"""A reference put into the picture, unaltered."""

from __future__ import annotations

import re

from limner.document.layers.picture import Picture
from limner.document.places import placed, within
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.painting import paint

_STANDS = re.compile(
    r"\b(?:on|onto|in|into|under|beside|next to|behind|in front of|over|around|against)\s+"
    r"(?:the|a|an|his|her|their|this|my|that)\s+(?!(?:top|bottom|left|right|upper|lower|middle"
    r"|cent(?:er|re)|corner|picture|photo(?:graph)?|image|scene|mask)\b)\w+"
)
"""Words that set a thing in the picture in relation to another in it."""
_LOGO, _THING = 0.2, 0.42
"""Share of the picture's width a logo, or anything else, takes where nothing is said."""


def decide(wish: Wish, desk: Desk) -> None:
    """Have a model stand it where it is said to, else lay each reference named, unaltered, into
    the mask or at the place named."""
    if not wish.noun and _STANDS.search(wish.said.lower()) and paint(desk, wish.said):
        return
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
