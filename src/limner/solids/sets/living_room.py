"""Living room: floorboards, a painted wall with its skirting, the sun through a window at one
side.

With the option 'corner' it has that window, in a wall of its own with a curtain beside it, and a
rug; for cameras that look straight at the far wall and stand between the two.
"""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.drapery import hung
from limner.solids.room import (
    SPECIES,
    Extent,
    Opening,
    block,
    dressing,
    floor,
    prop,
    skirting,
    sunlit,
    wall,
)
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View

_WALLS = ("#e4dfd5", "#dcdcd2", "#e2d8cb", "#d8dcdc", "#e6dfd3")
_SHEER = Matter(name="linen", colour="#efe9de")


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = ground.number("behind", max(0.45, 1.1 * reach))
    half = 8.0 + 3 * reach
    high = 3.4 + 2.5 * reach
    chance = rng("living room", ground.seed, ground.number("look", 0.0))
    paint = Matter(name="paint", colour=chance.choice(_WALLS), finish="matte")
    parts = [
        Part(floor(half, -7.0 - 4 * reach, at), "floor"),
        Part(wall(at, half, 0.0, high), "wall", matter=paint),
        Part(skirting(at, half, high=0.11), "trim"),
    ]
    homely = ground.word("props", "yes") != "no" and reach > 0.5
    cornered = ground.word("corner", "no") == "yes" and ground.sun is not None
    if cornered and ground.sun is not None and abs(ground.sun[0]) > 0.5:
        parts += _corner(ground, at, high)
    elif homely:
        choice, hand = dressing(ground, chance), chance.choice((-1.0, 1.0))
        one, two = choice(("plant", "stool", "plant")), choice(("floor-lamp", "", "floor-lamp"))
        if one:
            told = {"species": chance.choice(SPECIES)} if one == "plant" else None
            place = (-hand * (1.45 * reach + 0.35), at - 0.5, 0.0)
            parts += prop(one, place, turn=70, options=told)
        if two:
            parts += prop(two, (hand * (1.4 * reach + 0.35), at - 0.38, 0.0), turn=20)
    if ground.word("rug", "no") == "yes":
        wide = min(3.0, 1.5 * reach + 0.5)
        rug = block((wide, 1.9, 0.0038), (0.0, at - 1.5, 0.0001), 0.0015)
        parts.append(Part(rug, "rug"))
    view = View((0.3, -4.4, 1.35), (0.0, at, 1.15), 32.0)
    return Built(tuple(parts), wall=at, view=view, gobo="" if cornered else "window")


def _corner(ground: Ground, at: float, high: float) -> list[Part]:
    """The wall the light comes through, a curtain drawn back from its window."""
    assert ground.sun is not None
    reach = ground.reach
    side = -1.0 if ground.sun[0] < 0 else 1.0
    out = side * max(2.0, 1.12 * reach + 0.75)
    room = Extent(-7.0 - 4 * reach, at, 0.0, high)
    made = sunlit(out, ground.sun, (0.05 * side, at - 0.5, 0.75), room, Opening(2.1, 2.3))
    _, top = made[1].mesh.bounds
    cloth = hung(0.62, 2.72, 0.13, folds=6, seed=ground.seed).turned(-90.0 * side)
    cloth = cloth.moved(out - side * 0.13, min(at - 0.36, float(top[1]) + 0.16), 0.03)
    foot = skirting(0.0, (at + 7.0 + 4 * reach) / 2, high=0.11).turned(-90.0 * side)
    middle = (at - 7.0 - 4 * reach) / 2
    return [
        *made,
        Part(cloth, "curtain", matter=_SHEER),
        Part(foot.moved(out, middle), "trim"),
    ]


SET = SetKind(
    build=_build,
    matter={
        "floor": Matter(name="planks", colour="#a98560"),
        "wall": Matter(name="paint", colour="#e4dfd5", finish="matte"),
        "trim": Matter(name="paint", colour="#f0ece5", finish="satin"),
        "frame": Matter(name="paint", colour="#f3f0ea", finish="satin"),
        "rug": Matter(name="wool", colour="#cfc5b4"),
    },
    cues=("living room", "lounge", "sitting room", "interior", "apartment", "room"),
    stands="floor",
)
