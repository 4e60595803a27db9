"""Arranging: how things that bear no relation stand together: in a group, a row, a grid, a stack.

Every way takes bodies about their own feet and returns them in their places about the origin.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from limner.document.document import walk
from limner.stages.layout.staging.body import Body

GAP = 0.16
"""Room between neighbours, in widths of the narrower."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who sets things down: a private stream, and how steeply the camera looks down on them,
    as the tangent of its elevation.
    """

    stream: random.Random
    rise: float = 0.25


Way = Callable[[list[Body], Hand], list[Body]]


_LOW = 0.62
"""Heights, in the tallest's, under which things stand before the others."""
_LAP = 0.3
"""How far what stands before two others hides them, in its own widths."""


def _group(group: list[Body], hand: Hand) -> list[Body]:
    """The tall ones at the back, the tallest in the middle; what is lower before their gaps."""
    del hand
    if len(group) == 2:
        return _offset(line(group))
    tallest = max(b.height for b in group)
    low = [b for b in group if b.height < _LOW * tallest]
    if not low and len(group) == 3 and not any(worded(b) for b in group):
        low = [b for b in group if b is not group[0]]
    tall = _peaked([b for b in group if b not in low])
    if not low:
        return _arced(line(tall))
    slots: list[list[Body]] = [[] for _ in range(len(tall) + 1)]
    inner = sorted(range(1, len(tall)), key=lambda k: abs(k - len(tall) / 2))
    order = [*inner, len(tall), 0]
    for index, each in enumerate(sorted(low, key=lambda b: -b.width)):
        slots[order[index % len(order)]].append(each)
    row = list(slots[0])
    for each, after in zip(tall, slots[1:], strict=True):
        row += [each, *after]
    return _two_deep(row, [b in low for b in row])


def worded(body: Body) -> bool:
    """Whether words are printed on a thing, so that nothing may stand before it."""
    return any(
        layer.kind == "text" for sheet in body.thing.prints.values() for layer in walk(sheet.layers)
    )


def _peaked(group: list[Body]) -> list[Body]:
    """Return things in the order of a row whose tallest stands in its middle."""
    out: list[Body] = []
    for turn, each in enumerate(sorted(group, key=lambda b: -b.height)):
        out.insert(len(out) if turn % 2 else 0, each)
    return out


def _two_deep(row: list[Body], before: list[bool]) -> list[Body]:
    """Return a row of which some stand before the others and a little over their sides."""
    out: list[Body] = []
    right = 0.0
    for k, each in enumerate(row):
        gap = 0.0
        if k and before[k] != before[k - 1]:
            near, far = (each, row[k - 1]) if before[k] else (row[k - 1], each)
            lap = 0.0 if worded(far) else min(_LAP * near.width, 0.3 * far.width)
            if lap:  # corners of what is turned reach further than its face
                lap += 0.5 * sum(max(0.0, b.width - b.size[0]) for b in (near, far))
            gap = -lap if lap else 0.5 * GAP * near.width
        elif k:
            gap = GAP * min(each.width, row[k - 1].width)
        out.append(each.put(right + gap - float(each.low[0]), 0.0, 0.0))
        right = out[-1].at[0] + float(each.high[0])
    tall = [b for b, near in zip(out, before, strict=True) if not near]
    back = {b.thing.id: b for b in centred(_arced(tall), across=False)}
    face = min(b.at[1] + float(b.low[1]) for b in back.values())
    return centred(
        [
            back.get(b.thing.id) or b.put(b.at[0], face - 0.22 * b.depth - float(b.high[1]), 0.0)
            for b in out
        ]
    )


def _offset(pair: list[Body]) -> list[Body]:
    """Return two things of which a much lower one stands a little nearer."""
    one, other = sorted(pair, key=lambda b: b.height)
    if one.height > 0.75 * other.height:
        return pair
    near = one.put(one.at[0], -0.3 * max(one.depth, other.depth), one.at[2])
    return [near if b is one else b for b in pair]


def _arced(placed: list[Body]) -> list[Body]:
    """Return a row bent a little to the camera at its ends."""
    if len(placed) < 3:
        return placed
    middle = sum(b.at[0] for b in placed) / len(placed)
    reach = max(abs(b.at[0] - middle) for b in placed) or 1.0
    deep = 0.55 * mean_depth(placed)
    return [b.put(b.at[0], -deep * ((b.at[0] - middle) / reach) ** 2, b.at[2]) for b in placed]


def _row(group: list[Body], hand: Hand) -> list[Body]:
    del hand
    return line(group)


def line(group: list[Body]) -> list[Body]:
    """Side by side in the order given, about the origin."""
    out: list[Body] = []
    right = 0.0
    for each in group:
        gap = GAP * min(each.width, out[-1].width) if out else 0.0
        out.append(each.put(right + gap - float(each.low[0]), 0.0, 0.0))
        right = out[-1].at[0] + float(each.high[0])
    return centred(out)


def _grid(group: list[Body], hand: Hand) -> list[Body]:
    """Equal cells, wider than deep, so far apart that no row hides the one behind it."""
    across = math.ceil(math.sqrt(len(group) * 1.3))
    wide = max(b.width for b in group) * (1 + 1.6 * GAP)
    deep = max(b.depth for b in group) * (1 + 1.6 * GAP)
    high = max(b.height for b in group)
    clear = max(b.depth for b in group) + 1.08 * high / max(hand.rise, 0.3)
    deep = max(deep, clear) if hand.rise < 1.6 else deep
    out = []
    for index, each in enumerate(group):
        r, c = divmod(index, across)
        count = min(across, len(group) - r * across)
        out.append(each.put((c - (count - 1) / 2) * wide, -r * deep, 0.0))
    return out


def _cluster(group: list[Body], hand: Hand) -> list[Body]:
    """Close together in staggered rows, as fruit lies on a plate."""
    del hand
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


def _scatter(group: list[Body], hand: Hand) -> list[Body]:
    """As if set down by hand: each as near the middle as it finds room."""
    out: list[Body] = []
    for each in sorted(group, key=lambda b: -b.width * b.depth):
        radius = math.hypot(each.width, each.depth) / 2
        for step in range(400):
            far = radius * 0.22 * math.sqrt(step)
            turn = hand.stream.random() * math.tau
            here = each.put(far * math.cos(turn) * 1.25, far * math.sin(turn) * 0.85, 0.0)
            if all(_apart(here, other) for other in out):
                out.append(here)
                break
        else:
            right = max(b.at[0] + float(b.high[0]) for b in out)
            out.append(each.put(right + each.width, 0.0, 0.0))
    return out


def _apart(a: Body, b: Body) -> bool:
    gap = GAP * min(a.width, b.width, a.depth, b.depth)
    return any(
        a.at[k] + float(a.low[k]) >= b.at[k] + float(b.high[k]) + gap
        or b.at[k] + float(b.low[k]) >= a.at[k] + float(a.high[k]) + gap
        for k in (0, 1)
    )


def _stack(group: list[Body], hand: Hand) -> list[Body]:
    """One on the other, the broadest lowest."""
    del hand
    out: list[Body] = []
    z = 0.0
    for each in sorted(group, key=lambda b: -b.width * b.depth):
        out.append(each.put(0.0, 0.0, z))
        z += each.seat
    return out


WAYS: dict[str, Way] = {
    "group": _group, "row": _row, "grid": _grid, "scatter": _scatter, "stack": _stack,
    "single": _group, "cluster": _cluster,
}  # fmt: skip
"""Ways by the arrangement a scene names."""


def ring(group: list[Body], about: list[Body]) -> list[Body]:
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


def leant(group: list[Body], about: list[Body]) -> list[Body]:
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


def centred(group: list[Body], *, across: bool = True) -> list[Body]:
    """Return things with their middle at the origin; across: from side to side too."""
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
    x = x if across else 0.0
    return [b.put(b.at[0] - x, b.at[1] - y, b.at[2]) for b in group]


def mean_width(group: Sequence[Body]) -> float:
    """Return how wide things are on average."""
    return sum(b.width for b in group) / max(1, len(group))


def mean_depth(group: Sequence[Body]) -> float:
    """Return how deep things are on average."""
    return sum(b.depth for b in group) / max(1, len(group))
