"""Places of trade: market stall, booth, kiosk, cart; counter and desk with words on the front."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.people import body_of
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Striped roof, name board under it, counter with goods."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.accent, t.ink)
    d.contact(w / 2, h, 0.5 * w, 0.4)
    post = t.dark_wood
    d.rects(
        [Box(0.06 * w, 0.12 * h, 0.03 * w, 0.88 * h), Box(0.91 * w, 0.12 * h, 0.03 * w, 0.88 * h)],
        post,
    )
    d.rect(d.at(0.09, 0.3, 0.82, 0.36), t.shade(t.dark_wood, 0.06))
    if any(n in d.item.phrase for n in BOOTHS):
        _clerk(d)
    else:
        _fruit(d)
    front = d.at(0.03, 0.655, 0.94, 0.345)
    d.rect(front, t.wood)
    d.lines(
        [
            [
                (front.x + front.width * i / 9, front.y),
                (front.x + front.width * i / 9, front.bottom),
            ]
            for i in range(1, 9)
        ],
        t.shade(t.wood, 0.07),
        0.12 * d.u,
    )
    d.rect(d.at(0.0, 0.64, 1.0, 0.035), t.light(t.wood, 0.06))
    _roof(d)
    plate = d.at(0.08, 0.205, 0.84, 0.28)
    d.board(plate, ground, radius=0.3 * d.u)
    d.words(plate.inset(0.04 * w, 0.028 * h), ground)


BOOTHS = (
    "booth",
    "kiosk",
    "ticket",
    "information",
    "registration",
    "security",
    "merch",
    "tent",
    "stand ",
    "check",
)


def _clerk(d: Easel) -> None:
    """Someone behind the counter, head and shoulders, in a lit opening."""
    w, h, t = d.w, d.h, d.tones
    d.rect(d.at(0.09, 0.3, 0.82, 0.36), "#ffe2a6" if t.dark else t.tone(0.86, 0.05, 85))
    x, y, k = 0.5 * w, 0.655 * h, 0.055 * min(w, h)
    body = body_of(d, d.rng)
    d.path(
        f"M{x - 1.9 * k:.1f} {y:.1f}Q{x - 1.8 * k:.1f} {y - 1.25 * k:.1f} "
        f"{x - 0.5 * k:.1f} {y - 1.4 * k:.1f}H{x + 0.5 * k:.1f}"
        f"Q{x + 1.8 * k:.1f} {y - 1.25 * k:.1f} {x + 1.9 * k:.1f} {y:.1f}Z",
        body.top,
    )
    d.rect(Box(x - 0.3 * k, y - 1.9 * k, 0.6 * k, 0.8 * k), t.shade(body.skin, 0.06))
    d.disc(x, y - 2.35 * k, 0.85 * k, body.skin)
    d.path(
        f"M{x - 0.9 * k:.1f} {y - 2.35 * k:.1f}"
        f"A{0.9 * k:.1f} {0.9 * k:.1f} 0 0 1 {x + 0.9 * k:.1f} {y - 2.35 * k:.1f}"
        f"Q{x:.1f} {y - 2.75 * k:.1f} {x - 0.9 * k:.1f} {y - 2.35 * k:.1f}Z",
        body.hair,
    )


def _fruit(d: Easel) -> None:
    t = d.tones
    goods = d.at(0.12, 0.56, 0.76, 0.1)
    for i in range(7):
        x = goods.x + goods.width * (i + 0.5) / 7
        colour = t.lit(
            ("#d9483b", "#f0a830", "#7fa650", "#e5c34f", "#b8508a", "#6f9fd1", "#e07a3f")[i]
        )
        r = goods.width / 15
        d.discs(
            [
                (x - r * 0.6, goods.bottom - r * 0.6, r * 0.72),
                (x + r * 0.6, goods.bottom - r * 0.6, r * 0.72),
                (x, goods.bottom - r * 1.6, r * 0.72),
            ],
            colour,
        )


def _roof(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    n = 8
    step = 1.0 / n
    for i in range(n):
        colour = t.lit(t.accent if i % 2 == 0 else "#fffaf0")
        a, b = 0.1 + 0.8 * i * step, 0.1 + 0.8 * (i + 1) * step
        x0, x1 = i * step * w, (i + 1) * step * w
        low = 0.15 * h
        r = (x1 - x0) / 2
        d.path(
            f"M{a * w:.1f} 0H{b * w:.1f}L{x1:.1f} {low:.1f}V{low + 0.02 * h:.1f}"
            f"A{r:.1f} {r * 0.8:.1f} 0 0 1 {x0:.1f} {low + 0.02 * h:.1f}V{low:.1f}Z",
            colour,
        )
    d.rect(Box(0, 0.1 * h, w, 0.05 * h), fade("#00000000", "#0000001f"))


def counter(d: Easel) -> None:
    """A counter or desk: slab, panelled front, words on a board across it."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.second, t.paper, t.ink)
    d.contact(w / 2, h, 0.52 * w, 0.4)
    d.rect(d.at(0.02, 0.1, 0.96, 0.9), t.wood)
    d.rect(d.at(0.02, 0.1, 0.96, 0.06), fade("#00000033", "#00000000"))
    d.rect(d.at(0.02, 0.93, 0.96, 0.07), t.shade(t.wood, 0.14))
    d.rect(Box(0, 0, w, 0.12 * h), t.light(t.wood, 0.09), 0.2 * d.u)
    front = d.at(0.07, 0.22, 0.86, 0.62)
    d.rect(front, ground, 0.3 * d.u)
    d.words(front.inset(0.04 * w, 0.04 * h), ground)


def shelf(d: Easel) -> None:
    """A shelf unit: two boards of books or goods and a label rail with the words."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.ink)
    if d.item.place == "stand":
        d.contact(w / 2, h, 0.52 * w, 0.4)
    d.board(Box(0, 0, w, h), t.dark_wood)
    for y, tall in ((0.04, 0.28), (0.70, 0.25)):
        bay = d.at(0.03, y, 0.94, tall)
        d.rect(bay, t.shade(t.dark_wood, 0.07))
        row(d, bay)
    rail = d.at(0.03, 0.35, 0.94, 0.31)
    if not d.copies:
        d.rect(rail, t.shade(t.dark_wood, 0.07))
        row(d, rail)
        return
    d.rect(rail, ground, 0.2 * d.u)
    d.words(rail.inset(0.05 * w, 0.03 * h), ground)


def row(d: Easel, bay: Box) -> None:
    """Fill a bay with what its place has: books, weights, or goods."""
    noun, scene = d.item.phrase, d.item.scene
    if scene == "gym" or "weight" in noun or "dumbbell" in noun:
        _weights(d, bay)
    elif "book" in noun or scene in ("bookstore", "office", "classroom", "living"):
        decor.books(d, bay.inset(0.02 * bay.width, 0))
    else:
        room = Box(bay.x, bay.y + 0.12 * bay.height, bay.width, 0.88 * bay.height)
        decor.goods(d, room, max(4, round(bay.width / (0.75 * bay.height))))


def _weights(d: Easel, bay: Box) -> None:
    t, n = d.tones, 4
    k = min(0.3 * bay.height, 0.05 * bay.width)
    y = bay.bottom - 1.2 * k
    for i in range(n):
        x = bay.x + bay.width * (i + 0.5) / n
        d.rect(Box(x - 1.2 * k, y - 0.25 * k, 2.4 * k, 0.5 * k), t.steel)
        plates = [Box(x + s * 1.5 * k - 0.45 * k, y - 1.1 * k, 0.9 * k, 2.2 * k) for s in (-1, 1)]
        d.rects(plates, (t.lit(t.accent), t.lit(t.second))[i % 2], 0.2 * k)


CARRIER = (
    Thing(
        "stall",
        draw,
        cues=listed(
            """booth, kiosk, market stall, food stall, cart, stand, food stand, ticket booth,
        vendor, tent, food cart, vendor cart, merchandise booth, information booth, coffee
        cart, concession, 摊位, 亭"""
        ),
        places=("stand",),
        aspect=(0.85, 1.6),
        face=(0.12, 0.23, 0.76, 0.22),
        least=(30, 30),
        bulk=42,
    ),
    Thing(
        "counter",
        counter,
        cues=listed(
            """desk, front desk, reception desk, checkout counter, table, bar, reception,
        workbench, podium desk, lectern, podium, cafeteria, information desk, 柜台, 桌子"""
        ),
        places=("stand",),
        aspect=(1.4, 3.4),
        face=(0.11, 0.27, 0.78, 0.52),
        least=(28, 13),
        bulk=20,
    ),
    Thing(
        "shelf",
        shelf,
        cues=listed(
            """bookshelf, rack, bookcase, shelves, display case, display stand, display rack,
        weight rack, stack, clothing rack, 书架, 货架"""
        ),
        places=("stand", "hang"),
        aspect=(0.9, 1.8),
        face=(0.08, 0.38, 0.84, 0.25),
        least=(26, 22),
        bulk=36,
        high=0.7,
    ),
)
