"""How large things with words are, and where those that hang do so.

Sizes follow the words: every thing gets the shape that suits them at a wanted type size. A
hanging thing takes the free place nearest to where it wants to be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.stages.plan.scenery.measure import blocks
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item

BASE = {1: 13.0, 2: 9.6, 3: 8.0, 4: 7.0, 5: 6.2}
"""Wanted type size in units by number of things with words."""
SIZES = {"tiny": 0.6, "small": 0.72, "medium": 0.92, "large": 1.18, "huge": 1.35}
ROLE_SIZES = {"headline": 1.0, "subhead": 0.62, "body": 0.42, "caption": 0.45, "quote": 0.8}
"""Share of the size for a further string on the same thing."""


def wanted_size(copy: Copy, count: int, index: int) -> float:
    """Return the type size in units for a string, `index` being its place on its thing."""
    base = BASE.get(count, 5.6)
    length = len(copy.text) * (1.8 if any(c > "\u2e7f" for c in copy.text) else 1.0)
    if length > 16:
        base *= (16 / length) ** 0.42
    size = base * SIZES.get(copy.look.size or "medium", 1.0)
    if index and not copy.look.size:
        size *= max(0.55, ROLE_SIZES.get(copy.role, 0.66))
    return size


def measure(items: Sequence[Item], u: float) -> None:
    """Give every item the sizes of its words and the shape of its box, at scale 1."""
    worded = sum(1 for item in items if item.copies)
    worded += sum(1 for item in items if not item.copies and item.place != "hang") // 2
    for item in items:
        item.sizes = _sizes(item, max(1, worded), u * item.thing.weight)
        item.size = _shape(item, u)


def _sizes(item: Item, count: int, unit: float) -> list[float]:
    """Return the sizes of an item's words; beyond two strings the later ones share one size."""
    sizes = [wanted_size(c, count, i) * unit for i, c in enumerate(item.copies)]
    plain = [k for k in range(1, len(sizes)) if not item.copies[k].look.size]
    if len(sizes) > 2 and plain:
        shared = sum(sizes[k] for k in plain) / len(plain)
        sizes = [min(shared, sizes[0]) if k in plain else s for k, s in enumerate(sizes)]
    return sizes


def _shape(item: Item, u: float) -> tuple[float, float]:
    thing = item.thing
    low, high = thing.aspect
    if not item.copies:
        ratio = min(high, max(low, 1.0 if low <= 1.0 <= high else math.sqrt(low * high)))
        return thing.bulk * u * ratio, thing.bulk * u
    best, cost = (0.0, 0.0), math.inf
    for bw, bh in blocks(item.strings):
        w = max(bw * 1.06 / thing.face[2], thing.least[0] * u)
        h = max(bh * 1.06 / thing.face[3], thing.least[1] * u)
        stretched = 1.0
        if w / h < low:
            stretched, w = h * low / w, h * low
        elif w / h > high:
            stretched, h = w / high / h, w / high
        price = w * h * stretched**0.3 * (1.0 + 2.0 * max(0.0, h / (36.0 * u) - 1.0))
        if price < cost:
            best, cost = (w, h), price
    return best


def side_of(where: str) -> float | None:
    """Return 0 for left, 1 for right, 0.5 for the middle, None where nothing is said."""
    if "left" in where:
        return 0.0
    if "right" in where:
        return 1.0
    return 0.5 if any(w in where for w in ("cent", "middle")) else None


def fitted(item: Item, scale: float) -> tuple[float, float]:
    """Return width and height of an item at a scale, in pixels."""
    return item.size[0] * scale, item.size[1] * scale


def wish_of(stage: Stage, item: Item, k: int, count: int) -> tuple[float, float]:
    """Return the wanted middle of a hanging thing as fractions of the hanging zone."""
    side = side_of(item.where)
    x = side if side is not None else ((k + 0.5) / count if count > 1 else 0.5)
    if stage.design.rtl and side is None:
        x = 1 - x
    y = item.thing.high if stage.walled else max(0.5 if stage.w > stage.h else 0.8, item.thing.high)
    if len(stage.items) == 1:
        y = 0.42
    if any(w in item.where for w in ("above", "top", "over", "high")):
        y = 0.15
    elif any(w in item.where for w in ("below", "under", "bottom", "beneath")):
        y = 0.85
    return x, y


def hang(
    stage: Stage, item: Item, scale: float, wish: tuple[float, float], taken: list[Box]
) -> Box | None:
    """Return the free place nearest to where a thing wants to hang, preferring shared axes."""
    zone, gap = stage.hang, 1.6 * stage.u
    w, h = fitted(item, scale)
    if w > zone.width or h > zone.height:
        return None
    best, cost = None, math.inf
    room = [t.inset(-gap) for t in taken]
    axes_y = [t.y for t in taken if t.bottom < stage.ground - 1]
    xs = [zone.x + (zone.width - w) * i / 20 for i in range(21)]
    ys = [zone.y + (zone.height - h) * i / 14 for i in range(15)]
    ys += [y for y in axes_y if zone.y <= y <= zone.bottom - h]
    for y in ys:
        for x in xs:
            box = Box(x, y, w, h)
            if any(box.intersection(r).area > 0 for r in room):
                continue
            dx = ((x + w / 2) - (zone.x + wish[0] * zone.width)) / zone.width
            dy = ((y + h / 2) - (zone.y + wish[1] * zone.height)) / zone.height
            price = dx * dx * 1.6 + dy * dy - (0.01 if y in axes_y else 0.0)
            if price < cost:
                best, cost = box, price
    return best


def hang_all(
    stage: Stage, signs: Sequence[Item], taken: Sequence[Box], scales: Sequence[float]
) -> bool:
    """Hang measured things clear of `taken`, at the first scale all fit at; whether they did."""
    order = sorted(signs, key=lambda i: -i.size[0] * i.size[1])
    for scale in scales:
        boxes: list[Box] = []
        for k, item in enumerate(order):
            x, y = wish_of(stage, item, k, len(order))
            box = hang(stage, item, scale, (x, 0.5 * y), [*taken, *boxes])
            if box is None or box.height > 0.42 * stage.h:
                break
            boxes.append(box)
        else:
            for item, box in zip(order, boxes, strict=True):
                item.box = box
                item.sizes = [max(s * scale, 1.0) for s in item.sizes]
            return True
    return False


LEGS = ((0.2, 0.8), (0.5,), (0.3, 0.7), (0.12, 0.88), (0.4, 0.6), (0.3,), (0.7,))
"""Where posts may hold a board up, best first."""


def stand_clear(stage: Stage) -> None:
    """Set the posts of hung boards where they come down beside what stands before them."""
    stood = [i.box for i in stage.items if i.place != "hang"]
    for item in stage.items:
        if item.place != "hang" or not item.copies:
            continue
        if "flag" in item.phrase.split():
            item.legs = (0.0,)
            continue
        wide = 0.03 * item.box.width

        def hidden(legs: tuple[float, ...], item: Item = item, wide: float = wide) -> float:
            feet = [item.box.x + f * item.box.width for f in legs]
            cut = sum(b.x - wide < x < b.right + wide for x in feet for b in stood)
            return cut / len(legs)

        item.legs = min(LEGS, key=hidden)
