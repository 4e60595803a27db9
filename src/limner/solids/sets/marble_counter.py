"""Marble counter: a polished slab before a quiet wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


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
        parts += prop("vase", (1.75 * reach + 0.1, far - 0.1, 0.0), size=(0.13, 0.13, 0.22))
        parts += prop("eucalyptus", (-1.8 * reach - 0.14, far - 0.12, 0.0), turn=30)
    return Built(tuple(parts), wall=None)


SET = SetKind(
    build=_build,
    matter={
        "counter": Matter(name="marble", finish="polished"),
        "wall": Matter(name="plaster", colour="#ded6cb"),
    },
    cues=("marble counter", "marble table", "marble surface", "marble", "vanity"),
)
