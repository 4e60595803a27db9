"""Bedroom: pale boards, a soft wall, curtains at one side."""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.room import SPECIES, dressing, floor, prop, skirting, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View

_WALLS = ("#c9cdc3", "#d8cfc4", "#c6ced3", "#d9c9bf", "#d3d0c6")


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.45, 1.1 * reach)
    half = 8.0 + 3 * reach
    side = 1.0 if ground.sun is not None and ground.sun[0] > 0 else -1.0
    chance = rng("bedroom", ground.seed, ground.number("look", 0.0))
    paint = Matter(name="paint", colour=chance.choice(_WALLS), finish="matte")
    parts = [
        Part(floor(half, -7.0 - 4 * reach, at), "floor"),
        Part(wall(at, half, 0.0, 3.4 + 2.5 * reach), "wall", matter=paint),
        Part(skirting(at, half, high=0.14), "trim"),
    ]
    if ground.word("props", "yes") != "no" and reach > 0.5:
        parts += prop("curtain", (side * (1.6 * reach + 0.5), at - 0.02, 0.0))
        beside = dressing(ground, chance)(("stool", "plant", "floor-lamp", ""))
        if beside:
            told = {"species": chance.choice(SPECIES)} if beside == "plant" else None
            place = (-side * (1.4 * reach + 0.4), at - 0.4, 0.0)
            parts += prop(beside, place, turn=25, options=told)
    view = View((0.3, -4.2, 1.3), (0.0, at, 1.0), 32.0)
    return Built(tuple(parts), wall=at, view=view, gobo="window")


SET = SetKind(
    build=_build,
    matter={
        "floor": Matter(name="planks", colour="#c2a37c"),
        "wall": Matter(name="paint", colour="#c9cdc3", finish="matte"),
        "trim": Matter(name="paint", colour="#f2efe9", finish="satin"),
    },
    cues=("bedroom", "guest room", "hotel room"),
    stands="floor",
)
