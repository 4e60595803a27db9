"""Placing: every thing gets its place, relations first, then a pleasing arrangement.

x runs to the right as the camera sees it, y away from it. Things that bear no relation stand
together: the tallest in the middle and at the back, so that none hides another's label.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from limner.basics.hash import rng
from limner.document.layers.scene import Scene, SceneObject
from limner.stages.layout.staging.body import Body, body
from limner.stages.layout.staging.ranks import columns, rows

_GAP = 0.16
"""Room between neighbours, in widths of the narrower."""
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
    stream = rng("staging", scene.id, seed)
    over = [b for b in bodies.values() if b.ceiling and b.thing.id not in hosts]
    standing = [b for b in bodies.values() if b.thing.id not in hosts and not (b.hang or b.ceiling)]
    done: dict[str, Body] = {}
    for each in _arranged(standing, scene.arrangement, stream):
        done[each.thing.id] = each
    for each in _hung([b for b in bodies.values() if b.hang and b.thing.id not in hosts], wall):
        done[each.thing.id] = each
    _seat(bodies, hosts, done, scene, seed, stream)
    for each in _overhead(over, list(done.values())):
        done[each.thing.id] = each
    return [done[t.id] for t in scene.objects]


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
    stream: random.Random,
) -> None:
    """Put what stands on something onto it, hosts first, all of one host as one group."""
    waiting = [i for i in bodies if i in hosts]
    while waiting:
        host = next(hosts[i] for i in waiting if hosts[i] in done)
        guests = [bodies[i] for i in waiting if hosts[i] == host]
        below = done[host]
        arrangement = "group" if scene.arrangement == "stack" else scene.arrangement
        group = _arranged(guests, arrangement, stream)
        if not _fits(group, below.room):
            group = _arranged(guests, "cluster", stream)
        if not _fits(group, below.room) and below.thing.size is None:
            below = done[host] = _grown(below, group, seed)
        for guest in _within(group, below.room):
            x, y, z = guest.at
            ox, oy, oz = below.at
            clear = _LAMP if guest.ceiling else 0.2 * guest.height if guest.hang else 0.0
            done[guest.thing.id] = guest.put(ox + x, oy + y, oz + below.seat + clear + z)
        waiting = [i for i in waiting if i not in done]


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
    return [b.put(b.at[0] + middle[0], middle[1], foot) for b in _line(group)]


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


def _fits(group: list[Body], room: tuple[float, float]) -> bool:
    """Whether a group stands on a room; what is round lets corners hang over."""
    wide, deep = _extent(group)
    return wide <= room[0] * 1.15 and deep <= room[1] * 1.15


def _grown(host: Body, group: list[Body], seed: int) -> Body:
    """Return a larger host of the same kind, that holds a group, up to twice its size."""
    wide, deep = _extent(group)
    factor = min(2.0, max(wide / max(host.room[0], 1e-6), deep / max(host.room[1], 1e-6)))
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


def _hung(group: list[Body], wall: float | None) -> list[Body]:
    """Hang things on the wall: those above others higher up, else side by side at one height."""
    back = wall if wall is not None else 0.0
    free = [b for b in group if b.thing.at is None]
    ranks = columns([b.thing for b in free])
    total = sum(b.width for b in free) + 0.25 * sum(b.width for b in free[1:])
    x = -total / 2
    out = [b.put(*b.thing.at) for b in group if b.thing.at is not None]
    for each in sorted(free, key=lambda b: ranks[b.thing.id]):
        z = max(0.0, _EYE - each.height / 2)
        out.append(each.put(x - float(each.low[0]), back, z))
        x += 1.25 * each.width
    return out


def _arranged(group: list[Body], arrangement: str, stream: random.Random) -> list[Body]:
    """Return a group in its places about the origin."""
    fixed = [b.put(*b.thing.at) for b in group if b.thing.at is not None]
    free = [b for b in group if b.thing.at is None]
    if not free:
        return fixed
    leaning = [b for b in free if any(k.kind == "leaning_on" for k in b.thing.bonds)]
    round_about = [b for b in free if any(k.kind == "around" for k in b.thing.bonds)]
    core = [b for b in free if b not in leaning and b not in round_about]
    related = any(k.kind not in _ON for b in core for k in b.thing.bonds)
    if related or arrangement not in _WAYS:
        placed = _by_relation(core, arrangement, stream)
    else:
        placed = _WAYS[arrangement](core, stream)
    placed = _centred(placed)
    placed += _ring(round_about, placed)
    return fixed + placed + _leant(leaning, placed)


def _by_relation(group: list[Body], arrangement: str, stream: random.Random) -> list[Body]:
    """Return blocks from left to right, one a column, each from front to back by its rows."""
    column, row = columns([b.thing for b in group]), rows([b.thing for b in group])
    column = _beside(group, column)
    out: list[Body] = []
    right = 0.0
    way = _WAYS[arrangement if arrangement in ("row", "group", "grid", "cluster") else "row"]
    for rank in sorted(set(column.values())):
        block = [b for b in group if column[b.thing.id] == rank]
        laid = _rowed(block, row, way, stream)
        left = min(b.at[0] + float(b.low[0]) for b in laid)
        gap = 0.0 if not out else 0.35 * min(_mean_width(laid), _mean_width(out))
        out += [b.put(b.at[0] - left + right + gap, b.at[1], b.at[2]) for b in laid]
        right = max(b.at[0] + float(b.high[0]) for b in out)
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
    return out


def _rowed(
    block: list[Body], row: dict[str, int], way: object, stream: random.Random
) -> list[Body]:
    """Return a block whose rows stand one behind the other, so that none hides another's things."""
    ranks = sorted({row[b.thing.id] for b in block})
    if len(ranks) == 1:
        return _centred(way(block, stream))  # type: ignore[operator]
    laid = [
        _centred(way([b for b in block if row[b.thing.id] == rank], stream))  # type: ignore[operator]
        for rank in ranks
    ]
    single = len(block) == 2
    if any(_hides(front, back) for front, back in pairwise(laid)) and not single:
        laid = _through_gaps(laid)
    elif single and _hides(*laid):
        aside = 0.62 * _mean_width(block)
        laid[1] = [b.put(b.at[0] + aside, b.at[1], b.at[2]) for b in laid[1]]
    out: list[Body] = []
    back = 0.0
    for line in laid:
        front = min(b.at[1] + float(b.low[1]) for b in line)
        gap = 0.0 if not out else 0.3 * _mean_depth([*line, *out])
        out += [b.put(b.at[0], b.at[1] - front + back + gap, b.at[2]) for b in line]
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
    spread = {b.thing.id: b.at[0] for b in _line([b.put(0.0, 0.0, 0.0) for b in order])}
    return [
        [b.put(spread[b.thing.id], 0.0, b.at[2]) for b in order if rank[b.thing.id] == n]
        for n in range(len(lines))
    ]


def _group(group: list[Body], stream: random.Random) -> list[Body]:
    """A loose arc: the tallest in the middle and back, the small ones before it at the sides."""
    del stream
    order = sorted(range(len(group)), key=lambda i: (-group[i].height, i))
    line: list[int] = []
    for turn, index in enumerate(order):
        line.insert(len(line) if turn % 2 else 0, index) if turn else line.append(index)
    placed = _line([group[i] for i in line])
    if len(placed) < 3:
        return placed
    reach = max(abs(b.at[0]) for b in placed) or 1.0
    deep = 0.55 * _mean_depth(placed)
    return [b.put(b.at[0], -deep * (b.at[0] / reach) ** 2, 0.0) for b in placed]


def _row(group: list[Body], stream: random.Random) -> list[Body]:
    del stream
    return _line(group)


def _line(group: list[Body]) -> list[Body]:
    """Side by side in the order given, about the origin."""
    out: list[Body] = []
    right = 0.0
    for each in group:
        gap = _GAP * min(each.width, out[-1].width) if out else 0.0
        out.append(each.put(right + gap - float(each.low[0]), 0.0, 0.0))
        right = out[-1].at[0] + float(each.high[0])
    return _centred(out)


def _grid(group: list[Body], stream: random.Random) -> list[Body]:
    """Equal cells, wider than deep."""
    del stream
    across = math.ceil(math.sqrt(len(group) * 1.3))
    wide = max(b.width for b in group) * (1 + 1.6 * _GAP)
    deep = max(b.depth for b in group) * (1 + 1.6 * _GAP)
    out = []
    for index, each in enumerate(group):
        r, c = divmod(index, across)
        count = min(across, len(group) - r * across)
        out.append(each.put((c - (count - 1) / 2) * wide, -r * deep, 0.0))
    return out


def _cluster(group: list[Body], stream: random.Random) -> list[Body]:
    """Close together in staggered rows, as fruit lies on a plate."""
    del stream
    count = len(group)
    across = max(1, math.ceil(math.sqrt(count * 1.2)))
    wide, deep = max(b.width for b in group), max(b.depth for b in group)
    out = []
    for index, each in enumerate(group):
        r, c = divmod(index, across)
        filled = min(across, count - r * across)
        x = (c - (filled - 1) / 2) * wide * 1.04
        out.append(each.put(x, r * deep * 1.03, 0.0))
    return out


def _scatter(group: list[Body], stream: random.Random) -> list[Body]:
    """As if set down by hand: each as near the middle as it finds room."""
    out: list[Body] = []
    for each in sorted(group, key=lambda b: -b.width * b.depth):
        radius = math.hypot(each.width, each.depth) / 2
        for step in range(400):
            far = radius * 0.22 * math.sqrt(step)
            turn = stream.random() * math.tau
            here = each.put(far * math.cos(turn) * 1.25, far * math.sin(turn) * 0.85, 0.0)
            if all(_apart(here, other) for other in out):
                out.append(here)
                break
        else:
            right = max(b.at[0] + float(b.high[0]) for b in out)
            out.append(each.put(right + each.width, 0.0, 0.0))
    return out


def _apart(a: Body, b: Body) -> bool:
    gap = _GAP * min(a.width, b.width, a.depth, b.depth)
    return any(
        a.at[k] + float(a.low[k]) >= b.at[k] + float(b.high[k]) + gap
        or b.at[k] + float(b.low[k]) >= a.at[k] + float(a.high[k]) + gap
        for k in (0, 1)
    )


def _stack(group: list[Body], stream: random.Random) -> list[Body]:
    """One on the other, the broadest lowest."""
    del stream
    out: list[Body] = []
    z = 0.0
    for each in sorted(group, key=lambda b: -b.width * b.depth):
        out.append(each.put(0.0, 0.0, z))
        z += each.seat
    return out


_WAYS = {
    "group": _group, "row": _row, "grid": _grid, "scatter": _scatter, "stack": _stack,
    "single": _group, "cluster": _cluster,
}  # fmt: skip


def _ring(group: list[Body], about: list[Body]) -> list[Body]:
    """Stand things round what is there already, those at the back a little further out."""
    if not group:
        return []
    reach = max(
        (math.hypot(b.width, b.depth) / 2 + math.hypot(b.at[0], b.at[1]) for b in about),
        default=0.0,
    )
    own = max(math.hypot(b.width, b.depth) / 2 for b in group)
    radius = max(reach + 1.15 * own, own * len(group) / 2.6)
    out = []
    for index, each in enumerate(group):
        turn = math.tau * (index + 0.5) / len(group)
        out.append(each.put(radius * math.sin(turn), -radius * math.cos(turn), 0.0))
    return out


def _leant(group: list[Body], about: list[Body]) -> list[Body]:
    """Lean things back against what they lean on."""
    out = []
    for each in group:
        target = next(
            (b for k in each.thing.bonds for b in about if b.thing.id == k.of),
            about[0] if about else each,
        )
        front = target.at[1] + float(target.low[1])
        lean = 11.0
        foot = front - math.sin(math.radians(lean)) * each.height - float(each.high[1])
        out.append(replace(each.put(target.at[0], foot, 0.0), lean=lean))
    return out


def _centred(group: list[Body]) -> list[Body]:
    if not group:
        return group
    x = (
        min(b.at[0] + float(b.low[0]) for b in group)
        + max(b.at[0] + float(b.high[0]) for b in group)
    ) / 2
    y = (
        min(b.at[1] + float(b.low[1]) for b in group)
        + max(b.at[1] + float(b.high[1]) for b in group)
    ) / 2
    return [b.put(b.at[0] - x, b.at[1] - y, b.at[2]) for b in group]


def _mean_width(group: Sequence[Body]) -> float:
    return sum(b.width for b in group) / max(1, len(group))


def _mean_depth(group: Sequence[Body]) -> float:
    return sum(b.depth for b in group) / max(1, len(group))
