"""Café table: a dark wooden top, lamps and chairs of the room out of focus behind."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.room import floor, lights, prop, top, wall
from limner.solids.shapes import plane
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind
from limner.solids.surface import Surface


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.42, 2.2 * reach)
    if ground.word("props", "yes") == "no":
        return _bare(ground, far)
    back = far + 3.6
    rng = np.random.default_rng(ground.seed + 2)
    count = 16  # as wide as a lens out of focus finds them often: fewer, smaller ones are grainy
    bulbs = np.column_stack(
        [
            np.linspace(-1.9, 1.9, count) + rng.normal(0, 0.06, count),
            rng.uniform(far + 1.3, back - 0.3, count),
            rng.uniform(-0.2, 0.42, count),
        ]
    )
    parts = [
        Part(top(1.6 + 3 * reach, -1.2 - 9 * reach, far, 0.03), "table"),
        Part(floor(9.0, -6.0, back, -0.74), "floor"),
        Part(wall(back, 9.0, -0.74, 3.4), "wall"),
        lights(bulbs, 0.07, (0.3, 0.14, 0.05)),
        *prop("chair", (-0.7, far + 0.5, -0.74), turn=200),
        *prop("chair", (0.75, far + 0.75, -0.74), turn=150),
        *prop("table", (0.2, far + 1.9, -0.74), size=(0.8, 0.8, 0.74)),
        *prop("shelf", (-0.9, back, 0.55), size=(1.6, 0.24, 0.05)),
        *prop("wine-bottle", (-1.3, back - 0.12, 0.6)),
        *prop("wine-bottle", (-1.12, back - 0.12, 0.6)),
        *prop("vase", (-0.6, back - 0.12, 0.6)),
        *prop("plant", (1.5, back - 0.5, -0.74)),
    ]
    return Built(tuple(parts))


def _bare(ground: Ground, far: float) -> Built:
    """The table before a dark wall that a low lamp behind it lights from below, as a photographer
    parts a dark thing from its ground."""
    back = far + 1.1
    dusk = Matter(name="paint", colour="#372d28", finish="matte")
    glow = Surface(colour=(0.02, 0.02, 0.02), emission=(6.0, 4.1, 2.9))
    strip = plane(0.5 + ground.reach, 0.16).turned(-35.0, "x").moved(0.0, back - 0.5, -0.22)
    return Built(
        (
            Part(top(1.6 + 3 * ground.reach, -1.2 - 9 * ground.reach, far, 0.03), "table"),
            Part(floor(9.0, -6.0, back, -0.74), "floor"),
            Part(wall(back, 9.0, -0.74, 3.4), "wall", matter=dusk),
            Part(strip, "lamps", surface=glow),
        )
    )


SET = SetKind(
    build=_build,
    matter={
        "table": Matter(name="walnut", finish="satin"),
        "floor": Matter(name="planks", colour="#5d4330"),
        "wall": Matter(name="brick", colour="#7b4636"),
    },
    cues=(
        "cafe table",
        "café table",
        "coffee shop",
        "cafe",
        "café",
        "restaurant",
        "bar table",
        "bistro",
    ),
)
