"""Desk: an oak top against a wall, a few things of the day out of focus."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.55, 2.3 * reach)
    left, right = -1.55 * reach - 0.12, 1.55 * reach + 0.14
    parts = [
        Part(top(1.6 + 3 * reach, -1.0 - 9 * reach, far), "desk"),
        Part(wall(far + 0.03, 8.0, -0.8, 3.6), "wall"),
        *prop("book", (left, far - 0.16, 0.0), turn=8, size=(0.2, 0.14, 0.028)),
        *prop("book", (left + 0.01, far - 0.16, 0.0285), turn=-5, size=(0.19, 0.13, 0.022)),
        *prop("succulent", (left - 0.22, far - 0.2, 0.0)),
        *prop("table-lamp", (right + 0.12, far - 0.2, 0.0), turn=-20),
        *prop("mug", (right - 0.06, far - 0.1, 0.0), turn=40),
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
