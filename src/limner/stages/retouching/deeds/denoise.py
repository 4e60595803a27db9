"""Less noise."""

from __future__ import annotations

from limner.document.operations.denoise import Denoise
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Take out most of the noise that is measured."""
    matte, known = desk.part(wish)
    if known:
        desk.retouch(wish, Denoise(matte=matte, strength=min(1.0, 0.6 * wish.degree)))
