"""Gallery wall: white, a shadow gap at its foot, a polished floor."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import block, floor, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.4, 1.08 * reach)
    half = 12.0 + 5 * reach
    parts = (
        Part(wall(at, half, 0.02, 5.5 + 3 * reach), "wall"),
        Part(block((2 * half, 0.012, 0.02), (0.0, at + 0.01, 0.0), 0.001), "gap"),
        Part(floor(half, -8.0 - 6 * reach, at + 0.02), "floor"),
    )
    return Built(parts, wall=at, view=View((0.0, -4.2, 1.55), (0.0, at, 1.5), 35.0))


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="paint", colour="#efedea", finish="matte"),
        "gap": Matter(name="paint", colour="#1b1b1c"),
        "floor": Matter(name="planks", colour="#a3835c"),
    },
    cues=("gallery wall", "gallery", "art gallery", "museum", "exhibition", "white wall"),
    stands="wall",
)
