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
    elif "crate" in noun:
        _crate(d)
    elif "gift" in noun or any(v in words_of(d.design.brief) for v in ("gift", "spa", "beauty")):
        _gift(d)
    else:
        _box(d)


FRUIT = ("#d9483b", "#f0a830", "#8fae4c", "#8a3d78", "#e5c34f")
PRODUCE = {
    "apple": "#d23b34", "pear": "#b9c34a", "plum": "#6d3a78", "orange": "#f08a2c",
    "lemon": "#f2d14a", "tomato": "#d8402f", "peach": "#f2a27a", "cherr": "#b3243a",
    "grape": "#6b4a9c", "lime": "#8fc04a", "carrot": "#ee8a35", "potato": "#c9a36b",
}  # fmt: skip
"""What a crate is filled with, by its label."""


def _crate(d: Easel) -> None:
    """An open crate of slats, full of what its label names; a board for the words."""
    w, h, t = d.w, d.h, d.tones
    wood = t.lit(d.asked or "#c08a52")
    label = " ".join(d.item.copies[k].text for k in range(len(d.item.copies))).lower()
    named = next((c for cue, c in PRODUCE.items() if cue in label), None)
    d.contact(w / 2, h, 0.52 * w, 0.45)
    d.rect(d.at(0.02, 0.16, 0.96, 0.3), t.shade(wood, 0.2))
    for row, (y, n) in enumerate(((0.14, 6), (0.22, 7))):
        for i in range(n):
            x, r = (i + 0.5 + 0.1 * (i % 2)) / n * 0.92 * w + 0.03 * w, 0.085 * w
            colour = t.lit(named or FRUIT[(i + row) % 5])
            d.disc(x, y * h, r, t.shade(colour, 0.05))
            d.disc(x + t.side * 0.22 * r, y * h - 0.2 * r, 0.62 * r, t.light(colour, 0.06))
    for k in range(3):
        slat = d.at(0.0, 0.28 + 0.245 * k, 1.0, 0.215)
        d.rect(slat, fade(t.light(wood, 0.03), t.shade(wood, 0.04)), 0.2 * d.u)
    for x in (0.015, 0.915):
        d.rect(d.at(x, 0.26, 0.07, 0.74), t.shade(wood, 0.08))
    ground = d.surface(t.lit("#fbf3df"), t.paper, t.ink)
    d.board(d.at(0.11, 0.38, 0.78, 0.50), ground, 0.3 * d.u)
    d.words(d.at(0.13, 0.40, 0.74, 0.46), ground)


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
