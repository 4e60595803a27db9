"""Kitchen: a counter before a tiled splashback, a shelf above it, things of the household."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import block, prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.5, 2.2 * reach)
    up = max(0.55, 2.2 * reach)
    side = 1.5 * reach + 0.18
    parts = [
        Part(top(2.4 + 3 * reach, -1.0 - 9 * reach, far, 0.04), "counter"),
        Part(wall(far, 8.0, -1.0, 3.4), "tiles"),
        Part(block((2.6 + 2 * reach, 0.22, 0.03), (0.0, far - 0.115, up)), "shelf"),
        *prop("plant", (side + 0.25, far - 0.2, 0.0), size=(0.26, 0.26, 0.36)),
        *prop("preserve-jar", (-side, far - 0.14, 0.0)),
        *prop("preserve-jar", (-side - 0.14, far - 0.17, 0.0), size=(0.1, 0.1, 0.17)),
        *prop("bowl", (side - 0.02, far - 0.15, 0.0)),
        *prop("mug", (-0.5, far - 0.11, up + 0.0305), turn=60),
        *prop("mug", (-0.36, far - 0.12, up + 0.0305), turn=30),
        *prop("bowl", (0.15, far - 0.12, up + 0.0305)),
        *prop("vase", (0.6, far - 0.12, up + 0.0305)),
    ]
    return Built(tuple(parts), wall=far, gobo="window")


SET = SetKind(
    build=_build,
    matter={
        "counter": Matter(name="oak", finish="satin"),
        "tiles": Matter(name="subway-tile"),
        "shelf": Matter(name="oak", finish="satin"),
    },
    cues=("kitchen", "kitchen counter", "countertop", "worktop", "splashback"),
)
