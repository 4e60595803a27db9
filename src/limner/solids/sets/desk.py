"""Desk: an oak top against a wall, a few things of the day out of focus."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = min(1.25, max(0.55, 10.0 * reach))
    side, back = 2.1 * reach + 0.025, -2.6 * reach - 0.02
    deep = 0.55 * far
    # Where a picture of the subject has room: beside it, the farther back the farther out.
    parts = [
        Part(top(1.6 + 3 * reach, -1.0 - 9 * reach, far), "desk"),
        Part(wall(far + 0.03, 8.0, -0.8, 3.6), "wall"),
        *prop("book", (back, far - 0.17, 0.0), turn=8, size=(0.2, 0.14, 0.028)),
        *prop("book", (back + 0.01, far - 0.17, 0.0285), turn=-5, size=(0.19, 0.13, 0.022)),
        *prop("succulent", (side, max(deep, 1.6 * reach), 0.0), turn=30),
        *prop("table-lamp", (side + 0.9 * reach + 0.12, far - 0.14, 0.0), turn=-20),
    ]
    return Built(tuple(parts), gobo="window" if ground.sun is not None else "")


SET = SetKind(
    build=_build,
    matter={
        "desk": Matter(name="oak", finish="satin"),
        "wall": Matter(name="plaster", colour="#e4ded4"),
    },
    cues=("desk", "workspace", "office desk", "home office", "workbench"),
)
