"""Places for the things of a scene: as large as they can be, none over another.

Every thing gets the shape its words suit; then one common scale is searched, from large to
small, at which all can stand or hang where they belong.
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.stages.plan.scenery.compose import compose, staged
from limner.stages.plan.scenery.hanging import fitted, hang, measure, side_of, wish_of
from limner.stages.plan.scenery.relating import behind, seen_behind
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item, carriers


def settle(stage: Stage) -> None:
    """Choose a place for every item, then boxes at the largest common scale that fits."""
    every = stage.items
    if not every:
        return
    _mounted(stage)
    if staged(stage):
        compose(stage)
        return
    stage.items = [i for i in every if i.host is None]
    _assign(stage)
    measure(every, stage.u)
    _even(every, stage.u)
    _widen_hosts(every)
    hangs = any(i.place == "hang" for i in stage.items)
    largest = 1.45 if hangs and any(i.copies for i in every) else 2.8
    scale = _search(stage, largest)
    if scale < SMALL and _yielded(stage.items):
        scale = _search(stage, largest)
    for item in every:
        item.sizes = [max(s * scale, 1.0) for s in item.sizes]
    _grow(stage)
    stage.items = every
    for host in every:
        _seat([i for i in every if i.host is host], host, scale)


SMALL = 0.85
"""Scale under which things without words stand back for those with words."""


def _yielded(items: Sequence[Item]) -> bool:
    """Make standing things without words smaller, as if farther off; return whether any was."""
    quiet = [i for i in items if not i.copies and i.place != "hang" and i.thing.name != "person"]
    if not quiet or not any(i.copies for i in items):
        return False
    for item in quiet:
        item.size = (0.6 * item.size[0], 0.6 * item.size[1])
    return True


def _mounted(stage: Stage) -> None:
    """Out of doors, without a wall, a label becomes a board on posts, a window or door a hut."""
    if stage.walled:
        return
    for item in stage.items:
        if item.thing.name in ("window", "door") and item.copies:
            item.thing = carriers()["storefront"]
        elif item.thing.name == "blade":
            item.thing = carriers()["signboard" if stage.paved else "post"]
        if item.thing.name == "paper" and (stage.table is None or len(item.copies) > 2):
            item.thing = carriers()["signboard"]


def _search(stage: Stage, largest: float) -> float:
    """Return the largest scale at which all fits; the upper part of the wall is tried first."""
    whole = stage.hang
    if stage.indoors:
        stage.hang = whole._replace(height=0.74 * whole.height)
        for step in range(8):
            if _try(stage, largest * 0.92**step):
                return largest * 0.92**step
        stage.hang = whole
    for step in range(34):
        if _try(stage, largest * 0.92**step):
            return largest * 0.92**step
    return largest * 0.92**34


GROWTH = {"tiny": 1.1, "small": 1.2, "medium": 1.35, "large": 1.7, "huge": 1.9}


def _grow(stage: Stage) -> None:
    """Let hanging things fill the air around them, those with the smallest words first."""
    hanging = [i for i in stage.items if i.place == "hang" and i.copies]
    gap = 1.8 * stage.u
    for item in sorted(hanging, key=lambda i: min(i.sizes)):
        limit = max(GROWTH[c.look.size or "medium"] for c in item.copies)
        if len(stage.items) == 1:
            limit = 2.1
        others = [i.box.inset(-gap) for i in stage.items if i is not item]
        done = 1.0
        while done < limit:
            box = item.box.inset(-0.03 * item.box.width, -0.03 * item.box.height)
            box = _inside(box, stage.hang)
            if not stage.hang.holds(box) or any(box.intersection(o).area > 0 for o in others):
                break
            item.box, done = box, done * 1.06
        item.sizes = [s * done for s in item.sizes]


def _inside(box: Box, zone: Box) -> Box:
    """Shift a box into a zone where it is only pushed over its edge."""
    dx = max(0.0, zone.x - box.x) - max(0.0, box.right - zone.right)
    dy = max(0.0, zone.y - box.y) - max(0.0, box.bottom - zone.bottom)
    return box.moved(dx, dy)


def _widen_hosts(items: Sequence[Item]) -> None:
    """Make what carries other things wide enough for them."""
    for host in items:
        guests = [i for i in items if i.host is host]
        need = 1.12 * sum(s for s, _ in _steps(guests, 1.0))
        if host.thing.name == "pedestal" and len(guests) > 3:
            tall = [
                g for g in guests if g.copies or g.size[1] > 0.45 * max(i.size[1] for i in guests)
            ]
            need = 1.14 * sum(g.size[0] for g in tall)
            host.size = (need, 0.2 * need)
        if need > host.size[0]:
            grow = need / host.size[0]
            host.size = (need, host.size[1] * grow**0.5)
        if guests:
            tallest = max(g.size[1] for g in guests)
            host.rise = max(0.0, tallest - host.thing.seat * host.size[1])


def _seat(guests: list[Item], host: Item, scale: float) -> None:
    """Stand guests in a row on their host, left ones first, a little overlapping."""
    if not guests:
        return
    order = sorted(guests, key=lambda g: 0.5 if (s := side_of(g.where)) is None else s)
    base = host.box.y + host.thing.seat * host.box.height
    if host.thing.name == "pedestal" and len(order) > 3:
        _grouped(order, host, scale, base)
        return
    total = sum(s for s, _ in _steps(order, scale))
    x = host.box.centre[0] - total / 2
    for k, (guest, (step, lead)) in enumerate(zip(order, _steps(order, scale), strict=True)):
        w, h = fitted(guest, scale)
        low = base + (0.035 * h if k % 2 else 0.0)
        guest.box = Box(x + lead - 0.08 * w, low - h, w, h)
        x += step


def _steps(order: list[Item], scale: float) -> list[tuple[float, float]]:
    """Return for each guest the width it takes and the space before it: kinds stand apart."""
    out = []
    for k, guest in enumerate(order):
        w = fitted(guest, scale)[0]
        apart = k > 0 and order[k - 1].subject != guest.subject
        lead = 0.30 * w if apart else 0.0
        out.append((0.84 * w + lead, lead))
    return out


def _even(items: Sequence[Item], unit: float) -> None:
    """Hold lettered goods to the scale of the others they are shown with."""
    for item in items:
        mates = [i for i in items if i.host is item.host and i is not item and not i.copies]
        if item.host is None or not item.copies or len(mates) < 2:
            continue
        high = min(1.0, 25 * unit / item.size[1], 31 * unit / item.size[0])
        item.size = (item.size[0] * high, item.size[1] * high)
        item.sizes = [s * high for s in item.sizes]


def _grouped(order: list[Item], host: Item, scale: float, base: float) -> None:
    """Compose goods: tall ones behind, the lettered one in their middle, low ones before gaps."""
    tallest = max(g.size[1] for g in order)
    back = [g for g in order if g.copies or g.size[1] > 0.45 * tallest]
    front = [g for g in order if g not in back]
    back.sort(key=lambda g: -g.size[1])
    lettered = [g for g in back if g.copies]
    others = [g for g in back if not g.copies]
    half = (len(others) + 1) // 2
    back = [*others[:half], *lettered, *others[half:]]
    total = sum(0.95 * fitted(g, scale)[0] for g in back)
    x = host.box.centre[0] - total / 2
    gaps = []
    for guest in back:
        w, h = fitted(guest, scale)
        guest.box = Box(x, base - h, w, h)
        x += 0.95 * w
        gaps.append(x)
    edges = [host.box.centre[0] - total / 2 + 0.02 * total, *gaps[::-1]]
    low = base + 0.030 * host.box.width
    for k, guest in enumerate(front):
        w, h = fitted(guest, scale)
        at = gaps[-1] - 0.02 * total if k == 0 else edges[0] if k == 1 else edges[k % len(edges)]
        guest.box = Box(at - 0.5 * w, low + 0.2 * k * 0.03 * host.box.width - h, w, h)


def _assign(stage: Stage) -> None:
    """Spread things that could go to two places; a table only where the stage has one."""
    for item in stage.items:
        allowed = [p for p in item.thing.places if p != "table" or stage.table is not None]
        item.place = allowed[0] if allowed else "stand"
        where = item.where
        if "hang" in item.thing.places and any(
            w in where for w in ("wall", "above", "hang", "over", "top")
        ):
            item.place = "hang"
    standing = [i for i in stage.items if i.place != "hang"]
    hanging = [i for i in stage.items if i.place == "hang"]
    while len(standing) - len(hanging) >= (2 if stage.walled else 4):
        movable = [i for i in standing if "hang" in i.thing.places]
        if not movable:
            break
        movable[0].place = "hang"
        standing.remove(movable[0])
        hanging.append(movable[0])
    while len(hanging) - len(standing) >= 2:
        movable = [i for i in hanging if "stand" in i.thing.places and "wall" not in i.where]
        if not movable:
            break
        movable[-1].place = "stand"
        hanging.remove(movable[-1])
        standing.append(movable[-1])


def _try(stage: Stage, scale: float) -> bool:
    standing = [i for i in stage.items if i.place != "hang"]
    hanging = [i for i in stage.items if i.place == "hang"]
    gap = 1.6 * stage.u
    far = [behind(stage.design.brief, i) for i in standing]
    if any(far) and not all(far):
        placed = _in_depth(stage, standing, scale, gap)
    else:
        placed = _stand(stage, standing, scale, gap)
    if placed is None:
        placed = _two_rows(stage, standing, scale, gap)
    if placed is None:
        return False
    order = sorted(range(len(hanging)), key=lambda k: -hanging[k].size[0] * hanging[k].size[1])
    boxes: dict[int, Box] = {}
    for k in order:
        wish = wish_of(stage, hanging[k], k, len(hanging))
        box = hang(stage, hanging[k], scale, wish, placed + list(boxes.values()))
        if box is None:
            return False
        boxes[k] = box
    for item, box in zip(standing, placed, strict=True):
        item.box = box
    for k, item in enumerate(hanging):
        item.box = boxes[k]
    return True


def _in_depth(stage: Stage, items: list[Item], scale: float, gap: float) -> list[Box] | None:
    """Stand what is behind others a little higher, and beside them as far as it has to be seen."""
    far = [k for k, i in enumerate(items) if behind(stage.design.brief, i)]
    near = [k for k in range(len(items)) if k not in far]
    before = _stand(stage, [items[k] for k in near], scale, gap)
    base = stage.ground - DEEP * stage.h
    after = _stand(stage, [items[k] for k in far], scale, gap, base)
    if before is None or after is None:
        return None
    after = seen_behind(before, after, stage.floor)
    if after is None:
        return None
    boxes = dict(zip(near, before, strict=True)) | dict(zip(far, after, strict=True))
    return [boxes[k] for k in range(len(items))]


DEEP = 0.05
"""How much higher on the sheet, of its height, stands what is behind."""


def _two_rows(stage: Stage, items: list[Item], scale: float, gap: float) -> list[Box] | None:
    """Stand things in two rows, one behind the other, where the ground reaches far enough."""
    if stage.horizon is None or len(items) < 3:
        return None
    front = [k for k, i in enumerate(items) if i.place == "table" or k % 2 == 0]
    back = [k for k in range(len(items)) if k not in front]
    near = _stand(stage, [items[k] for k in front], scale, gap)
    if near is None or not back:
        return None
    base = min(b.y for b in near) - 0.7 * gap
    if base < stage.horizon:
        return None
    far = _stand(stage, [items[k] for k in back], scale, gap, base)
    if far is None:
        return None
    boxes = dict(zip(front, near, strict=True)) | dict(zip(back, far, strict=True))
    return [boxes[k] for k in range(len(items))]


def _stand(
    stage: Stage, items: list[Item], scale: float, gap: float, base: float | None = None
) -> list[Box] | None:
    """Stand things side by side, in their order; None where they do not fit."""
    if not items:
        return []
    alone = len(stage.items) == 1 and items[0].place == "table"
    if alone and items[0].size[0] * scale > 0.60 * stage.w:
        return None
    lift = stage.ground - (stage.ground if base is None else base)
    zone = stage.floor
    sizes = [fitted(item, scale) for item in items]
    total = sum(s[0] for s in sizes) + gap * (len(items) - 1)
    if total > zone.width:
        return None
    sides = [side_of(item.where) for item in items]
    turn = -1 if stage.design.rtl else 1
    order = sorted(
        range(len(items)),
        key=lambda k: (0.45 + 0.01 * k * turn if sides[k] is None else sides[k], k),
    )
    spare = (zone.width - total) / (len(items) + 1)
    x = zone.x + spare * (1 if len(items) > 1 else 2 * _lean(stage, items[0]))
    boxes: dict[int, Box] = {}
    for k in order:
        w, h = sizes[k]
        low = _foot(stage, items[k]) - lift
        if h + items[k].rise * scale > low - zone.y:
            return None
        boxes[k] = Box(x, low - h, w, h)
        x += w + gap + spare
    return [boxes[k] for k in range(len(items))]


def _foot(stage: Stage, item: Item) -> float:
    """Return the y a thing stands at: table, wall foot or ground."""
    if item.place == "table" and stage.table is not None:
        return stage.table
    if item.thing.name == "door" and stage.foot is not None:
        return stage.foot
    return stage.ground


def _lean(stage: Stage, item: Item) -> float:
    """Return where a thing that stands alone does so, 0 left to 1 right."""
    side = side_of(item.where)
    if side is not None:
        return 0.08 + 0.84 * side
    return stage.lean
