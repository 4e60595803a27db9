"""Concrete wall: bare and dark, for signs that light themselves."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import floor, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.3, 1.08 * reach)
    parts = (
        Part(wall(at, 14.0 + 6 * reach, 0.0, 8.0 + 5 * reach), "wall"),
        Part(floor(14.0 + 6 * reach, -10.0 - 8 * reach, at), "floor"),
    )
    return Built(parts, wall=at, view=View((0.5, -3.4, 1.5), (0.0, at, 1.4), 40.0))


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="concrete", colour="#5d5e60"),
        "floor": Matter(name="concrete", colour="#3c3d40", finish="polished"),
    },
    cues=("concrete wall", "concrete", "dark wall", "underground", "garage", "nightclub"),
    stands="wall",
)
