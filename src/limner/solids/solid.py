"""A thing: its parts, the slots of matter they are made of, and the areas that can be printed.

One file each under `objects/`; a file that defines `OBJECT` is a thing, named after the file.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from limner.basics.errors import BadDocument
from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.solids.surface import Surface

T = TypeVar("T")


class Area(NamedTuple):
    """A printable rectangle of a part, in its uv (metres): left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Metres across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Metres up."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Part:
    """A mesh of one matter. slot: which of the thing's. areas: what may be printed on it, by
    name. matter: what this part is made of where its slot's matter is not it (a letter in the
    colour it was set in).

    surface: how it looks where no matter is asked for its slot and no material could say
    (painted terrain, water). wets: slot of the vessel whose inner wall this is the face of: what is
    poured in touches it, without air between.
    """

    mesh: Mesh
    slot: str
    areas: Mapping[str, Area] = field(default_factory=dict)
    matter: Matter | None = None
    surface: Surface | None = None
    wets: str = ""


class Letters(NamedTuple):
    """Set words as outlines, for things whose letters have depth: closed rings of points (n, 2) in
    shares of the sheet's width, x right and z up, from its lower left corner; one list of rings a
    glyph, with the colour it was set in."""

    glyphs: tuple[tuple[tuple[NDArray[np.float64], ...], str], ...]
    aspect: float
    """Width over height of the sheet."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What a thing is built to: width, depth and height in metres, what it was told, and a seed.

    letters: outlines of the words on areas that are built instead of printed.
    """

    width: float
    depth: float
    height: float
    options: Mapping[str, str | float] = field(default_factory=dict)
    seed: int = 0
    letters: Mapping[str, Letters] = field(default_factory=dict)

    def word(self, name: str, default: str) -> str:
        """Return an option as a word."""
        return str(self.options.get(name, default))

    def number(self, name: str, default: float) -> float:
        """Return an option as a number; the default where it is none."""
        value = self.options.get(name, default)
        return float(value) if isinstance(value, int | float) else default


@dataclass(frozen=True, slots=True)
class Solid:
    """A built thing.

    parts: its meshes, the foot on z = 0, the front looking along -y. seat: height on which other
    things stand (a table's top, a plate's floor); None where nothing does. room: width and depth of
    that seat. hang: whether it is fixed to a wall by its back (y = 0) and has no foot.
    """

    parts: tuple[Part, ...]
    seat: float | None = None
    room: tuple[float, float] = (0.0, 0.0)
    hang: bool = False

    @property
    def bounds(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Least and greatest corner of all parts, metres."""
        ends = [p.mesh.bounds for p in self.parts]
        return np.min([e[0] for e in ends], 0), np.max([e[1] for e in ends], 0)

    @property
    def areas(self) -> dict[str, Area]:
        """Every printable area by name."""
        return {name: area for part in self.parts for name, area in part.areas.items()}


@dataclass(frozen=True, slots=True)
class ObjectKind:
    """A kind of thing.

    build: makes it to a Spec. size: width, depth and height in metres where nothing is asked; the
    proportions are kept where only a scale is. matter: its slots and what each is made of by
    default; the first is what a colour or material asked for goes to. cues: words that call it,
    singular, the best first. area: the area a label goes to, '' where it takes none. letters: areas
    whose words are built as solids. stands: where it belongs: 'table', 'floor', 'wall' or 'ground'.
    outlined: areas whose part has the outline of what is printed on it; it comes as their letters.
    """

    build: Callable[[Spec], Solid]
    size: tuple[float, float, float]
    matter: Mapping[str, Matter]
    cues: tuple[str, ...]
    area: str = ""
    letters: tuple[str, ...] = ()
    stands: str = "table"
    outlined: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def objects() -> Mapping[str, ObjectKind]:
    """Return every kind of thing by name (the file's, with hyphens)."""
    return found("limner.solids.objects", "OBJECT", ObjectKind)


def found(package: str, constant: str, kind: type[T]) -> dict[str, T]:
    """Return what the files of a package define as `constant`, by file name with hyphens."""
    members: dict[str, T] = {}
    path = importlib.import_module(package).__path__
    for info in sorted(pkgutil.iter_modules(path), key=lambda i: i.name):
        member = getattr(importlib.import_module(f"{package}.{info.name}"), constant, None)
        if isinstance(member, kind):
            members[info.name.replace("_", "-")] = member
    return members


def named(name: str, package: str, constant: str, kind: type[T]) -> T | None:
    """Return the one member a name stands for, importing its file only; None if there is none."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return None
    module = f"{package}.{name.replace('-', '_')}"
    try:
        member = getattr(importlib.import_module(module), constant, None)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return None
    return member if isinstance(member, kind) else None


def object_kind(name: str) -> ObjectKind:
    """Return the kind of thing called `name`; raises BadDocument."""
    kind = named(name, "limner.solids.objects", "OBJECT", ObjectKind)
    if kind is None:
        raise BadDocument(f"There is no thing {name!r}.", hint=f"Things: {', '.join(objects())}.")
    return kind


@lru_cache(maxsize=256)
def _built(
    name: str,
    size: tuple[float, float, float],
    options: tuple[tuple[str, str | float], ...],
    seed: int,
) -> Solid:
    return object_kind(name).build(Spec(*size, options=dict(options), seed=seed))


def solid(
    name: str,
    size: tuple[float, float, float] | None = None,
    options: Mapping[str, str | float] | None = None,
    seed: int = 0,
) -> Solid:
    """Return a thing of a kind, without its words in the round; raises BadDocument for an unknown
    kind."""
    options = options or {}
    return _built(name, size or object_kind(name).size, tuple(sorted(options.items())), seed)
