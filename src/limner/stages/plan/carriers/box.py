"""A cardboard or gift box, or a bag with handles; words on the front."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed
from limner.stages.plan.scenery.tones import words_of


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
    elif "gift" in noun or any(v in words_of(d.design.brief) for v in ("gift", "spa", "beauty")):
        _gift(d)
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


def _gift(d: Easel) -> None:
    """A rigid gift box with a lid, a ribbon tied off the middle, and a printed label plate."""
    w, h, t = d.w, d.h, d.tones
    card = t.light(t.lit(t.second), 0.08)
    ribbon, s = t.light(t.lit(t.accent), 0.05), t.side
    d.contact(w / 2, h, 0.52 * w, 0.45)
    body, lid = d.at(0.03, 0.24, 0.94, 0.76), d.at(0.0, 0.10, 1.0, 0.20)
    ends = (t.light(card, 0.03), t.shade(card, 0.07))
    d.rect(body, fade(*(ends if s < 0 else ends[::-1]), (0, 0), (1, 0)), 0.01 * w)
    d.rect(Box(body.x, lid.bottom, body.width, 0.05 * h), fade("#0b0d2238", "#0b0d2200"))
    near, far = ends if s < 0 else ends[::-1]
    d.rect(
        lid,
        fade(t.light(near, 0.035), t.light(far, 0.035), (0, 0), (1, 0)),
        0.012 * w,
    )
    x = 0.80 * w if s < 0 else 0.12 * w
    d.rect(
        Box(x, lid.y, 0.08 * w, 0.90 * h),
        fade(t.light(ribbon, 0.03), t.shade(ribbon, 0.05), (0, 0), (1, 0)),
    )
    cx, cy = x + 0.04 * w, lid.y
    for k in (-1, 1):
        d.path(
            f"M{cx:.1f} {cy:.1f}C{cx + k * 0.03 * w:.1f} {cy - 0.13 * h:.1f} "
            f"{cx + k * 0.17 * w:.1f} "
            f"{cy - 0.13 * h:.1f} {cx + k * 0.15 * w:.1f} {cy - 0.03 * h:.1f}"
            f"Q{cx + k * 0.10 * w:.1f} {cy + 0.01 * h:.1f} {cx:.1f} {cy:.1f}Z",
            t.light(ribbon, 0.02) if k == s else t.shade(ribbon, 0.05),
        )
        d.poly(
            [(cx, cy), (cx + k * 0.11 * w, cy + 0.15 * h), (cx + k * 0.06 * w, cy + 0.16 * h)],
            t.shade(ribbon, 0.03),
        )
    d.disc(cx, cy - 0.005 * h, 0.026 * w, t.shade(ribbon, 0.07))
    left = 0.09 if s < 0 else 0.26
    plate = d.at(left, 0.37, 0.65, 0.53)
    ground = d.surface_of(t.paper, t.ink)
    d.rect(plate, ground, 0.02 * w)
    rule = t.shade(ribbon, 0.06)
    d.rect(plate.inset(0.018 * w), None, 0.012 * w, stroke=d.design.stroke(rule, 0.14))
    mid, y = plate.centre[0], plate.bottom - 0.085 * h
    d.path(
        "".join(
            f"M{mid:.1f} {y:.1f}Q{mid + k * 0.03 * w:.1f} {y - 0.045 * h:.1f} "
            f"{mid + k * 0.075 * w:.1f} "
            f"{y - 0.012 * h:.1f}Q{mid + k * 0.04 * w:.1f} {y + 0.02 * h:.1f} {mid:.1f} {y:.1f}Z"
            for k in (-1, 1)
        ),
        rule,
    )
    d.words(Box(plate.x + 0.03 * w, plate.y + 0.035 * h, plate.width - 0.06 * w, 0.36 * h), ground)


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
        """package, crate, wooden crate, fruit crate, bag, tote, tote bag, parcel, gift box,
        carton, cardboard box, shopping bag,
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
