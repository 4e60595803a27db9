"""City at night: a stone ledge, and far below and behind it windows and lamps as soft discs."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.room import floor, lights, top
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.surface import Surface
from limner.solids.town import houses

_WET = Surface(colour=(0.018, 0.018, 0.02), roughness=0.16, specular=0.5)
_KINDS = (
    ((26.0, 13.0, 4.5), 46), ((24.0, 2.2, 2.6), 16), ((3.0, 9.0, 24.0), 14),
    ((22.0, 20.0, 17.0), 30), ((4.0, 20.0, 9.0), 5),
)  # fmt: skip
"""Colour and how many: street lamps, rear lights, signs, windows, signals."""


def _build(ground: Ground) -> Built:
    reach = ground.reach
    rng = np.random.default_rng(ground.seed + 12)
    deep = 14.0 + 8.0 * reach
    parts = [
        Part(top(6.0 + 8 * reach, -3.0 - 10 * reach, 0.25 + 1.7 * reach, 0.12), "ledge"),
        Part(floor(400.0, 2.0 + 3 * reach, 400.0, -deep), "road", surface=_WET),
        *houses(170.0, 150.0, ground.seed, foot=-deep, lit=0.1, glow=1.0),
    ]
    for colour, count in _KINDS:
        away = rng.uniform(32.0, 110.0, count) + 8.0 * reach
        across = rng.uniform(-0.62, 0.62, count) * away
        rise = np.tan(np.radians(rng.uniform(-15.0, 9.0, count)))
        at = np.column_stack([across, away, np.maximum(away * rise, 1.0 - deep)])
        parts.append(lights(at, 0.14, colour))
    view = View((0.0, -3.0, 1.5), (0.0, 40.0, 0.0), 50.0)
    return Built(tuple(parts), sky=True, room=(5.0, 0.2 + 1.6 * reach), view=view)


SET = SetKind(
    build=_build,
    matter={"ledge": Matter(name="concrete", colour="#3a3b3e", finish="polished")},
    cues=(
        "night city",
        "city at night",
        "city lights",
        "night street",
        "bokeh lights",
        "downtown at night",
    ),
    stands="ground",
)
