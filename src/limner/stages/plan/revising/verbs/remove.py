"""Taking away: a text with the rule or plate made for it, a row of a list, a drawing, a thing."""

from __future__ import annotations

import re

from limner.document.document import walk
from limner.document.edits.insert import Remove
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.scene import Scene
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work

VERBS = ("remove",)


def make(work: Work) -> None:
    """Take away what the change points at, its strings no longer asked for."""
    if work.change.target.whole:
        work.note("the whole picture cannot be taken away")
        return
    gone: list[str] = []
    for one in work.find():
        if one.thing is not None or _on_thing(work, one):
            scene.take_away(work, one)
            continue
        for layer in (*_with_it(work, one), *_section(work, one)):
            if layer.id not in gone:
                gone += [inner.id for inner in _all(layer)]
                work.do(Remove(layer=layer.id), *(inner.id for inner in _all(layer)))
    _forgotten(work, gone)


def _section(work: Work, one: Seen) -> list[Layer]:
    """Return the rows under a section's title, where the section is meant."""
    if one.role != "section" or "section" not in work.change.target.phrase:
        return []
    parent = work.sight.parent(one)
    siblings = list(parent.children if parent is not None else ())
    at = next((i for i, child in enumerate(siblings) if child.id == one.id), len(siblings))
    rows: list[Layer] = []
    for child in siblings[at + 1 :]:
        if child.role == "section":
            break
        rows.append(child)
    work.loose = True
    return rows


def _on_thing(work: Work, one: Seen) -> bool:
    return any(
        isinstance(work.sight.by_id[k].layer, Scene) for k in one.inside if k in work.sight.by_id
    )


def _all(layer: Layer) -> list[Layer]:
    return [layer, *(walk(layer.children) if isinstance(layer, Group) else ())]


def _with_it(work: Work, one: Seen) -> list[Layer]:
    """Return what goes: the layer, what holds it alone, and the rule before it."""
    layer = one.layer
    holders = [work.sight.by_id[key] for key in reversed(one.inside) if key in work.sight.by_id]
    for holder in holders:
        group = holder.layer
        if not isinstance(group, Group):
            break
        mine = [t for t in work.sight.texts if group.id in t.inside]
        row = re.match(r"row\b", group.id) and one.role == "item"
        if one.words and (row or (len(mine) == 1 and _plain(group))):
            layer = group
            work.loose |= bool(row)
            continue
        break
    return [*_beside(work, layer), layer]


def _plain(group: Group) -> bool:
    """Whether a group holds nothing worth keeping but one text: rules, plates and springs."""
    return all(isinstance(one, Text | Shape | Group) for one in walk(group.children))


def _beside(work: Work, layer: Layer) -> list[Layer]:
    """Return the rule, spring or shadow that stood before a layer for its sake."""
    one = work.sight.by_id[layer.id]
    parent = work.sight.parent(one)
    siblings = parent.children if parent is not None else work.document.layers
    at = next((i for i, child in enumerate(siblings) if child.id == layer.id), 0)
    before = siblings[at - 1] if at else None
    if before is None:
        return []
    last = at == len(siblings) - 1
    after_rule = last or re.match(r"rule\b", siblings[at + 1].id) is not None
    if re.match(r"rule\b", before.id) and isinstance(layer, Text) and after_rule and at > 1:
        return [before]
    if re.match(r"space\b", before.id) and re.match(r"row\b", layer.id):
        return [before]
    if before.role != "shadow" or before.box is None or layer.box is None:
        return []
    return [before] if before.box.intersection(layer.box).area > 0.5 * layer.box.area else []


def _forgotten(work: Work, gone: list[str]) -> None:
    """Ask no longer for the strings that went, nor for what was drawn."""
    words = [
        one.words for key in gone if (one := work.sight.by_id.get(key)) is not None and one.words
    ]
    if not words and not gone:
        return
    strings = list(work.copies())
    for text in words:
        found = next((c for c in strings if c.text == text), None)
        if found is not None:
            strings.remove(found)
    strings = [c.but(value=None) if c.value in words else c for c in strings]
    work.ask(strings=tuple(strings))
