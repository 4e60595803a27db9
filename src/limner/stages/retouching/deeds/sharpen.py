"""Crisper edges."""

from __future__ import annotations

from limner.document.operations.sharpen import Sharpen
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Sharpen by steps; the radius grows with the picture, as details do."""
    matte, known = desk.part(wish)
    if known:
        radius = max(0.8, min(3.0, max(desk.size) / 1200))
        amount = min(2.0, 0.65 * wish.degree)
        desk.retouch(wish, Sharpen(matte=matte, amount=amount, radius=radius))
