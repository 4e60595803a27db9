"""Bathroom: a stone shelf before glazed tiles."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.32, 1.9 * reach)
    side = 1.5 * reach + 0.13
    parts = [
        Part(top(2.0 + 3 * reach, -1.0 - 9 * reach, far, 0.04), "counter"),
        Part(wall(far, 6.0, -1.0, 3.2), "tiles"),
        *prop("eucalyptus", (-side - 0.05, far - 0.14, 0.0), turn=20),
        *prop("soap", (side, far - 0.1, 0.0), turn=15),
        *prop("pump-bottle", (side + 0.13, far - 0.1, 0.0), turn=-10),
    ]
    return Built(tuple(parts), wall=far)


SET = SetKind(
    build=_build,
    matter={"counter": Matter(name="terrazzo"), "tiles": Matter(name="tile", colour="#dfe6e2")},
    cues=("bathroom", "bathroom shelf", "washbasin", "spa", "shower"),
)
