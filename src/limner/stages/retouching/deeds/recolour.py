"""Another colour for a thing."""

from __future__ import annotations

import numpy as np

from limner.document.operations.recolour import RecolourThing
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.sight import keep


def decide(wish: Wish, desk: Desk) -> None:
    """Recolour what the mask holds, or the thing named; the colour it has may tell it too."""
    operation = RecolourThing(what=wish.noun, colour=wish.colours[0], was=wish.was)
    subject = desk.sight.subject
    if desk.mask is None and wish.was is not None and not (subject and subject.plain):
        # What is of that colour is told by the colour itself, wherever it is.
        everything = np.full((desk.size.height, desk.size.width), 255, np.uint8)
        desk.note(f"took all that is of the colour named for {wish.noun!r}; a mask narrows it")
        desk.retouch(wish, operation.but(matte=keep(everything, desk.sight.world)))
        return
    if not wish.noun and desk.mask is None:
        desk.unknown(wish)
        return
    matte, known = desk.part(wish)
    if known:
        desk.retouch(wish, operation.but(matte=matte))
