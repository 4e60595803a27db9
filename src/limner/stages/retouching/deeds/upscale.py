"""More pixels."""

from __future__ import annotations

from limner.basics.geometry import Size
from limner.document.operations.upscale import Upscale
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Enlarge by the factor asked for, or the largest there is room for."""
    asked = max(2, min(4, round(wish.factor or 2)))
    for factor in range(asked, 1, -1):
        size = Size(desk.size.width * factor, desk.size.height * factor)
        if desk.fits(size):
            if factor != (wish.factor or 2):
                desk.note(f"{wish.said!r}: {factor} times as large is what can be done")
            desk.reframe(wish, size, Upscale(factor=factor), scale=float(factor))
            return
    desk.note(f"{wish.said!r}: the picture is as large as pictures may be; left as it is")
