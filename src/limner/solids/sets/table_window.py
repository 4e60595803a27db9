"""Table by a window: a wooden table, the sun through panes across it, a room out of focus
behind."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import floor, paned, prop, skirting, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.5, 2.4 * reach)
    back = far + 2.2
    side = -1.0 if ground.sun is None or ground.sun[0] <= 0 else 1.0
    parts = [
        Part(top(2.2 + 3 * reach, -1.2 - 9 * reach, far), "table"),
        Part(floor(9.0, -6.0, back, -0.745), "floor"),
        Part(wall(back, 9.0, -0.745, 3.6), "wall"),
        Part(skirting(back, 9.0, -0.745), "frame"),
        *paned(1.15, 1.55, (side * 1.05, back, 0.12)),
        *prop("plant", (-side * 0.75, back - 0.55, -0.745), turn=40),
        *prop("vase", (side * 0.5, back - 0.16, 0.12), size=(0.13, 0.13, 0.2)),
        *prop("chair", (-side * 0.25, far + 0.55, -0.745), turn=25),
        *prop("framed-print", (-side * 1.3, back, 0.6), size=(0.5, 0.03, 0.7)),
    ]
    return Built(tuple(parts), gobo="window")


SET = SetKind(
    build=_build,
    matter={
        "table": Matter(name="oak", finish="satin"),
        "floor": Matter(name="planks", colour="#8d6a4a"),
        "wall": Matter(name="plaster", colour="#d9cfc1"),
        "frame": Matter(name="paint", colour="#f3f0ea", finish="satin"),
    },
    cues=(
        "table by a window",
        "wooden table",
        "window light",
        "breakfast table",
        "sunlit table",
        "table",
    ),
)
