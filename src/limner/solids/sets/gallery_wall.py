"""Gallery wall: white, a shadow gap at its foot, a polished floor."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import block, floor, prop, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = ground.number("behind", max(0.4, 1.08 * reach))
    half = 12.0 + 5 * reach
    parts = [
        Part(wall(at, half, 0.02, 5.5 + 3 * reach), "wall"),
        Part(block((2 * half, 0.012, 0.02), (0.0, at + 0.01, 0.0), 0.001), "gap"),
        Part(floor(half, -8.0 - 6 * reach, at + 0.02), "floor"),
    ]
    homely = ground.word("light", "") == "window"
    if homely and ground.word("props", "yes") != "no" and reach > 0.5:
        parts += prop("plant", (-1.02 * reach - 0.1, at - 0.36, 0.0), turn=70)
    gobo = "window" if homely else ""
    view = View((0.0, -4.2, 1.55), (0.0, at, 1.5), 35.0)
    return Built(tuple(parts), wall=at, gobo=gobo, view=view)


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="paint", colour="#efedea", finish="matte"),
        "gap": Matter(name="paint", colour="#77726b"),
        "floor": Matter(name="planks", colour="#a3835c"),
    },
    cues=("gallery wall", "gallery", "art gallery", "museum", "exhibition", "white wall"),
    stands="wall",
)
