"""Table by a window: a wooden table in the light of a window at its side, a room out of focus
behind.

What the room holds is told by the option 'room' ('window', 'dresser', 'shelf', 'bare') and chosen
in detail by 'look', a number: its paint, what stands on the sill, the shelf or the dresser.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.room import (
    SPECIES,
    Extent,
    Opening,
    block,
    dressing,
    floor,
    paned,
    prop,
    skirting,
    sunlit,
    top,
    wall,
)
from limner.solids.shapes import upright
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind
from limner.solids.surface import Surface

Choice = Callable[[Sequence[str]], str]
_FLOOR, _CEILING = -0.745, 2.35
_PAINTS = ("#d9d1c4", "#c3bcae", "#a9a695", "#c9b49c", "#9aa3a0", "#e0d9cd", "#b7a58f")
_WOOD = Matter(name="walnut", finish="satin")
_ASIDE = 1.75
"""Metres from the table's middle to the wall with the window the light comes through."""
_SKY = (4.2, 4.35, 4.6)


def _build(ground: Ground) -> Built:
    far = max(0.5, 2.4 * ground.reach)
    back = far + 2.2
    side = -1.0 if ground.sun is None or ground.sun[0] <= 0 else 1.0
    chance = rng("table by a window", ground.seed, ground.number("look", 0.0))
    paint = Matter(name="paint", colour=chance.choice(_PAINTS), finish="matte")
    parts = [
        Part(top(2.2 + 3 * ground.reach, -1.2 - 9 * ground.reach, far), "table"),
        Part(floor(9.0, -6.0, back, _FLOOR), "floor"),
        Part(wall(back, 9.0, _FLOOR, 3.6), "wall", matter=paint),
        Part(skirting(back, 9.0, _FLOOR), "frame"),
    ]
    held = _ROOMS.get(ground.word("room", "window"), _window)
    parts += held(side, back, chance, dressing(ground, chance))
    sun = ground.sun
    if sun is not None and abs(sun[0]) > 0.25 and "gobo" not in ground.options:
        aim = (0.0, 0.0, 0.35 * ground.reach)
        out = side * max(_ASIDE, 1.6 * ground.reach + 0.4)
        tall = Extent(-6.0, back, _FLOOR, _CEILING)
        wide = max(1.5, 2.6 * ground.reach)
        beside, sashes = sunlit(out, sun, aim, tall, Opening(wide, 1.7, 3 if wide < 2 else 5))
        parts += [Part(beside.mesh, "wall", matter=paint), sashes, _pane(out, back)]
    return Built(tuple(parts))


def _pane(out: float, back: float) -> Part:
    """A second window, farther back in the wall at the side: its sky falls on the far wall."""
    turn = -90.0 if out > 0 else 90.0
    pane = upright(1.3, 1.5).turned(turn).moved(0.998 * out, back - 1.85, 0.25)
    return Part(pane, "daylight", surface=Surface(colour=(0.05, 0.05, 0.05), emission=_SKY))


def _window(side: float, back: float, chance: random.Random, choice: Choice) -> list[Part]:
    """A window in the wall, something on its sill, at times a chair drawn up to it."""
    x = side * chance.uniform(0.85, 1.1)
    parts = paned(1.15, 1.5, (x, back, 0.14), rows=2)
    at = (x - side * chance.choice((0.4, -0.38)), back - 0.1, 0.121)
    parts += _stood(choice(("succulent", "vase", "book", "bowl", "")), at)
    if chance.random() < 0.4 and choice(("chair",)):
        parts += prop("chair", (-side * 1.25, back - 0.6, _FLOOR), turn=25 * side)
    return parts


def _dresser(side: float, back: float, chance: random.Random, choice: Choice) -> list[Part]:
    """A long low cupboard with a few things on it, a picture over it."""
    x, high = -side * chance.uniform(0.35, 0.7), -0.1
    body = block((1.7, 0.42, high - _FLOOR - 0.14), (x, back - 0.22, _FLOOR + 0.14), 0.006)
    gaps = [
        block((0.006, 0.004, 0.6), (x + off, back - 0.431, _FLOOR + 0.2), 0.001)
        for off in (-0.42, 0.0, 0.42)
    ]
    parts = [Part(body, "prop", matter=_WOOD)]
    parts += [Part(gap, "prop", matter=Matter(name="paint", colour="#20160f")) for gap in gaps]
    species = chance.choice(SPECIES)
    parts += _stood(choice(("vase", "plant")), (x - 0.5, back - 0.22, high + 0.0005), species)
    parts += _stood(choice(("book", "bowl")), (x + 0.42, back - 0.22, high + 0.0005))
    if choice(("framed-print",)):
        parts += prop("framed-print", (x - 0.05, back, 0.36), size=(0.55, 0.025, 0.75))
    return parts


_SPINES = ("#7b3f33", "#2f4a52", "#c9b68f", "#8a8f86", "#3a3430", "#d8cfc0")


def _shelf(side: float, back: float, chance: random.Random, choice: Choice) -> list[Part]:
    """A bookcase off to one side, its boards half full."""
    x, wide, deep = -side * chance.uniform(0.45, 0.8), 1.1, 0.26
    tops = [_FLOOR + 0.08 + 0.36 * k for k in range(6)]
    frame = [block((wide, deep, 0.024), (x, back - deep / 2 - 0.012, z - 0.024)) for z in tops]
    frame += [
        block((0.024, deep, tops[-1] - _FLOOR), (x + s * wide / 2, back - deep / 2 - 0.012, _FLOOR))
        for s in (-1, 1)
    ]
    books: dict[str, list[Mesh]] = {}
    for level in tops[:-1] if choice(("book",)) else ():
        at = -wide / 2 + chance.uniform(0.03, 0.4)
        for _ in range(chance.randrange(5, 15)):
            thick, high = chance.uniform(0.018, 0.05), chance.uniform(0.19, 0.29)
            if at + thick > wide / 2 - 0.03:
                break
            place = (x + at + thick / 2, back - 0.1, level + 0.0003)
            books.setdefault(chance.choice(_SPINES), []).append(
                block((thick, 0.16, high), place, 0.002)
            )
            at += thick + 0.0008
    parts = [Part(joined(frame), "prop", matter=_WOOD)]
    parts += [
        Part(joined(made), "prop", matter=Matter(name="paint", colour=colour, finish="matte"))
        for colour, made in books.items()
    ]
    return parts


def _bare(side: float, back: float, chance: random.Random, choice: Choice) -> list[Part]:
    """A quiet wall; at times a picture on it."""
    if chance.random() < 0.5 or not choice(("framed-print",)):
        return []
    x = -side * chance.uniform(0.6, 1.0)
    return prop("framed-print", (x, back, 0.1), size=(0.6, 0.025, 0.8))


_ROOMS: dict[str, Callable[[float, float, random.Random, Choice], list[Part]]] = {
    "window": _window, "dresser": _dresser, "shelf": _shelf, "bare": _bare,
}  # fmt: skip


def _stood(kind: str, at: tuple[float, float, float], species: str = "monstera") -> list[Part]:
    """Return one of the things that stand about in rooms."""
    x, y, z = at
    if kind == "book":
        low = prop("book", at, turn=8, size=(0.2, 0.14, 0.03))
        return low + prop("book", (x + 0.01, y, z + 0.0305), turn=-6, size=(0.18, 0.13, 0.024))
    if kind == "":
        return []
    size = {"vase": (0.13, 0.13, 0.22), "plant": (0.3, 0.3, 0.42)}.get(kind)
    told = {"species": species} if kind == "plant" else None
    return prop(kind, at, turn=30, size=size, options=told)


SET = SetKind(
    build=_build,
    matter={
        "table": Matter(name="oak", finish="matte"),
        "floor": Matter(name="planks", colour="#8d6a4a"),
        "wall": Matter(name="paint", colour="#d9d1c4", finish="matte"),
        "frame": Matter(name="paint", colour="#f3f0ea", finish="satin"),
    },
    cues=(
        "table by a window",
        "wooden table",
        "window light",
        "breakfast table",
        "sunlit table",
        "table",
    ),
)
