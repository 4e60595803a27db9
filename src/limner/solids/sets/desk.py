"""Desk: an oak top against a wall, a few things of the day out of focus; which, and on which side,
follows from the option 'look', a number."""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.room import dressing, prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, Point, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = min(1.25, max(0.55, 10.0 * reach))
    side, back = 2.1 * reach + 0.025, -2.6 * reach - 0.02
    deep = max(0.55 * far, 1.6 * reach)
    chance = rng("desk", ground.seed, ground.number("look", 0.0))
    choice = dressing(ground, chance)
    way = chance.choice((-1.0, 1.0))
    # Where a picture of the subject has room: beside it, the farther back the farther out.
    parts = [
        Part(top(1.6 + 3 * reach, -1.0 - 9 * reach, far), "desk"),
        Part(wall(far + 0.03, 8.0, -0.8, 3.6), "wall"),
        *_stood(choice(("succulent", "bowl", "vase", "mug")), (way * side, deep, 0.0)),
    ]
    far_out = way * (side + 0.9 * reach + 0.12)
    thing = choice(("table-lamp", "table-lamp", "framed-print"))
    if thing == "table-lamp":
        parts += prop(thing, (far_out, far - 0.14, 0.0), turn=-20)
    elif thing:
        parts += prop(thing, (far_out, far + 0.02, 0.16), size=(0.4, 0.025, 0.5))
    level = 0.0
    for _ in range(chance.randrange(1, 4) if choice(("book",)) else 0):
        wide, thick = chance.uniform(0.17, 0.21), chance.uniform(0.02, 0.032)
        at, turn = (way * back, far - 0.17, level), chance.uniform(-9, 9)
        parts += prop("book", at, turn=turn, size=(wide, 0.7 * wide, thick))
        level += thick + 0.0005
    return Built(tuple(parts), gobo="window" if ground.sun is not None else "")


def _stood(kind: str, at: Point) -> list[Part]:
    """Return one of the things that stand about on desks."""
    if not kind:
        return []
    size = {"vase": (0.1, 0.1, 0.17), "bowl": (0.13, 0.13, 0.055)}.get(kind)
    return prop(kind, at, turn=30, size=size)


SET = SetKind(
    build=_build,
    matter={
        "desk": Matter(name="oak", finish="satin"),
        "wall": Matter(name="plaster", colour="#e4ded4"),
    },
    cues=("desk", "workspace", "office desk", "home office", "workbench"),
)
