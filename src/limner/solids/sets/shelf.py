"""Shelf: a board on a wall."""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.room import block, dressing, prop, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind

_WALLS = ("#cfd4cb", "#d8d3c8", "#d9cdbf", "#cbd2d6", "#dcd9d2")


def _build(ground: Ground) -> Built:
    reach = ground.reach
    chance = rng("shelf", ground.seed, ground.number("look", 0.0))
    paint = Matter(name="paint", colour=chance.choice(_WALLS), finish="matte")
    deep = max(0.12, 1.08 * reach)
    half = 1.9 * reach + 0.25
    thick = 0.028
    board = block((2 * half, 2 * deep, thick), (0.0, 0.0, -thick), 0.003)
    feet = [
        block((0.018, 1.5 * deep, 0.018), (x, 0.24 * deep, -thick - 0.0185), 0.004)
        for x in (-0.6 * half, 0.6 * half)
    ]
    feet += [
        block((0.018, 0.018, 0.9 * deep), (x, deep - 0.01, -thick - 0.9 * deep), 0.004)
        for x in (-0.6 * half, 0.6 * half)
    ]
    parts = [
        Part(board, "board"),
        Part(joined(feet), "brackets"),
        Part(wall(deep + 0.002, 8.0 + 8 * reach, -6.0, 6.0), "wall", matter=paint),
    ]
    kind = dressing(ground, chance)(("succulent", "book", "bowl", "", ""))
    if kind:
        size = {"book": (0.15, 0.12, 0.03), "bowl": (0.13, 0.13, 0.06)}.get(kind)
        x = chance.choice((-1.0, 1.0)) * (half - 0.12)
        parts += prop(kind, (x, 0.1 * deep, 0.0), turn=12, size=size)
    return Built(tuple(parts), wall=deep + 0.002, room=(half - 0.25, deep))


SET = SetKind(
    build=_build,
    matter={
        "board": Matter(name="oak", finish="satin"),
        "brackets": Matter(name="brass", finish="brushed"),
        "wall": Matter(name="paint", colour="#cfd4cb", finish="matte"),
    },
    cues=("shelf", "on a shelf", "wall shelf", "bookshelf"),
)
