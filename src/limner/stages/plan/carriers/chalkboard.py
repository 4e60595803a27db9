"""A chalkboard: on the wall in a wooden frame, or as an A-board on the pavement."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed

SLATE = "#26302f"


def draw(d: Easel) -> None:
    """Frame and slate; legs where it stands."""
    w, h, t = d.w, d.h, d.tones
    standing = d.item.place != "hang"
    wood = t.lit("#a9794a")
    foot = 0.1 * h if standing else 0.0
    if standing:
        d.contact(w / 2, h, 0.5 * w)
        d.poly(
            [
                (0.12 * w, 0.02 * h),
                (0.88 * w, 0.02 * h),
                (1.02 * w, 0.97 * h),
                (0.92 * w, 0.97 * h),
            ],
            t.shade(wood, 0.2),
        )
        d.rects(
            [Box(0.02 * w, 0.5 * h, 0.06 * w, 0.5 * h), Box(0.92 * w, 0.5 * h, 0.06 * w, 0.5 * h)],
            wood,
        )
    board = Box(0, 0, w, h - foot)
    slate = d.surface(SLATE, t.paper)
    if standing:
        d.rect(board, wood, 0.4 * d.u)
    else:
        d.board(board, wood, radius=0.4 * d.u)
    edge = min(0.06 * min(w, h), 1.1 * d.u)
    inner = board.inset(edge)
    d.rect(inner, fade(t.light(slate, 0.02), slate, (0, 0), (1, 1)), 0.2 * d.u)
    if not standing:
        d.rect(Box(0.3 * w, h - 0.4 * edge, 0.4 * w, 0.8 * edge), t.shade(wood, 0.08))
        d.rects([Box(0.36 * w, h - 0.7 * edge, 0.08 * w, 0.35 * edge)], "#f4efe2", 1)
    box = inner.inset(0.07 * w, 0.07 * h)
    d.words(box, slate, face="hand", colour="#f6f1e4", weight=600)


CARRIER = Thing(
    "chalkboard",
    draw,
    cues=listed(
        """blackboard, chalk board, menu board, sandwich board, a-board, a-frame, a-frame sign,
        sidewalk sign, menu, specials board, clapperboard, clapboard, slate, menu sign, café
        menu, cafe menu, coffee menu, food menu, 黑板, 菜单板, 菜单"""
    ),
    places=("stand", "hang"),
    aspect=(0.62, 1.7),
    face=(0.13, 0.12, 0.74, 0.68),
    least=(15, 17),
    voice="hand",
    high=0.3,
    weight=1.05,
)
