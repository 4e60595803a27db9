"""Plaster wall: trowelled by hand, a stone floor before it."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import floor, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.16, 1.08 * reach)
    half = 3.0 + 14 * reach
    parts = (
        Part(wall(at, half, 0.0, 3.0 + 12 * reach), "wall"),
        Part(floor(half, -2.0 - 12 * reach, at), "floor"),
    )
    return Built(parts, wall=at, view=View((0.0, -3.4, 1.4), (0.0, at, 1.3), 40.0))


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="plaster", colour="#e3d8c8"),
        "floor": Matter(name="plaster", colour="#d9cbb8"),
    },
    cues=("plaster wall", "stucco wall", "limewash wall", "textured wall", "sunlit wall"),
    stands="wall",
)
