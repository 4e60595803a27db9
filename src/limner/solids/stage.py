"""Sets: what things stand on and before. One file each under `sets/` that defines `SET`."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from limner.basics.errors import BadDocument
from limner.document.layers.scene import Matter
from limner.solids.solid import Part, found, named

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a set is built to: the reach of the things on it in metres (half-width, depth behind,
    height), what it was told, a seed, and the sun's direction where there is one (towards it)."""

    reach: float
    options: Mapping[str, str | float] = field(default_factory=dict)
    seed: int = 0
    sun: Point | None = None

    def word(self, name: str, default: str) -> str:
        """Return an option as a word."""
        return str(self.options.get(name, default))

    def number(self, name: str, default: float) -> float:
        """Return an option as a number; the default where it is none."""
        value = self.options.get(name, default)
        return float(value) if isinstance(value, int | float) else default


class View(NamedTuple):
    """A camera's place for a set without subjects: position, what is in the middle, millimetres."""

    position: Point
    target: Point
    focal: float


class Mist(NamedTuple):
    """Mist that lies in low places: half of the light is gone after `half` metres at the height
    `level`, and it thins out upwards by half every `thin` metres."""

    level: float
    thin: float
    half: float


@dataclass(frozen=True, slots=True)
class Built:
    """A built set, round the place where the subjects stand, z = 0 being what they stand on.

    parts: meshes of its slots. wall: y of the wall wall-hung things are fixed to, None where there
    is none. sky: whether the world beyond is the sky instead of studio light. haze: metres at which
    the air has taken half of the light of what is seen, None where it is clear. mist: what lies in
    its low places besides. room: half-width
    and depth behind of what the subjects may stand on, where that is bounded (a plinth's top).
    view: where a photographer stands who has no subject, outdoors. gobo: what stands before the sun
    where the options name nothing; see `solids.gobo`.
    """

    parts: tuple[Part, ...]
    wall: float | None = None
    sky: bool = False
    haze: float | None = None
    mist: Mist | None = None
    room: tuple[float, float] | None = None
    view: View | None = None
    gobo: str = ""


@dataclass(frozen=True, slots=True)
class SetKind:
    """A kind of set. matter: its slots' default materials. cues: words that call it. stands: what
    kinds of things it takes ('table', 'floor', 'wall', 'ground')."""

    build: Callable[[Ground], Built]
    matter: Mapping[str, Matter]
    cues: tuple[str, ...] = ()
    stands: str = "table"


@lru_cache(maxsize=1)
def sets() -> Mapping[str, SetKind]:
    """Return every set by name (the file's, with hyphens)."""
    return found("limner.solids.sets", "SET", SetKind)


def set_kind(name: str) -> SetKind:
    """Return the set called `name`; raises BadDocument."""
    kind = named(name, "limner.solids.sets", "SET", SetKind)
    if kind is None:
        raise BadDocument(f"There is no set {name!r}.", hint=f"Sets: {', '.join(sets())}.")
    return kind


def built(name: str, ground: Ground) -> Built:
    """Return a set built for its subjects; raises BadDocument for an unknown one."""
    return _built(
        name, ground.reach, tuple(sorted(ground.options.items())), ground.seed, ground.sun
    )


_MOST = 1_500_000
"""Triangles of the sets that are kept built beside the newest: a land has as many."""
_recent: OrderedDict[Hashable, Built] = OrderedDict()


def _built(
    name: str,
    reach: float,
    options: tuple[tuple[str, str | float], ...],
    seed: int,
    sun: Point | None,
) -> Built:
    """Return a set from memory, or built now; what was not used for long goes, lands first."""
    from limner.solids.gobo import gobo  # it knows of Ground

    key = (name, reach, options, seed, sun)
    found = _recent.get(key)
    if found is None:
        ground = Ground(reach, dict(options), seed, sun)
        made = set_kind(name).build(ground)
        if made.gobo and "gobo" not in ground.options:
            ground = replace(ground, options={**ground.options, "gobo": made.gobo})
        found = replace(made, parts=(*made.parts, *gobo(ground)))
        _recent[key] = found
    _recent.move_to_end(key)
    sizes = {k: sum(len(p.mesh.faces) for p in b.parts) for k, b in _recent.items() if k != key}
    while sizes and (sum(sizes.values()) > _MOST or len(sizes) > 3):
        del _recent[next(iter(sizes))]
        del sizes[next(iter(sizes))]
    return found
