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

from dataclasses import replace

from limner.stages.plan.staging import SQUARE, Take, assignment

_TABLES = ("table-window", "cafe-table", "kitchen", "sweep")
_TAKE = Take(rig="window", fill=0.7, default="vase")

KIND = assignment(
    __doc__,
    name="still-life",
    title="Still life",
    takes={
        "window": replace(_TAKE, sets=_TABLES, tone="warm", focal=70, stop=5.6, elevation=15,
                          offset=(0, 0.05)),
        "morning": replace(_TAKE, sets=_TABLES, tone="neutral", side=1, focal=60, stop=4,
                           elevation=23, fill=0.66, offset=(0.05, 0.05)),
        "dark": replace(_TAKE, sets=("cafe-table", "sweep"), tone="dark", rig="side", stop=8,
                        elevation=11, offset=(0, 0.04)),
        "studio": replace(_TAKE, rig="soft", elevation=15, fill=0.64),
        "above": replace(_TAKE, sets=("cafe-table", "kitchen", "sweep"), tone="warm", focal=60,
                         stop=8, elevation=58),
    },
    size=SQUARE,
)  # fmt: skip
