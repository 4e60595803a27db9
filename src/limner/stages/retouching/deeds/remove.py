"""Taking a thing out."""

from __future__ import annotations

from limner.document.operations.remove import RemoveThing
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.shadow import with_shadow
from limner.stages.retouching.sight import grey, keep


def decide(wish: Wish, desk: Desk) -> None:
    """Fill the caller's mask, or the place of the one prominent thing and of its shadow."""
    seed = desk.document.seed
    if desk.mask is not None:
        desk.retouch(wish, RemoveThing(what=wish.noun, seed=seed))
        return
    if not wish.noun:
        desk.unknown(wish)
        return
    matte, known = desk.part(wish)
    if known and matte is not None:
        pixels = desk.sight.picture.pixels
        matte = keep(with_shadow(pixels, grey(matte, desk.sight.world)), desk.sight.world)
        operation = RemoveThing(what=wish.noun, matte=matte, seed=seed)
        desk.retouch(wish, operation, mask=desk.around(matte))
