"""Taking a thing out."""

from __future__ import annotations

from limner.document.operations.remove import RemoveThing
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Fill the caller's mask, or the place of the one prominent thing."""
    seed = desk.document.seed
    if desk.mask is not None:
        desk.retouch(wish, RemoveThing(what=wish.noun, seed=seed))
        return
    if not wish.noun:
        desk.unknown(wish)
        return
    matte, known = desk.part(wish)
    if known and matte is not None:
        operation = RemoveThing(what=wish.noun, matte=matte, seed=seed)
        desk.retouch(wish, operation, mask=desk.around(matte))
