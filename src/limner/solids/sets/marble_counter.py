"""Marble counter: a polished slab before a quiet wall."""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.room import SPECIES, dressing, prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind

_SIZES = {"vase": (0.13, 0.13, 0.22), "plant": (0.26, 0.26, 0.36)}


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.42, 2.6 * reach)
    back = far + max(0.5, 1.2 * reach)
    high = max(3.0, 14 * reach)
    parts = [
        Part(top(2.5 + 5 * reach, -1.2 - 9 * reach, far, 0.03), "counter"),
        Part(wall(back, 6.0 + 10 * reach, -1.0, high), "wall"),
    ]
    if ground.word("props", "yes") != "no":
        chance = rng("marble counter", ground.seed, ground.number("look", 0.0))
        choice = dressing(ground, chance)
        hand = chance.choice((-1.0, 1.0))
        one, two = choice(("vase", "bowl", "succulent")), choice(("eucalyptus", "plant", "", ""))
        if one:
            at = (hand * (1.75 * reach + 0.1), far - 0.1, 0.0)
            parts += prop(one, at, size=_SIZES.get(one))
        if two:
            at = (-hand * (1.8 * reach + 0.16), far - 0.14, 0.0)
            told = {"species": chance.choice(SPECIES)} if two == "plant" else None
            parts += prop(two, at, turn=30, size=_SIZES.get(two), options=told)
    return Built(tuple(parts), wall=None)


SET = SetKind(
    build=_build,
    matter={
        "counter": Matter(name="marble", finish="polished"),
        "wall": Matter(name="plaster", colour="#ded6cb"),
    },
    cues=("marble counter", "marble table", "marble surface", "marble", "vanity"),
)
