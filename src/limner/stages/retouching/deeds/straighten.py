"""A level horizon."""

from __future__ import annotations

from limner.document.operations.straighten import Straighten
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Turn by what is said, or by what is measured; a mask means nothing to it."""
    if wish.degrees is not None and abs(wish.degrees) > 45:
        desk.note(f"{wish.said!r}: pictures are straightened by at most 45 degrees; left as it is")
        return
    if desk.mask is not None:
        desk.note(f"{wish.said!r} concerns the whole picture; the mask means nothing to it")
    desk.retouch(wish, Straighten(degrees=wish.degrees), mask=None)
    desk.reframed = True
