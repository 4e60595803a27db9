"""Placing: every thing gets its place, relations first, then a pleasing arrangement.

x runs to the right as the camera sees it, y away from it. Things that bear no relation stand
together: the tallest in the middle and at the back, so that none hides another's label.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from limner.basics.hash import rng
from limner.document.layers.scene import Scene, SceneObject
from limner.stages.layout.staging.arranging import (
    WAYS,
    Hand,
    Way,
    centred,
    leant,
    line,
    mean_depth,
    mean_width,
    ring,
)
from limner.stages.layout.staging.body import Body, body
from limner.stages.layout.staging.heaps import heaped, hollow, rested
from limner.stages.layout.staging.ranks import columns, rows

_EYE = 1.55
"""Metres above the floor at which the middle of what hangs on a wall is."""
_LAMP = 0.7
"""Metres from a table to the lamp over it."""
_ON = frozenset({"on", "in", "above", "under", "below"})


def place(scene: Scene, seed: int, wall: float | None) -> list[Body]:
    """Return every thing of a scene in its place. wall: y of the set's wall, for what hangs
    there.
    """
    bodies = {t.id: body(t, seed) for t in scene.objects}
    hosts = _hosts(scene.objects)
    rise = math.tan(math.radians(min(85.0, max(0.0, scene.camera.elevation))))
    hand = Hand(rng("staging", scene.id, seed), rise)
    over = [b for b in bodies.values() if b.ceiling and b.thing.id not in hosts]
    standing = [b for b in bodies.values() if b.thing.id not in hosts and not (b.hang or b.ceiling)]
    lying = [b for b in standing if _lies(b)] if len(standing) > 1 else []
    done: dict[str, Body] = {}
    rest = [b for b in standing if b not in lying]
    for each in _spread(lying, _drawn_back(_arranged(rest, scene.arrangement, hand))):
        done[each.thing.id] = each
    hung = [b for b in bodies.values() if b.hang and b.thing.id not in hosts]
    for each in _hung(hung, wall, _under(hung, list(done.values()))):
        done[each.thing.id] = each
    _seat(bodies, hosts, done, scene, seed, hand)
    for name in [n for n in hosts if bodies[n].hang]:
        done[name] = _hung_over(done[name], done[hosts[name]], wall)
    for each in _overhead(over, list(done.values())):
        done[each.thing.id] = each
    return [done[t.id] for t in scene.objects]


def _lies(body: Body) -> bool:
    """Whether a thing is a rug that nothing is said to be on: it lies before and under the rest."""
    bound = body.thing.bonds or body.thing.at is not None
    return not bound and body.height < 0.03 < 0.8 < body.width


def _spread(lying: list[Body], rest: list[Body]) -> list[Body]:
    """Lay rugs under the broadest piece of furniture and before it, one after the other."""
    if not lying:
        return rest
    broad = max(rest, key=lambda b: b.width)
    middle = broad.at[0] + float(broad.low[0] + broad.high[0]) / 2
    back = broad.at[1] + float(broad.high[1]) - 0.1
    out = []
    for each in lying:
        out.append(each.put(middle, back - float(each.high[1]), 0.0))
        back -= each.depth
    return [*rest, *out]


_BROAD = 1.2
"""Metres from which furniture stands along a wall, and what is beside it does, too."""


def _drawn_back(group: list[Body]) -> list[Body]:
    """Return what stands beside a sofa with its back in line with that, as along a wall."""
    sofas = [b for b in group if b.width > _BROAD and b.thing.kind == "sofa"]
    if len(sofas) != 1:
        return group
    wall = sofas[0].at[1] + float(sofas[0].high[1])
    out = []
    for each in group:
        beside = {k.kind for k in each.thing.bonds} <= {"left_of", "right_of", "next_to"}
        if beside and each.width < _BROAD and each.thing.bonds and each.thing.at is None:
            each = each.put(each.at[0], wall - float(each.high[1]), each.at[2])
        out.append(each)
    return out


def _hosts(things: Sequence[SceneObject]) -> dict[str, str]:
    """Return on what each thing stands that does not stand on the set's own ground."""
    ids = {t.id for t in things}
    found: dict[str, str] = {}
    for thing in things:
        for bond in thing.bonds:
            if bond.kind in ("on", "in", "above") and bond.of in ids:
                found.setdefault(thing.id, bond.of)
            elif bond.kind in ("under", "below") and bond.of in ids:
                found.setdefault(bond.of, thing.id)
    return {child: host for child, host in found.items() if not _circular(child, found)}


def _circular(start: str, hosts: dict[str, str]) -> bool:
    seen = {start}
    now = hosts.get(start)
    while now is not None:
        if now in seen:
            return True
        seen.add(now)
        now = hosts.get(now)
    return False


def _seat(
    bodies: dict[str, Body],
    hosts: dict[str, str],
    done: dict[str, Body],
    scene: Scene,
    seed: int,
    hand: Hand,
) -> None:
    """Put what stands on something onto it, hosts first, all of one host as one group."""
    waiting = [i for i in bodies if i in hosts]
    while waiting:
        host = next(hosts[i] for i in waiting if hosts[i] in done)
        guests = [bodies[i] for i in waiting if hosts[i] == host]
        below, group = _gathered(done[host], guests, scene, seed, hand)
        done[host] = below
        for guest in group:
            x, y, z = guest.at
            ox, oy, oz = below.at
            done[guest.thing.id] = guest.put(ox + x, oy + y, oz + z + _LAMP * guest.ceiling)
        waiting = [i for i in waiting if i not in done]


def _gathered(
    host: Body, guests: list[Body], scene: Scene, seed: int, hand: Hand
) -> tuple[Body, list[Body]]:
    """Return a host, of another size where it may be, and its guests about its foot.

    What is in something hollow lies there in a heap; what is on it rests on its floor and rim.
    """
    free = not any(k.kind not in _ON for b in guests for k in b.thing.bonds)
    if hollow(host) and free and any(k.kind == "in" for b in guests for k in b.thing.bonds):
        if host.thing.size is None:
            host = _sized(host, _heap_share(host, guests), seed)
        return host, heaped(host, guests)
    arrangement = "group" if scene.arrangement == "stack" else scene.arrangement
    group = _arranged(guests, arrangement, hand)
    if hollow(host) or _over(host, group) > 1.0:
        group = _arranged(guests, "cluster", hand)
    if _over(host, group) > 1.0 and host.thing.size is None:
        host = _sized(host, min(2.0, _over(host, group)), seed)
    group = _within(group, host.room) if not hollow(host) else group
    if hollow(host) and not any(b.hang or b.ceiling for b in group):
        return host, rested(host, group)
    return host, [b.put(b.at[0], b.at[1], b.at[2] + host.seat) for b in group]


def _heap_share(host: Body, guests: list[Body]) -> float:
    """Return how much larger a bowl is in which so many lie heaped a little over its rim."""
    bulk = sum(math.prod(b.size) for b in guests) * math.pi / 6
    return min(2.0, max(0.6, 2 * math.cbrt(bulk / _BOWLFUL) / host.width))


_BOWLFUL = 0.92
"""Cubic metres of fruit in a heaped bowl of one metre radius."""


def _overhead(group: list[Body], below: list[Body]) -> list[Body]:
    """Hang things from the ceiling over the middle of the rest, out of the way of heads."""
    if not group:
        return []
    tops = max((b.at[2] + b.height for b in below), default=0.0)
    foot = max(1.7, tops + 0.25) if tops > 0.6 or not below else tops + 0.5 * _LAMP
    middle = [
        (min(b.at[k] + float(b.low[k]) for b in below)
         + max(b.at[k] + float(b.high[k]) for b in below)) / 2
        if below else 0.0
        for k in (0, 1)
    ]  # fmt: skip
    return [b.put(b.at[0] + middle[0], middle[1], foot) for b in line(group)]


def _extent(group: list[Body]) -> tuple[float, float]:
    """Return how wide and how deep a group is."""
    ends = [
        (
            max(b.at[k] + float(b.high[k]) for b in group)
            - min(b.at[k] + float(b.low[k]) for b in group)
        )
        for k in (0, 1)
    ]
    return ends[0], ends[1]


def _over(host: Body, group: list[Body]) -> float:
    """Return how many times too small a host is for a group; what is round lets corners hang
    over.
    """
    if hollow(host):
        reach = max(math.hypot(*b.at[:2]) + 0.3 * min(b.width, b.depth) for b in group)
        return reach / (0.42 * min(host.width, host.depth))
    wide, deep = _extent(group)
    return max(wide / max(host.room[0], 1e-6), deep / max(host.room[1], 1e-6)) / 1.15


def _sized(host: Body, factor: float, seed: int) -> Body:
    """Return a host of the same kind so many times as large; flat ones stay as high."""
    flat = host.size[2] * (1.0 if host.size[2] < 0.3 * host.size[0] else factor)
    size = (host.size[0] * factor, host.size[1] * factor, flat)
    larger = body(host.thing.but(size=size), seed)
    return replace(larger, at=host.at, lean=host.lean)


def _within(group: list[Body], room: tuple[float, float]) -> list[Body]:
    """Draw a group together where it does not fit the room it stands on, as far as its things
    allow.
    """
    if not group:
        return group
    out = []
    for axis, least in ((0, room[0]), (1, room[1])):
        low = min(b.at[axis] + float(b.low[axis]) for b in group)
        high = max(b.at[axis] + float(b.high[axis]) for b in group)
        over = (high - low) / max(least, 1e-6)
        out.append(1.0 if over <= 1.0 or len(group) == 1 else max(0.82, 1.0 / over))
    return [b.put(b.at[0] * out[0], b.at[1] * out[1], b.at[2]) for b in group]


def _under(hung: list[Body], standing: list[Body]) -> float:
    """Return the x a lone thing hangs over: the middle of the broad piece of furniture below."""
    broad = [b for b in standing if b.width > 1.2 and b.height < _EYE - 0.4]
    if len(hung) != 1 or len(broad) != 1:
        return 0.0
    return broad[0].at[0] + float(broad[0].low[0] + broad[0].high[0]) / 2


def _hung_over(each: Body, below: Body, wall: float | None) -> Body:
    """Return what hangs above a piece of furniture over all of it, on the wall behind."""
    high = below.at[2] + below.height + max(0.12, 0.16 * each.height)
    return each.put(each.at[0], each.at[1] if wall is None else wall, high)


def _hung(group: list[Body], wall: float | None, over: float = 0.0) -> list[Body]:
    """Hang things on the wall, side by side at one height, their middle at x = over."""
    back = wall if wall is not None else 0.0
    free = [b for b in group if b.thing.at is None]
    ranks = columns([b.thing for b in free])
    total = sum(b.width for b in free) + 0.25 * sum(b.width for b in free[1:])
    x = over - total / 2
    out = [b.put(*b.thing.at) for b in group if b.thing.at is not None]
    for each in sorted(free, key=lambda b: ranks[b.thing.id]):
        z = max(0.0, _EYE - each.height / 2)
        out.append(each.put(x - float(each.low[0]), back, z))
        x += 1.25 * each.width
    return out


def _arranged(group: list[Body], arrangement: str, hand: Hand) -> list[Body]:
    """Return a group in its places about the origin."""
    fixed = [b.put(*b.thing.at) for b in group if b.thing.at is not None]
    free = [b for b in group if b.thing.at is None]
    if not free:
        return fixed
    leaning = [b for b in free if any(k.kind == "leaning_on" for k in b.thing.bonds)]
    round_about = [b for b in free if any(k.kind == "around" for k in b.thing.bonds)]
    core = [b for b in free if b not in leaning and b not in round_about]
    related = any(k.kind not in _ON for b in core for k in b.thing.bonds)
    if related or arrangement not in WAYS:
        placed = _by_relation(core, arrangement, hand)
    else:
        placed = WAYS[arrangement](core, hand)
    placed = centred(placed)
    placed += ring(round_about, placed)
    return fixed + placed + leant(leaning, placed)


def _by_relation(group: list[Body], arrangement: str, hand: Hand) -> list[Body]:
    """Return blocks from left to right, one a column, each from front to back by its rows."""
    column, row = columns([b.thing for b in group]), rows([b.thing for b in group])
    column = _beside(group, column)
    out: list[Body] = []
    right = 0.0
    way = WAYS[arrangement if arrangement in _BLOCKS else "row"]
    beyond = [b for b in group if _behind_all(b, column)]
    group = [b for b in group if b not in beyond]
    for rank in sorted(set(column.values())):
        block = [b for b in group if column[b.thing.id] == rank]
        laid = _rowed(block, row, way, hand)
        left = min(b.at[0] + float(b.low[0]) for b in laid)
        gap = 0.0 if not out else 0.35 * min(mean_width(laid), mean_width(out))
        out += [b.put(b.at[0] - left + right + gap, b.at[1], b.at[2]) for b in laid]
        right = max(b.at[0] + float(b.high[0]) for b in out)
    return _backed(out, beyond)


_BLOCKS = frozenset({"row", "group", "grid", "cluster", "stack"})


def _behind_all(b: Body, column: dict[str, int]) -> bool:
    """Whether a thing is behind things of more than one column, and has none of its own."""
    kinds = {k.kind for k in b.thing.bonds}
    theirs = {column[k.of] for k in b.thing.bonds if k.kind == "behind" and k.of in column}
    return len(theirs) > 1 and not kinds & {"left_of", "right_of", "between"}


def _backed(front: list[Body], beyond: list[Body]) -> list[Body]:
    """Stand things behind all others, each where it is seen between two of them."""
    out = list(front)
    for each in beyond:
        far = max(b.at[1] + float(b.high[1]) for b in front)
        ends = sorted((b.at[0] + float(b.low[0]), b.at[0] + float(b.high[0])) for b in out)
        middle = (ends[0][0] + ends[-1][1]) / 2
        gaps = [(a[1], b[0]) for a, b in pairwise(ends)] or [(ends[0][1], ends[0][1])]
        low, high = max(gaps, key=lambda g: (round(g[1] - g[0], 3), -abs(sum(g) / 2 - middle)))
        wider = max(0.0, 0.7 * each.width - (high - low))
        out = [b.put(b.at[0] + (wider if b.at[0] > low else 0.0), *b.at[1:]) for b in out]
        x = (low + high + wider) / 2
        out.append(each.put(x, far + 0.4 * each.depth - float(each.low[1]), 0.0))
    return out


def _beside(group: list[Body], column: dict[str, int]) -> dict[str, int]:
    """Give things with no place of their own that are next to another its column's right
    neighbour.
    """
    related = {
        name
        for b in group
        for k in b.thing.bonds
        if k.kind in ("left_of", "right_of", "between")
        for name in (b.thing.id, k.of, k.also)
        if name
    }
    out = {name: 2 * rank for name, rank in column.items()}
    for b in group:
        for bond in b.thing.bonds:
            if bond.kind == "next_to" and bond.of in out and b.thing.id not in related:
                out[b.thing.id] = out[bond.of] + 1
    for b in group:
        before = {out[k.of] for k in b.thing.bonds if k.kind in _DEEP and k.of in out}
        if len(before) == 1 and b.thing.id not in related:
            out[b.thing.id] = before.pop()  # before a sofa, not before the lamp beside it
    return out


_DEEP = frozenset({"in_front_of", "behind"})


def _rowed(block: list[Body], row: dict[str, int], way: Way, hand: Hand) -> list[Body]:
    """Return a block whose rows stand one behind the other, so that none hides another's things."""
    ranks = sorted({row[b.thing.id] for b in block})
    if len(ranks) == 1:
        return centred(way(block, hand))
    laid = [centred(way([b for b in block if row[b.thing.id] == rank], hand)) for rank in ranks]
    single = len(block) == 2
    if any(_hides(front, back) for front, back in pairwise(laid)) and not single:
        laid = _through_gaps(laid)
    elif single and _hides(*laid):
        aside = 0.62 * mean_width(block)
        laid[1] = [b.put(b.at[0] + aside, b.at[1], b.at[2]) for b in laid[1]]
    out: list[Body] = []
    back = 0.0
    for rank in laid:
        front = min(b.at[1] + float(b.low[1]) for b in rank)
        gap = 0.0 if not out else 0.3 * mean_depth([*rank, *out])
        out += [b.put(b.at[0], b.at[1] - front + back + gap, b.at[2]) for b in rank]
        back = max(b.at[1] + float(b.high[1]) for b in out)
    return out


def _hides(front: list[Body], back: list[Body]) -> bool:
    """Whether what stands in front would hide something behind it."""
    return min(b.height for b in back) < 1.5 * max(b.height for b in front)


def _through_gaps(lines: list[list[Body]]) -> list[list[Body]]:
    """Return rows one behind the other, spread so that each is seen between those before it."""
    rank = {b.thing.id: n for n, line in enumerate(lines) for b in line}
    shares = [
        ((i + 0.5) / len(line), n, b) for n, line in enumerate(lines) for i, b in enumerate(line)
    ]
    order = [b for _, _, b in sorted(shares, key=lambda s: (s[0], s[1]))]
    spread = {b.thing.id: b.at[0] for b in line([b.put(0.0, 0.0, 0.0) for b in order])}
    return [
        [b.put(spread[b.thing.id], 0.0, b.at[2]) for b in order if rank[b.thing.id] == n]
        for n in range(len(lines))
    ]
