"""Pieces: the solids of a Shot in their places, with how each looks, as renderers build them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.hash import seed_from
from limner.document.layers.scene import Matter
from limner.document.shot import Placed, Shot
from limner.solids import stage
from limner.solids.dew import beaded
from limner.solids.folds import CLOTHS, laid
from limner.solids.immersion import immersed
from limner.solids.lapping import WATERS, lapped
from limner.solids.mesh import rotation, translation
from limner.solids.solid import Letters, ObjectKind, Part, Spec, object_kind
from limner.solids.stage import Ground, set_kind
from limner.solids.surface import Surface, Texture, surface

if TYPE_CHECKING:
    from numpy.typing import NDArray


_WATER = Matter(name="liquid")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A part in its place. of: index of its thing, -1 for the set. place: from the part's own
    coordinates to the scene's, 4x4, metres. looks: its surface; equal ones are the same object."""

    of: int
    part: Part
    place: NDArray[np.float64]
    looks: Surface


def pieces(shot: Shot, letters: Mapping[str, Letters]) -> Iterator[Piece]:
    """Yield all parts of a shot, things first, in order.

    letters: outlines of words built in the round, by 'thing/area'. Raises BadDocument for unknown
    things, materials and sets.
    """
    looks: dict[str, Surface] = {}
    same: dict[tuple[object, ...], Surface] = {}

    def seen(matter: Matter) -> Surface:
        if matter.hash not in looks:
            looks[matter.hash] = surface(matter, 0)
        return looks[matter.hash]

    feet = []
    for index, thing in enumerate(shot.things):
        kind = object_kind(thing.kind)
        parts = kind.build(_spec(thing, letters, shot.seed)).parts
        alone = [
            seen(made_of(part, thing.matter.get(part.slot), kind.matter.get(part.slot)))
            for part in parts
        ]
        together = immersed(zip(parts, alone, strict=True))
        for part, look in zip(parts, together, strict=True):
            yield Piece(index, part, matrix(thing), same.setdefault(_same(look), look))
        feet.append(_foot(parts, matrix(thing)))
        for part in _dew(thing, kind, parts, shot.seed):
            yield Piece(index, part, matrix(thing), seen(_WATER))
    if shot.cutout:
        return
    usual = set_kind(shot.set.kind).matter
    for part in the_set(shot).parts:
        asked = shot.set.matter.get(part.slot)
        own = part.surface if asked is None else None
        matter = made_of(part, asked, usual.get(part.slot))
        yield Piece(-1, part, np.eye(4), own or seen(matter))
        if own is None and matter.name in CLOTHS and part.slot == next(iter(usual)):
            cloth = laid(_flat(shot), shot.seed)
            yield Piece(-1, Part(cloth, part.slot), np.eye(4), seen(matter))
        if own is None and matter.name in WATERS:
            for ring in lapped(feet, part.mesh, part.slot):
                yield Piece(-1, ring, np.eye(4), seen(matter))


def _foot(parts: Iterable[Part], place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the points of a thing that stands on the ground near it, none of one that does not."""
    points = np.concatenate([part.mesh.positions for part in parts]) @ place[:3, :3].T
    points = points + place[:3, 3]
    low = float(points[:, 2].min())
    return points[points[:, 2] < low + 0.002] if abs(low) < 0.003 else points[:0]


def _same(look: Surface) -> tuple[object, ...]:
    """Return what tells a look from others: textures by their key."""
    told = (getattr(look, field.name) for field in fields(look))
    return tuple(
        _same(v) if isinstance(v, Surface) else (v.key if isinstance(v, Texture) else v)
        for v in told
    )


def _dew(thing: Placed, kind: ObjectKind, parts: Iterable[Part], seed: int) -> Iterator[Part]:
    """Yield the beads of water on a thing's wet parts."""
    for number, part in enumerate(parts):
        matter = made_of(part, thing.matter.get(part.slot), kind.matter.get(part.slot))
        if matter.finish in ("wet", "frosty") and not part.wets:
            mesh = beaded(part.mesh, matter.finish, seed_from(seed, f"{thing.id}/{number}"))
            if mesh is not None:
                yield Part(mesh, part.slot)


def reach(shot: Shot) -> float:
    """Return how far things reach from the middle of the scene, in metres."""
    if shot.reach > 0:
        return shot.reach
    ends = [abs(v) for t in shot.things for v in (t.at[0], t.at[1])]
    sizes = [max(t.size) for t in shot.things]
    return max(0.05, max(ends, default=0.0) + max(sizes, default=0.5))


def _flat(shot: Shot) -> float:
    """Return how far from the middle the feet of things reach, metres."""
    feet = [float(np.hypot(*t.at[:2])) + 0.55 * max(t.size[:2]) for t in shot.things]
    return min(max(0.03, max(feet, default=0.3)), reach(shot))


def matrix(thing: Placed) -> NDArray[np.float64]:
    """Return where a thing's own coordinates lie in the scene's, 4x4, metres."""
    return translation(*thing.at) @ rotation(thing.turn) @ rotation(-thing.lean, "x")


def the_set(shot: Shot) -> stage.Built:
    """Return the set of a shot, built for its things and its sun."""
    sun = next((lamp.position for lamp in shot.lamps if lamp.kind == "sun"), None)
    return stage.built(shot.set.kind, Ground(reach(shot), shot.set.options, shot.seed, sun))


def made_of(part: Part, asked: Matter | None, usual: Matter | None) -> Matter:
    """Return what a part is made of: what was asked for, where it says so, before its own."""
    own = part.matter or usual or Matter(name="paint")
    if asked is None:
        return own
    if asked.name in ("", own.name):
        return Matter(
            name=own.name, colour=asked.colour or own.colour, finish=asked.finish or own.finish
        )
    return asked


def _spec(thing: Placed, letters: Mapping[str, Letters], seed: int) -> Spec:
    own = {area: letters[key] for area, key in thing.prints.items() if key in letters}
    return Spec(*thing.size, options=thing.options, seed=seed_from(seed, thing.id), letters=own)


__all__ = ["Piece", "made_of", "matrix", "pieces", "reach", "the_set"]
