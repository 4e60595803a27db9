"""Shelf: a board on a wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.room import block, prop, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
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
        Part(wall(deep + 0.002, 8.0 + 8 * reach, -6.0, 6.0), "wall"),
        *prop("succulent", (half - 0.12, 0.1 * deep, 0.0), turn=30),
    ]
    return Built(tuple(parts), wall=deep + 0.002, room=(half - 0.25, deep))


SET = SetKind(
    build=_build,
    matter={
        "board": Matter(name="oak", finish="satin"),
        "brackets": Matter(name="brass", finish="brushed"),
        "wall": Matter(name="plaster", colour="#cfd4cb"),
    },
    cues=("shelf", "on a shelf", "wall shelf", "bookshelf"),
)
