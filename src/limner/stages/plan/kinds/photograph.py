"""Photograph: things of any kind in a place, photographed.

What is asked for as a photograph and is no packshot, still life, room or landscape: a few things
with their relations, signs on walls, prints above furniture. Things stand in the number asked for
and as they are said to stand to each other. Words no thing carries stand over the picture.
Compositions: `plain` (a studio tone), `table` (a table by a window), `angle` (a three-quarter
view), `low` (from low down). People and animals cannot be traced; the notes say so. Needs an
engine that traces (`limner[tracer]`).

Example: "Three red cubes to the left of a blue sphere on a wooden table, studio photograph"
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(default="cube")

KIND = assignment(
    __doc__,
    name="photograph",
    title="Photograph",
    takes={
        "plain": replace(_TAKE, tone="neutral", focal=70, elevation=15, fill=0.66),
        "table": replace(_TAKE, sets=("cafe-table", "table-window", "sweep"), tone="warm",
                         rig="window", focal=70, stop=5.6, elevation=17),
        "angle": replace(_TAKE, rig="side", side=1, focal=60, elevation=24, azimuth=12, fill=0.66),
        "low": replace(_TAKE, tone="contrast", rig="hard", elevation=6, fill=0.64),
    },
)  # fmt: skip
