"""Another place: a corner, a side, a little higher, below another."""

from __future__ import annotations

from limner.basics.geometry import Affine, Box
from limner.document.document import walk
from limner.document.edits.insert import Insert, Remove
from limner.document.edits.place import Place
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.stages.plan.revising.find import find
from limner.stages.plan.revising.moulding import moulded
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work

VERBS = ("move",)
_STEP = 0.08
"""What one step moves by, as a share of the sheet."""


def make(work: Work) -> None:
    """Move what the change points at."""
    things = work.find()
    if not things:
        return
    if len(things) > 3 and work.change.target.noun in ("text", "everything"):
        work.note("all of it cannot be moved at once: name what is to move")
        return
    if any(one.thing is not None for one in things):
        scene.moved(work, things)
        return
    for one in things:
        _moved(work, _carrier(work, one))


def _carrier(work: Work, one: Seen) -> Seen:
    """Return the board a text is on, or the plate made for it: they move together."""
    if not one.words:
        return one
    for key in one.inside:
        held = work.sight.by_id.get(key)
        if held is None or not isinstance(held.layer, Group):
            continue
        alone = [t for t in work.sight.texts if key in t.inside] == [one]
        if alone and (held.role in ("carrier", "badge", "button") or held.layer.fill is not None):
            return held
    return one


def _moved(work: Work, one: Seen) -> None:
    goal = _goal(work, one)
    if goal is None:
        return
    if goal == one.box:
        work.note(f"{one.id} is there already")
        return
    if isinstance(one.layer, Text):
        _set_down(work, one, goal)
        return
    parent = work.sight.parent(one)
    if parent is not None and parent.layout is not None:
        _taken_out(work, one, goal)
        return
    dx, dy = goal.x - one.box.x, goal.y - one.box.y
    for layer in (*_mounts(work, one), one.layer):
        own = _own_box(work, layer)
        if own is not None:
            work.replace(moulded(layer, Affine.translation(dx, dy), own))


def _taken_out(work: Work, one: Seen, goal: Box) -> None:
    """Take a group out of its stack, where its box means nothing, and set it down on top."""
    flow = one.layer.flow.but(held=None, grow=0.0)
    inside = [layer.id for layer in walk((one.layer,))]
    work.do(Remove(layer=one.id))
    new = one.layer.but(box=goal, flow=flow)
    work.do(Insert(layer=new, into=None, index=len(work.document.layers)), *inside)


def _mounts(work: Work, one: Seen) -> list[Layer]:
    """Return the posts and shadows that belong to a board."""
    if one.inside:
        return []
    near = one.box.inset(-0.4 * one.box.width, -0.8 * one.box.height)
    return [
        other.layer
        for other in work.sight.things
        if not other.inside and other.role == "mount" and near.intersection(other.box).area > 0
    ]


def _own_box(work: Work, layer: Layer) -> Box | None:
    if layer.box is not None:
        return layer.box
    one = work.sight.by_id[layer.id]
    at = work.sight.into.get(layer.id)
    return at.box(one.box) if at is not None else None


# -- where to ------------------------------------------------------------------------------


def margin(work: Work) -> float:
    """Return how far from the edges of the sheet words keep: as the words there do."""
    document = work.document
    width, height = document.size
    edges = [
        min(t.box.x, t.box.y, width - t.box.right, height - t.box.bottom) for t in work.sight.texts
    ]
    floor = document.safe + document.bleed
    least = min((e for e in edges if e > 0), default=0.06 * min(width, height))
    return float(min(0.09 * min(width, height), max(floor, least)))


def _goal(work: Work, one: Seen) -> Box | None:
    """Return where the ink of a layer is to be, in pixels of the picture."""
    where, change = work.change.where, work.change
    width, height = work.document.size
    box, edge = one.box, margin(work)
    if change.by is not None:
        return _beside(work, one, edge)
    if where in ("up", "down", "left", "right") and "way" in change.more:
        step = _STEP * change.more["way"]
        dx = {"left": -step, "right": step}.get(where, 0.0) * width
        dy = {"up": -step, "down": step}.get(where, 0.0) * height
        floor = max(0.015 * min(width, height), work.document.safe) + work.document.bleed
        return _kept(box.moved(dx, dy), box, floor, (width, height))
    x, y = box.x, box.y
    words = where.split()
    if "left" in words:
        x = edge
    elif "right" in words:
        x = width - edge - box.width
    elif "centre" in words:
        x = (width - box.width) / 2
    if "top" in words:
        y = edge
    elif "bottom" in words:
        y = height - edge - box.height
    elif where == "centre":
        y = (height - box.height) / 2
    if not {"left", "right", "top", "bottom", "centre"} & set(words):
        work.note(f"not known where {where!r} is")
        return None
    return clear(work, one, Box(x, y, box.width, box.height), "bottom" in words)


def _beside(work: Work, one: Seen, edge: float) -> Box | None:
    """Return a place below, above or beside another layer."""
    by = work.change.by
    found = find(by, work.sight, work.sitting.recent) if by is not None else None
    if found is None or not found.things:
        work.note((found and found.doubt) or f"nothing answers to {by.phrase if by else ''!r}")
        return None
    other, box, gap = found.things[0].box, one.box, 0.5 * edge
    where = work.change.where
    if where == "below":
        return Box(other.x, other.bottom + gap, box.width, box.height)
    if where == "above":
        return Box(other.x, other.y - gap - box.height, box.width, box.height)
    y = other.centre[1] - box.height / 2
    if where == "left":
        return Box(other.x - gap - box.width, y, box.width, box.height)
    return Box(other.right + gap, y, box.width, box.height)


def _kept(box: Box, before: Box, edge: float, size: tuple[int, int]) -> Box:
    """Return the box moved back inside the margins, as far as it was inside them before."""
    width, height = size
    left, top = min(edge, before.x), min(edge, before.y)
    right, bottom = max(width - edge, before.right), max(height - edge, before.bottom)
    x = max(left, min(box.x, right - box.width))
    y = max(top, min(box.y, bottom - box.height))
    return Box(x, y, box.width, box.height)


def clear(work: Work, one: Seen | None, box: Box, upward: bool = False) -> Box | None:
    """Return the box moved up or down until it covers no other words; None, noted, where all is
    taken as far as a sixth of the sheet."""
    mine = {one.id} if one is not None else set()
    mine |= {t.id for t in work.sight.words_of(one)} if one is not None else set()
    others = [t for t in work.sight.texts if t.id not in mine and not mine & set(t.inside)]
    gap = 0.3 * min(margin(work), box.height)
    step = (-1 if upward else 1) * max(2.0, 0.25 * box.height)
    height = work.document.size.height
    taken: list[Seen] = []
    for n in range(200):
        here = box.moved(0.0, n * step)
        if abs(n * step) > height / 6 or here.y < 0 or here.bottom > height:
            break
        over = [t for t in others if here.inset(-gap).intersection(t.box).area > 0]
        if not over:
            return here
        taken += over
    told = ", ".join(dict.fromkeys(repr(t.words) for t in taken))
    work.note(f"there is no free room there: {told} would be covered")
    return None


# -- setting words down ----------------------------------------------------------------------


def _set_down(work: Work, one: Seen, goal: Box) -> None:
    """Take a text out of its stack, to the top level, and set it down where it is to be."""
    layer = one.layer
    assert isinstance(layer, Text)
    size = work.sight.set_sizes.get(one.id, layer.style.size)
    align = _ranged(goal, work.document.size.width)
    lines = max(1, round(one.box.height / (1.25 * size)))
    wide = goal.width * 1.02 + 2.0
    x = {"left": goal.x, "right": goal.right - wide}.get(align, goal.centre[0] - wide / 2)
    slack = 0.45 * size
    box = Box(x, goal.y - slack, wide, goal.height + 2 * slack)
    style = layer.style.but(
        align=align, valign="middle", size=round(size, 3), least=0.0, lines=lines
    )
    flow = layer.flow.but(held=None)
    new = layer.but(box=box, style=style, flow=flow, rotate=layer.rotate)
    if not one.inside:
        changed = {"box": tuple(box), "flow": flow.model_dump(mode="json")}
        work.restyle(one, align=align, valign="middle", size=round(size, 3), least=0.0)
        work.do(Place(layer=layer.id, values=changed))
        return
    work.do(Remove(layer=layer.id))
    work.do(Insert(layer=new, into=None, index=len(work.document.layers)), new.id)


def _ranged(goal: Box, width: int) -> str:
    """Return how words are ranged: towards the edge they are at."""
    middle = goal.centre[0] / width
    return "left" if middle < 0.4 else "right" if middle > 0.6 else "centre"
