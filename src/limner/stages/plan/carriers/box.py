"""A cardboard or gift box, or a bag with handles; words on the front."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Bag or box by the noun."""
    noun = d.item.phrase
    if any(
        n in noun
        for n in (
            "bag",
            "tote",
            "backpack",
            "sack",
            "basket",
            "suitcase",
            "luggage",
            "trolley",
            "cart",
            "袋",
            "包",
        )
    ):
        _bag(d)
    else:
        _box(d)


def _box(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.lit("#cfa271"), t.paper, t.accent, t.ink)
    d.contact(w / 2, h, 0.52 * w, 0.45)
    deep, s = 0.16, t.side
    front = d.at(0.0, deep, 1 - 0.13, 1 - deep) if s < 0 else d.at(0.13, deep, 0.87, 1 - deep)
    far = 0.13 * w if s < 0 else -0.13 * w
    edge = front.right if s < 0 else front.x
    d.poly(
        [
            (front.x, front.y),
            (front.right, front.y),
            (front.right + far, 0.03 * h),
            (front.x + far, 0.03 * h),
        ],
        t.light(ground, 0.06),
    )
    d.poly(
        [(edge, front.y), (edge + far, 0.03 * h), (edge + far, h - 0.1 * h), (edge, h)],
        t.shade(ground, 0.14),
    )
    d.rect(front, ground)
    tape = t.light(ground, 0.08) if "gift" not in d.item.phrase else t.accent
    mid = front.x + front.width / 2
    d.rects([Box(mid - 0.04 * w, front.y, 0.08 * w, 0.09 * h)], tape)
    d.poly(
        [
            (mid - 0.04 * w, front.y),
            (mid + 0.04 * w, front.y),
            (mid + 0.04 * w + far, 0.03 * h),
            (mid - 0.04 * w + far, 0.03 * h),
        ],
        t.light(tape, 0.04),
    )
    d.words(
        front.inset(0.07 * front.width, 0.15 * front.height).moved(0, 0.04 * front.height), ground
    )


def _bag(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.lit("#e3c9a0"), t.paper, t.accent, t.ink)
    d.contact(w / 2, h, 0.5 * w, 0.45)
    for x in (0.3,):
        d.path(
            f"M{x * w:.1f} {0.26 * h:.1f}C{x * w:.1f} {-0.06 * h:.1f} {(1 - x) * w:.1f} "
            f"{-0.06 * h:.1f} {(1 - x) * w:.1f} {0.26 * h:.1f}",
            None,
            stroke=Stroke(paint=t.shade(ground, 0.22), width=max(2.0, 0.028 * w), cap="round"),
        )
    d.poly([(0.05 * w, 0.22 * h), (0.95 * w, 0.22 * h), (w, h), (0, h)], ground)
    edge = 0.84 if t.side < 0 else 0.0
    d.poly(
        [
            (edge * w + 0.02 * w, 0.22 * h),
            (edge * w + 0.11 * w, 0.22 * h),
            (edge * w + 0.16 * w, h),
            (edge * w + 0.05 * w, h),
        ],
        t.shade(ground, 0.05),
    )
    d.rect(Box(0.05 * w, 0.22 * h, 0.9 * w, 0.025 * h), t.shade(ground, 0.08))
    d.words(d.at(0.1, 0.34, 0.8, 0.56), ground)


CARRIER = Thing(
    "box",
    draw,
    cues=listed(
        """package, bag, tote, tote bag, parcel, gift box, carton, cardboard box, shopping bag,
        backpack, basket, gift basket, suitcase, luggage, trolley, baggage trolley, luggage
        cart, baggage cart, shopping cart, carry-on, packaging, case, takeout bag, bucket,
        chest, treasure chest, pizza box, popcorn bucket, 盒子, 袋子, 包装, 箱子"""
    ),
    places=("table", "stand"),
    aspect=(0.75, 1.5),
    face=(0.1, 0.34, 0.76, 0.56),
    least=(18, 17),
    bulk=22,
)
