"""Staging: people, animals, vehicles and buildings at their true scale, in depth.

Large things stand behind, a little smaller and higher on the sheet; people and animals in
front; what belongs together stands together. Used where few words or none are in the scene.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.basics.geometry import Box
from limner.stages.plan.scenery.hanging import hang_all, measure
from limner.stages.plan.scenery.relating import behind, beside, grounded, level, side, span
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item, figures

REAL = {
    "bench": 0.85, "sofa": 0.9, "plant": 0.75, "lamp": 1.6, "tree": 6.0, "vehicle": 1.5, "bus": 3.0,
    "truck": 2.8, "boat": 4.0, "cat": 0.45, "sleeping cat": 0.28, "vase": 0.5, "dining table": 0.8,
    "storefront": 5.0, "stall": 3.0, "box": 0.5, "bottle": 0.3, "cup": 0.14, "mug": 0.14,
    "phone": 0.16, "book": 0.25, "laptop": 0.3, "house": 5.5, "lighthouse": 12.0, "windmill": 9.0,
    "castle": 13.0, "art": 0.9, "balloon": 0.9, "plane": 4.0, "cake": 0.3, "parasol": 2.2,
    "ball": 0.25, "surfboard": 1.9, "clock": 0.4, "post": 1.7, "chalkboard": 1.2,
}  # fmt: skip
"""Heights in metres of things that are also drawn to carry words."""
PERSON = 44.0
"""Units an adult stands high before all is scaled to the sheet."""
BROAD = 58.0
"""Most units a lettered thing of a person's height is wide."""
SHOTS = {"elevation": 1.0, "deep": 0.92, "close": 1.22, "wide": 0.74}
"""How near the camera is in each view."""
AFLOAT = re.compile(r"\b(boat|ship|sailboat|yacht|whale|dolphin|canoe|kayak|ferry|duck|swan)s?\b")
ALOFT = re.compile(
    r"\b(bird|plane|airplane|aeroplane|balloon|seagull|gull|eagle|helicopter|kite|butterfly|bee|"
    r"rocket|ufo|bat|owl|parrot|sparrow|swallow|dove|cloud|moon|sun|star|rainbow|drone)s?\b"
)


FEW = 64
"""Most characters on the signs of a scene whose sizes follow nature."""


def staged(stage: Stage) -> bool:
    """Whether a scene is one of things with a size of their own, with few words or none."""
    free = [i for i in stage.items if i.host is None]
    if not free or stage.table is not None or any(i.thing.name == "pedestal" for i in free):
        return False
    lettered = [i for i in stage.items if i.copies]
    if not lettered:
        return any(_metres(i) >= 1.4 or i.thing.real > 0 for i in free)
    if any(i.host is not None or not (_hangs(i) or _lettered(i)) for i in lettered):
        return False
    few = len(lettered) <= 3 and sum(len(c.text) for i in lettered for c in i.copies) <= FEW
    return few and any(i.thing.real > 0 for i in free if not i.copies)


def _hangs(item: Item) -> bool:
    return bool(item.copies) and "hang" in item.thing.places and not _lettered(item)


def _lettered(item: Item) -> bool:
    """Whether a thing with words stands on the ground in a size of its own."""
    return (
        bool(item.copies)
        and "blackboard" not in item.phrase
        and ("stand" in item.thing.places[:1] or item.thing.name == "box")
        and REAL.get(item.thing.name, 0.0) >= 0.5
    )


def height_of(item: Item) -> float:
    """Return how high a thing stands, in units before scaling: nature, held together a little."""
    real = item.thing.real or REAL.get(item.thing.name, 0.0)
    if item.thing.name == "person":
        return item.thing.bulk * item.stretch
    if item.copies and 1.4 <= real < 2.0 and item.size[1] > 0:
        natural = PERSON * float((real / 1.75) ** 0.82)
        return min(natural, BROAD * item.size[1] / item.size[0]) * item.stretch
    if item.copies and item.size[1] > 0 and real < 1.4:
        return max(0.42 * item.size[1], PERSON * float((real / 1.75) ** 0.82)) * item.stretch
    if real > 0:
        return PERSON * float((real / 1.75) ** (0.82 if real < 1.75 else 0.60)) * item.stretch
    return 0.45 * item.thing.bulk * item.stretch


def _metres(item: Item) -> float:
    return item.thing.real or REAL.get(item.thing.name, 1.0)


def wide_of(item: Item) -> float:
    """Return how wide a thing is, in units before scaling."""
    if item.copies and item.size[1] > 0:
        return height_of(item) * item.size[0] / item.size[1]
    low, high = item.thing.aspect
    ratio = min(high, max(low, 1.0 if low <= 1.0 <= high else float((low * high) ** 0.5)))
    return height_of(item) * ratio


@dataclass(slots=True)
class Row:
    """Things side by side at one depth."""

    items: list[Item]
    base: float
    scale: float

    def width(self, gap: float) -> float:
        """Return the room it takes at scale 1, in units."""
        return sum(wide_of(i) * self.scale for i in self.items) + gap * max(0, len(self.items) - 1)


def compose(stage: Stage) -> None:
    """Give every item its box."""
    seated = [i for i in stage.items if i.sits and _seat_for(stage, i) is not None]
    for item in seated:
        item.host = _seat_for(stage, item)
    guests = [i for i in stage.items if i.host is not None]
    lettered = [i for i in stage.items if i.copies]
    signs = [i for i in lettered if _hangs(i)]
    measure(signs, stage.u)
    measure([i for i in lettered if i not in signs], 1.0)
    free = [i for i in stage.items if i.host is None and i not in signs]
    brief = stage.design.brief
    air = [i for i in free if _aloft(i) and not grounded(brief, i, stage.items)]
    hung = [i for i in free if i not in air and set(i.thing.places) == {"hang"}]
    land = [i for i in free if i not in air and i not in hung]
    for item in land:
        item.place = "stand"
        if item.thing.name == "vase" and not stage.indoors and "vase" not in item.phrase:
            item.thing = figures()["garden flower"]
    for item in hung:
        item.place = "hang"
    _with_signs(stage, land, signs)
    for item in lettered:
        if item not in signs:
            item.sizes = [s * item.box.height / item.size[1] for s in item.sizes]
    _in_the_air(stage, air)
    _on_walls(stage, hung)
    for host in {id(i.host): i.host for i in guests if i.host is not None}.values():
        _seat(host, [g for g in guests if g.host is host])
    _facing(stage)
    for item in stage.items:
        if item.grip is not None:
            _leash(stage, item)
    _splash(stage)


def _splash(stage: Stage) -> None:
    """Lay a puddle under whoever jumps in it."""
    pool = next((i for i in stage.items if i.thing.name == "puddle"), None)
    child = next((i for i in stage.items if i.thing.name == "person"), None)
    if pool is None or child is None:
        return
    wide = 0.9 * child.box.height
    x, low = child.box.centre[0], child.box.bottom
    pool.box = Box(x - wide / 2, low - 0.075 * wide, wide, 0.15 * wide)
    child.host = pool


SQUEEZED = (0.86, 0.78, 0.70, 0.60, 0.5)
LARGE, SMALL = (1.2, 1.1, 1.0, 0.9, 0.8), (0.7, 0.6, 0.5, 0.42)


def _with_signs(stage: Stage, land: list[Item], signs: list[Item]) -> None:
    """Set what stands, a little farther off until the signs find room above and beside it."""
    if not signs:
        _rows(stage, land)
        return
    shot = stage.shot
    stretch = [i.stretch for i in land]
    for item in signs:
        item.place = "hang"
    for scales in (LARGE, SMALL):
        for squeeze in SQUEEZED:
            stage.shot = min(shot, 1.0) * squeeze
            for item, whole in zip(land, stretch, strict=True):
                item.stretch = whole
            _rows(stage, land)
            if hang_all(stage, signs, [i.box for i in land], scales):
                stage.shot = shot
                return
    hang_all(stage, signs, [], SMALL)
    stage.shot = shot


def _leash(stage: Stage, item: Item) -> None:
    """Let the dogs someone walks go before them, each on a line from the hand."""
    dogs = [i for i in stage.items if i.thing.draw.__module__.endswith(".animals")]
    if not dogs or item.grip is None:
        return
    ahead = dogs[0].box.centre[0] > item.box.centre[0]
    item.flip = not ahead
    fx, fy = item.grip
    box = item.box
    hand = (box.x + (fx if ahead else 1 - fx) * box.width, box.y + fy * box.height)
    p = stage.pen("subject")
    for dog in dogs:
        dog.flip = item.flip
        d = dog.box
        neck = (d.x + (0.70 if ahead else 0.30) * d.width, d.y + 0.34 * d.height)
        low = ((hand[0] + neck[0]) / 2, max(hand[1], neck[1]) - 0.02 * stage.h)
        p.line([hand, low, neck], "#4a332a", 0.26 * stage.u, curve=True)
    stage.front.append(p.grouped())


def _aloft(item: Item) -> bool:
    if item.thing.name == "person":
        return False
    if item.thing.real == 0:
        return item.thing.name in ("plane", "balloon")
    flies = ALOFT.search(item.phrase) is not None
    grounded = re.search(
        r"\b(sitting|standing|walking|perched|on the ground|parked)\b", item.phrase
    )
    return flies and not grounded and "penguin" not in item.phrase


def _seat_for(stage: Stage, item: Item) -> Item | None:
    """Return the bench or sofa someone sits on, if it is in the picture."""
    for other in stage.items:
        if other is not item and re.search(
            rf"\b{item.sits}\b", other.phrase + " " + other.thing.name
        ):
            return other
    return None


def _rows(stage: Stage, land: list[Item]) -> None:
    """Set what stands on the ground in two depths, as large as fits."""
    if not land:
        return
    tall = max(height_of(i) for i in land)
    living = [i for i in land if _low(i)]
    brief = stage.design.brief
    row = [i for i in land if level(brief, i, land)]
    large = [i for i in land if living and i not in living and i not in row]
    back = [i for i in land if behind(brief, i) or i in large]
    front = [i for i in land if i not in back]
    if not front:
        front, back = back, []
    front, back = _thinned(stage, front, back)
    people = [i for i in front if i.thing.name == "person"]
    alike = front if all(i.thing.name == front[0].thing.name for i in front) else people
    crowd = len(alike) > (6 if alike is front else 5)
    if crowd:
        back += alike[1::2]
        front = [i for i in front if i not in back]
    lift = 0.085 if back and stage.horizon is None else 0.10
    lead = max(height_of(i) for i in ([i for i in front if i in living] or front))
    for item in (*front, *back):
        high = height_of(item)
        least = SHOWN if behind(brief, item) and item in back and _broad(front) else 0.26
        if high < least * lead:
            item.stretch = least * lead / high
        elif (item in back or item in row) and high > 2.2 * lead:
            item.stretch = 2.2 * lead / high
    if _near(stage, front, back):
        return
    k = _scale(stage, front, back, tall)
    near = Row(_ordered(stage, front), stage.ground, 1.0)
    far = Row(_ordered(stage, back), stage.ground - lift * stage.h, 0.92 if crowd else 0.86)
    _spread(stage, near, k)
    _spread(stage, far, k, near)
    rng = stage.design.rng
    if len(front) > 2 and not stage.indoors:
        for i, item in enumerate(near.items):
            item.box = item.box.moved(
                0, (-0.022 if i % 2 else 0.008) * stage.h * rng.uniform(0.5, 1.0)
            )
    _afloat(stage, [*front, *back])


SHOWN = 0.85
"""Least height of what stands behind others that leave no gap, as a share of theirs."""


def _broad(front: list[Item]) -> bool:
    """Whether a row in front hides what is small behind it: several things, wider than high."""
    return len(front) > 1 and sum(wide_of(i) for i in front) > 2.5 * max(map(height_of, front))


def _low(item: Item) -> bool:
    """Whether a thing stands among people rather than behind them."""
    return item.thing.name == "person" or _metres(item) < (2.0 if item.copies else 3.05)


def _thinned(stage: Stage, front: list[Item], back: list[Item]) -> tuple[list[Item], list[Item]]:
    """Send beasts and vehicles to the row behind where people would else be drawn tiny."""
    people = [i for i in front if i.thing.name == "person"]
    others = [i for i in front if i not in people and not i.copies]
    if not people or len(others) < 2:
        return front, back
    lead = max(height_of(i) for i in people)
    wide = Row(front, 0.0, 1.0).width(5.0)
    if 0.95 * stage.floor.width / wide * lead > 0.40 * stage.h * stage.shot:
        return front, back
    order = sorted(others, key=wide_of)
    keep = order[: len(order) // 2]
    return people + keep, back + [i for i in others if i not in keep]


def _near(stage: Stage, front: list[Item], back: list[Item]) -> bool:
    """Show one or two people who stand from near, cut by the lower edge; whether it was done."""
    whole = all(i.thing.name == "person" and i.thing.real > 1.6 and not i.moves for i in front)
    slim = sum(wide_of(i) for i in front) < 74
    lettered = any(i.copies for i in stage.items)
    if stage.shot < 1.1 or lettered or back or len(front) > 2 or not (whole and slim):
        return False
    high = max(height_of(i) for i in front)
    k = min(1.24 * stage.h / high, 0.84 * stage.w / sum(wide_of(i) for i in front))
    base = stage.h * 0.09 + high * k
    if base < stage.h * 1.12:
        return False
    row = Row(_ordered(stage, front), base, 1.0)
    _spread(stage, row, k)
    return True


def _scale(stage: Stage, front: list[Item], back: list[Item], tall: float) -> float:
    """Return pixels per unit at which both rows fit."""
    floor = stage.floor
    shot = stage.shot
    gap = 5.0
    k = 100.0
    people = [i for i in front if i.thing.name == "person"]
    lead = max(height_of(i) for i in front)
    most = (0.62 if people else 0.42) * shot
    if lead > 70:
        most = 0.60 if lead > 60 and len(front) > 1 else 0.66
    elif not people and len(front) == 1:
        share = 0.46 if wide_of(front[0]) < 2.6 * lead else 0.8
        k = min(k, share * stage.w * shot / wide_of(front[0]))
    k = min(k, min(most, 0.86) * stage.h / lead)
    k = min(k, 0.95 * floor.width / Row(front, 0, 1.0).width(gap))
    if back:
        high = max(height_of(i) for i in back) * 0.86
        k = min(k, (stage.ground - 0.17 * stage.h) / high)
        k = min(k, 0.62 * stage.w / max(wide_of(i) * 0.86 for i in back))
        k = min(k, 1.0 * stage.w / Row(back, 0, 0.86).width(gap))
    small = min(height_of(i) for i in front)
    if small * k < 0.05 * stage.h:
        k = min(k * 1.15, 0.86 * stage.h / tall)
    return k


def _ordered(stage: Stage, items: list[Item]) -> list[Item]:
    """Return a row from left to right: by the asked sides, and each kind together."""
    turn = stage.design.rng.random() < 0.5 and sum(bool(i.copies) for i in items) < 2
    asked = any(side(i) != 0.5 for i in items)
    order = sorted(
        enumerate(items),
        key=lambda p: (side(p[1]), p[0] if asked or not turn else -p[0]),
    )
    out = [i for _, i in order]
    return _gathered(beside(stage.design.brief, out))


MIDDLES = {
    "bistro table": "",
    "snowman": "snowman|snow man",
    "sandcastle": "sand ?castle",
    "campfire": "(?:camp|bon)fire",
}
"""Things people gather round, and what is said of those who do; who dines sits at a table."""


def _middle_of(items: list[Item]) -> tuple[Item | None, list[Item]]:
    """Return what people gather round and who does, in order."""
    for thing in items:
        cue = MIDDLES.get(thing.thing.name)
        if cue is None:
            continue
        people = [i for i in items if i.thing.name == "person"]
        near = [i for i in people if i.dines or (cue and re.search(cue, i.phrase))]
        if near:
            return thing, near
    return None, []


def _gathered(row: list[Item]) -> list[Item]:
    """Put what people gather round into their middle."""
    middle, near = _middle_of(row)
    if middle is None:
        return row
    rest = [i for i in row if i is not middle and i not in near]
    at = next(k for k, i in enumerate(i for i in row if i is not middle) if i in near)
    half = (len(near) + 1) // 2
    return [*rest[:at], *near[:half], middle, *near[half:], *rest[at:]]


def _spread(stage: Stage, row: Row, k: float, front: Row | None = None) -> None:
    """Place a row: the leading thing off the middle, the others around it."""
    if not row.items:
        return
    floor = stage.floor
    widths = [wide_of(i) * row.scale * k for i in row.items]
    total = sum(widths)
    spare = max(0.0, floor.width - total)
    n = len(row.items)
    rng = stage.design.rng
    if front is not None and n == 1 and front.items:
        x = _gap_for(stage, row.items[0], widths[0], front)
        if row.items[0].copies:
            x = min(max(x, 0.02 * stage.w), 0.98 * stage.w - widths[0])
        _put(row, 0, x, widths, k)
        return
    inner = min(spare / (n + 1), 0.075 * stage.w if n < 4 else 0.05 * stage.w)
    used = total + inner * (n - 1)
    rest = floor.width - used
    lean = stage.lean if n < 3 else 0.5
    lean = 0.5 + (lean - 0.5) * (0.62 if n == 1 else 0.5)
    steps = [w + inner * rng.uniform(0.7, 1.2) for w in widths]
    for i, item in enumerate(row.items[:-1]):
        if "bistro table" in (item.thing.name, row.items[i + 1].thing.name):
            steps[i] = 0.86 * widths[i] if item.dines or item.thing.name != "person" else steps[i]
    leans = [lean] if front is None else [lean, 0.0, 0.25, 0.5, 0.75, 1.0]
    tries = []
    for f in leans:
        x = floor.x + max(0.0, rest) * f + min(0.0, rest) / 2
        starts = [x + sum(steps[:i]) for i in range(n)]
        spans = zip(starts, widths, strict=True)
        tries.append((sum(_hidden(s, w, front) for s, w in spans), starts))
    for i, x in enumerate(min(tries, key=lambda t: t[0])[1]):
        _put(row, i, x, widths, k)


def _hidden(x: float, width: float, front: Row | None) -> float:
    """Return how much of a span things in front stand before, in pixels."""
    boxes = [i.box for i in front.items] if front is not None else []
    return sum(max(0.0, min(x + width, b.right) - max(x, b.x)) for b in boxes)


def _put(row: Row, i: int, x: float, widths: list[float], k: float) -> None:
    item = row.items[i]
    high = height_of(item) * row.scale * k
    item.box = Box(x, row.base - high, widths[i], high)


def _gap_for(stage: Stage, item: Item, width: float, front: Row) -> float:
    """Return where a single large thing stands behind the others so that it is seen best."""
    boxes = [i.box for i in front.items]
    best, cost = 0.0, 1e9
    wish = 1.0 - stage.lean if stage.lean != 0.5 else 0.36
    asked = side(item)
    for step in range(41):
        x = (
            stage.floor.x
            - 0.06 * stage.w
            + (stage.floor.width + 0.12 * stage.w - width) * step / 40
        )
        room = Box(x, 0, width, stage.h)
        hidden = sum(
            max(0.0, min(room.right, b.right) - max(room.x, b.x)) * b.height for b in boxes
        )
        middle = (x + width / 2) / stage.w
        aim = asked if asked != 0.5 else 0.5 + 0.5 * (wish - 0.5)
        price = hidden / (stage.w * stage.h) * 3 + abs(middle - aim) * 0.5
        if price < cost:
            best, cost = x, price
    return best


def _afloat(stage: Stage, items: list[Item]) -> None:
    """Put boats on the water where there is some, farther off and smaller."""
    if stage.water is None:
        return
    top, low = stage.water
    boats = [i for i in items if _floats(i)]
    for n, item in enumerate(boats):
        f = 0.72 - 0.34 * (n % 3) / 2 if len(boats) > 1 else 0.62
        base = top + (low - top) * f
        size = 0.78 - 0.16 * (n % 2)
        wide, high = item.box.width * size, item.box.height * size
        limit = 0.42 * stage.h
        if high > limit:
            wide, high = wide * limit / high, limit
        others = [_stem(i) for i in items if i not in boats]
        x = _clear(stage, wide, others + [b.box for b in boats[:n]], (n + 0.5) / len(boats))
        item.box = Box(x, base - high, wide, high)


def _stem(item: Item) -> Box:
    """Return what of a thing hides what lies on the water behind it: of a tree, its trunk."""
    box = item.box
    if "tree" not in item.thing.name:
        return box
    return Box(box.x + 0.42 * box.width, box.y, 0.16 * box.width, box.height)


def _floats(item: Item) -> bool:
    if item.thing.name == "person":
        return False
    return AFLOAT.search(item.phrase) is not None or item.thing.name == "boat"


def _clear(
    stage: Stage,
    width: float,
    taken: list[Box],
    wish: float,
    within: tuple[float, float] | None = None,
) -> float:
    """Return an x where a thing hides behind nothing, near `wish` of the width.

    within: pixels between which its middle has to lie, where there is room.
    """
    every = [0.03 * stage.w + (0.94 * stage.w - width) * step / 30 for step in range(31)]
    low, high = within or (0.0, stage.w)
    best, cost = 0.0, 1e9
    for x in [x for x in every if low < x + width / 2 < high] or every:
        hidden = sum(max(0.0, min(x + width, b.right) - max(x, b.x)) for b in taken)
        price = hidden / width + 0.6 * abs((x + width / 2) / stage.w - wish)
        if price < cost:
            best, cost = x, price
    return best


def _in_the_air(stage: Stage, air: list[Item]) -> None:
    """Let what flies do so, in the free sky, no two at one height."""
    taken = [i.box for i in stage.items if i.box.width > 0]
    rng = stage.design.rng
    for n, item in enumerate(sorted(air, key=side)):
        item.place = "stand"
        high = height_of(item) * 0.9 * stage.u * (0.62 if len(air) > 3 else 0.85)
        high = max(0.07 * stage.h, min(high, 0.30 * stage.h))
        wide = high * wide_of(item) / height_of(item)
        f = (n + 0.5) / len(air)
        x = _clear(stage, wide, taken, f, span(stage, item))
        y = stage.h * (0.10 + 0.20 * ((n * 0.618 + rng.uniform(0, 0.2)) % 1.0))
        item.box = Box(x, y, wide, high)
        taken.append(item.box)


def _on_walls(stage: Stage, hung: list[Item]) -> None:
    taken = [i.box for i in stage.items if i.box.width > 0]
    for n, item in enumerate(hung):
        high = min(0.34 * stage.h, item.thing.bulk * 1.1 * stage.u)
        wide = high * wide_of(item) / height_of(item)
        asked = side(item)
        wish = (0.2, 0.8, 0.5)[n % 3] if asked == 0.5 else 0.18 + 0.64 * asked
        x = _clear(stage, wide, [t for t in taken if t.y < 0.5 * stage.h], wish)
        item.box = Box(x, 0.10 * stage.h, wide, high)
        taken.append(item.box)


def _seat(host: Item, guests: list[Item]) -> None:
    """Seat people on a bench with their feet on the ground; stand other things on it."""
    people = [g for g in guests if g.rest]
    others = [g for g in guests if not g.rest]
    if people:
        unit = people[0].thing.bulk
        seat = (1 - host.thing.seat) if host.thing.seat else 0.5
        high = host.box.height * seat / max(0.2, people[0].rest)
        for n, guest in enumerate(people):
            tall = high * guest.thing.bulk / unit
            wide = tall * wide_of(guest) / height_of(guest)
            f = (n + 1) / (len(people) + 1)
            guest.place = "stand"
            guest.box = Box(
                host.box.x + f * host.box.width - wide / 2, host.box.bottom - tall, wide, tall
            )
    k = host.box.height / max(1.0, height_of(host))
    top = host.box.y + host.thing.seat * host.box.height
    for n, guest in enumerate(others):
        high = min(height_of(guest) * k, 0.9 * host.box.height)
        wide = high * wide_of(guest) / height_of(guest)
        f = (n + 1) / (len(others) + 1) if not people else 0.82
        guest.box = Box(host.box.x + f * host.box.width - wide / 2, top - high, wide, high)


def _facing(stage: Stage) -> None:
    """Turn everyone inwards; what moves together goes one way, into the picture."""
    ways: dict[int | None, bool] = {}
    rng = stage.design.rng
    middle, near = _middle_of(stage.items)
    for item in stage.items:
        inward = item.box.centre[0] > 0.5 * stage.w
        if abs(item.box.centre[0] / stage.w - 0.5) < 0.06:
            inward = rng.random() < 0.5
        if middle is not None and item in near:
            inward = item.box.centre[0] > middle.box.centre[0]
        elif item.moves:
            inward = ways.setdefault(item.subject, inward)
        item.flip = inward
