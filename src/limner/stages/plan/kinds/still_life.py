"""Still life: things on a table, in the light of a window.

Fruit, cups, glasses, vases, books, candles and plain solids, in the number, colour and place
asked for: "three red apples to the left of two green pears on a white plate" are three and two,
so placed. Compositions: `window` (light from the side, a table), `morning` (low sun across the
table), `dark` (an old master's dark ground), `studio` (plain and even), `above` (from high up).
Needs an engine that traces (`limner[tracer]`); a still life asked for as a painting or
illustration is drawn.

Example: "A cup of coffee on a wooden table near a window, morning light from the left window,
Canon 85mm f/1.8, shallow depth of field"
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

_TABLES = ("table-window", "cafe-table", "kitchen", "sweep")

KIND = PictureKind(
    name="still-life",
    title="Still life",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        window=Take(
            sets=_TABLES,
            tone="warm",
            rig="window",
            elevation=19,
            focal=70,
            fill=0.7,
            offset=(0.0, 0.05),
            stop=5.6,
            default="vase",
        ),
        morning=Take(
            sets=_TABLES,
            tone="neutral",
            rig="window",
            side=1,
            elevation=23,
            focal=60,
            fill=0.66,
            offset=(0.05, 0.05),
            stop=4.0,
            default="vase",
        ),
        dark=Take(
            sets=("cafe-table", "sweep"),
            tone="dark",
            rig="side",
            elevation=11,
            focal=85,
            fill=0.7,
            offset=(0.0, 0.04),
            stop=8,
            default="vase",
        ),
        studio=Take(tone="tint", rig="soft", elevation=15, focal=85, fill=0.64, default="vase"),
        above=Take(
            sets=("cafe-table", "kitchen", "sweep"),
            tone="warm",
            rig="window",
            elevation=58,
            focal=60,
            fill=0.7,
            stop=8,
            default="vase",
        ),
    ),
    manual=__doc__ or "",
    size=(1024, 1024),
)
