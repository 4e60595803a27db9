"""City at night: a wet street whose windows and lamps are soft discs behind the subject."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.room import floor, lights
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.surface import Surface
from limner.solids.town import houses

_WET = Surface(colour=(0.018, 0.018, 0.02), roughness=0.16, specular=0.5)
_KINDS = (
    ((26.0, 13.0, 4.5), 26, 2.6, 6.0), ((24.0, 2.2, 2.6), 14, 0.6, 2.2),
    ((3.0, 9.0, 24.0), 10, 1.8, 5.0), ((22.0, 21.0, 18.0), 18, 0.6, 4.5), ((4.0, 20.0, 9.0), 5, 2.5, 3.5),
)  # fmt: skip
"""Colour, how many, and from what height to what: street lamps, rear lights, signs, headlights, signals."""


def _build(ground: Ground) -> Built:
    reach = ground.reach
    rng = np.random.default_rng(ground.seed + 12)
    near = 6.0 + 14.0 * reach
    parts = [
        Part(floor(300.0, -40.0, 300.0), "road", surface=_WET),
        *houses(near + 55.0, 70.0, ground.seed, lit=0.4),
    ]
    for colour, count, low, high in _KINDS:
        away = rng.uniform(near, near + 48.0, count)
        across = rng.uniform(-0.55, 0.55, count) * (away + 4.0)
        at = np.column_stack([across, away, rng.uniform(low, high, count)])
        parts.append(lights(at, 0.09, colour))
    view = View((0.0, -6.0, 1.5), (0.0, 20.0, 2.6), 50.0)
    return Built(tuple(parts), sky=True, view=view)


SET = SetKind(
    build=_build,
    matter={"road": Matter(name="asphalt", colour="#2a2a2c")},
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
