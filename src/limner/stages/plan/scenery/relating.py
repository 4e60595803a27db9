"""Where things stand to one another, as a brief relates them: sides, depth, who stays down.

What is said of one thing ('a dog left of a tree') holds for the other the other way round; both
ends are read here, so that no one who places things has to look twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.document.brief import Brief
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item

SIDES = frozenset({"left_of", "right_of"})
BESIDE = SIDES | {"next_to"}
DEPTH = frozenset({"in_front_of", "behind"})
BIRDS = re.compile(
    r"\b(?:bird|seagull|gull|eagle|owl|parrot|sparrow|swallow|dove|pigeon|crow|robin)s?\b"
)
FLIES = re.compile(r"\b(?:fly\w*|flies|soar\w*|flock|circling|hover\w*|in the sky)\b")


def mates(brief: Brief, item: Item, items: Sequence[Item], kinds: frozenset[str]) -> list[Item]:
    """Return those a thing stands to in one of the relations `kinds`, whoever it was said of."""
    if item.subject is None:
        return []
    others = {r.other for r in brief.subjects[item.subject].relations if r.kind in kinds}
    others |= {
        index
        for index, subject in enumerate(brief.subjects)
        for r in subject.relations
        if r.other == item.subject and r.kind in kinds
    }
    return [i for i in items if i.subject in others - {item.subject, None}]


def behind(brief: Brief, item: Item) -> bool:
    """Whether a thing stands behind another, or has one in front of it or beneath it."""
    if item.subject is None:
        return False
    if any(r.kind == "behind" for r in brief.subjects[item.subject].relations):
        return True
    return any(
        r.other == item.subject and r.kind in ("in_front_of", "under")
        for other in brief.subjects
        for r in other.relations
    )


def grounded(brief: Brief, item: Item, items: Sequence[Item]) -> bool:
    """Whether a bird stands with what it is said to be beside, before or behind."""
    if not BIRDS.search(item.phrase) or FLIES.search(item.phrase) or _said_to_fly(brief, item):
        return False
    near = mates(brief, item, items, BESIDE | DEPTH)
    return any(not BIRDS.search(i.phrase) and i.thing.name not in ALOFT for i in near)


ALOFT = frozenset({"plane", "balloon"})
"""Figures nothing stands beside on the ground."""


def _said_to_fly(brief: Brief, item: Item) -> bool:
    span = brief.subjects[item.subject].span if item.subject is not None else None
    after = brief.prompt[span.end : span.end + 24].lower() if span is not None else ""
    return (
        re.match(r"\s*(?:that (?:is|are) |is |are )?(?:fl(?:y|ies)|soar|hover)", after) is not None
    )


def level(brief: Brief, item: Item, items: Sequence[Item]) -> bool:
    """Whether a thing, however large, stands in one row with what it is left or right of."""
    return bool(mates(brief, item, items, SIDES)) and not behind(brief, item)


def astride(brief: Brief, items: Sequence[Item]) -> bool:
    """Whether something small is related to what stands on the ground: then no table parts them."""
    small = [i for i in items if i.thing.places[0] == "table"]
    for item in small:
        others = mates(brief, item, items, DEPTH | BESIDE)
        if any("table" not in i.thing.places and i.host is None for i in others):
            return True
    return False


def side(item: Item) -> float:
    """Return 0 for what is asked for on the left, 1 on the right, 0.5 where nothing is said."""
    if "left" in item.where:
        return 0.0
    return 1.0 if "right" in item.where else 0.5


def beside(brief: Brief, row: list[Item]) -> list[Item]:
    """Return a row with each left or right of what it is said to be; nothing else moves."""
    for item in list(row):
        if item.subject is None:
            continue
        for r in brief.subjects[item.subject].relations:
            those = [m for m in row if m.subject == r.other and m is not item]
            if not those or r.kind not in ("left_of", "right_of"):
                continue
            here, at = row.index(item), [row.index(m) for m in those]
            if here > min(at) if r.kind == "left_of" else here < max(at):
                row.remove(item)
                at = [row.index(m) for m in those]
                row.insert(min(at) if r.kind == "left_of" else max(at) + 1, item)
    return row


def span(stage: Stage, item: Item) -> tuple[float, float]:
    """Return from where to where the middle of a thing may lie for its sides to hold, in pixels."""
    low, high = 0.0, stage.w
    brief = stage.design.brief
    for kind, mirror in (("left_of", "right_of"), ("right_of", "left_of")):
        for other in _towards(brief, item, stage.items, kind, mirror):
            if other.box.width <= 0:
                continue
            if kind == "left_of":
                high = min(high, other.box.x)
            else:
                low = max(low, other.box.right)
    return low, high


def _towards(brief: Brief, item: Item, items: Sequence[Item], kind: str, mirror: str) -> list[Item]:
    """Return the things this one is `kind` of, by its own words or by theirs."""
    if item.subject is None:
        return []
    mine = {r.other for r in brief.subjects[item.subject].relations if r.kind == kind}
    mine |= {
        index
        for index, subject in enumerate(brief.subjects)
        for r in subject.relations
        if r.other == item.subject and r.kind == mirror
    }
    return [i for i in items if i.subject is not None and i.subject in mine]


def seen_behind(near: Sequence[Box], far: Sequence[Box], zone: Box) -> list[Box] | None:
    """Return a row moved sideways so that what stands before it hides as little as can be.

    None where one of it would be hidden for the greater part.
    """
    first, last = min(b.x for b in far), max(b.right for b in far)
    best: tuple[float, list[Box]] | None = None
    for step in range(25):
        dx = zone.x - first + (zone.width - (last - first)) * step / 24
        moved = [b.moved(dx, 0) for b in far]
        hidden = max(sum(b.intersection(n).area for n in near) / b.area for b in moved)
        if best is None or hidden < best[0] - 1e-9:
            best = hidden, moved
    return best[1] if best is not None and best[0] <= HIDDEN else None


HIDDEN = 0.5
"""Most of a thing that what stands before it may hide."""
