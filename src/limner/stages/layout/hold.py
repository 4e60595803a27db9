"""Holding: a revision of some layers leaves all others where they are.

What stands in a stack moves when its neighbours change. After a revision the layout is compared
with the one before; where a layer that was not named came out otherwise, all are held at the places
they had. Words that would then have to be set clearly smaller get their stack's freedom back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from limner.document.document import Document, walk
from limner.document.edits.hold import Hold
from limner.document.frame import Cluster, Frame, Glyphs, Item
from limner.document.layers.group import Group
from limner.ports.world import World
from limner.stages.layout.lay import lay, places

_SHRUNK = 0.84
"""How much smaller words may become before their neighbours make room."""
_RINGS = 4
"""How many stacks around words may be set free before they are taken as they are."""


def steady(
    before: Document, after: Document, named: frozenset[str], world: World
) -> tuple[Hold | None, tuple[str, ...]]:
    """Return what keeps the layers a revision does not name, and those that still moved.

    before, after: the document without and with the revision. named: ids it may change. None
    where nothing has to be held.
    """
    (old, stood), new = places(before, world), lay(after, world)
    if not moved(old, new, named):
        return None, ()
    here = {layer.id for layer in after.walk()}
    held = {key: at for key, at in stood.items() if key in here}
    hold, frame = Hold(held=held), new
    for ring in range(-1, _RINGS):
        frame = lay(hold.apply(after), world)
        tight = _tight(new, frame, named)
        if not tight:
            break
        if ring < 0:
            # What a stack shrank the words by was for the size they had; the place may do as it is.
            held |= {key: at.but(scale=1.0) for key, at in held.items() if key in tight and at}
            hold = Hold(held=held)
            continue
        free = {one for key in tight for one in _about(after, key, ring)}
        hold = Hold(held={key: at for key, at in held.items() if key not in free})
    return hold, moved(old, frame, named)


def moved(old: Frame, new: Frame, named: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return ids of the layers, `named` ones left out, that two frames paint otherwise."""
    one, other = _by_layer(old, named), _by_layer(new, named)
    return tuple(key for key in one if key in other and one[key] != other[key])


def _by_layer(frame: Frame, named: frozenset[str]) -> Mapping[str, list[Item]]:
    """Return what each layer paints itself, whatever is in it left out."""
    found: dict[str, list[Item]] = {}
    for item in _walk(frame.items, named):
        own = item.model_copy(update={"items": ()}) if isinstance(item, Cluster) else item
        found.setdefault(item.layer, []).append(own)
    return found


def _walk(items: tuple[Item, ...], named: frozenset[str]) -> Iterator[Item]:
    """Yield items that no named layer holds."""
    for item in items:
        if item.layer in named:
            continue
        yield item
        if isinstance(item, Cluster):
            yield from _walk(item.items, named)


def _tight(free: Frame, held: Frame, named: frozenset[str]) -> set[str]:
    """Return the named words that are clearly smaller, or do not fit, where they are held."""
    wanted = {i.layer: i for i, _ in free.walk() if isinstance(i, Glyphs) and i.layer in named}
    return {
        item.layer
        for item, _ in held.walk()
        if isinstance(item, Glyphs) and item.layer in wanted and not wanted[item.layer].misfit
        and (item.misfit or item.size < _SHRUNK * wanted[item.layer].size)
    }  # fmt: skip


def _about(document: Document, words: str, ring: int) -> set[str]:
    """Return a text and all that stands with it in the stack it is in, or `ring` stacks out."""
    chain = [
        layer
        for layer in document.walk()
        if isinstance(layer, Group) and any(one.id == words for one in walk(layer.children))
    ]
    if not chain:
        return {words}
    outer = chain[max(0, len(chain) - 1 - ring)]
    return {one.id for one in walk(outer.children)}
