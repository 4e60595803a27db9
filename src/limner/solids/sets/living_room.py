"""Living room: floorboards, a rug, a painted wall with its skirting, the sun through a window at
one side."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import floor, prop, skirting, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.45, 1.1 * reach)
    half = 8.0 + 3 * reach
    parts = [
        Part(floor(half, -7.0 - 4 * reach, at), "floor"),
        Part(wall(at, half, 0.0, 3.4 + 2.5 * reach), "wall"),
        Part(skirting(at, half, high=0.11), "trim"),
    ]
    if ground.word("props", "yes") != "no" and reach > 0.5:
        parts += prop("plant", (-1.45 * reach - 0.35, at - 0.5, 0.0), turn=70)
        parts += prop("floor-lamp", (1.4 * reach + 0.35, at - 0.38, 0.0), turn=20)
    view = View((0.3, -4.4, 1.35), (0.0, at, 1.15), 32.0)
    return Built(tuple(parts), wall=at, view=view, gobo="window")


SET = SetKind(
    build=_build,
    matter={
        "floor": Matter(name="planks", colour="#a27b52"),
        "wall": Matter(name="paint", colour="#dcd6cb", finish="matte"),
        "trim": Matter(name="paint", colour="#f0ece5", finish="satin"),
    },
    cues=("living room", "lounge", "sitting room", "interior", "apartment", "room"),
    stands="floor",
)
