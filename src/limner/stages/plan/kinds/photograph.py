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

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

KIND = PictureKind(
    name="photograph",
    title="Photograph",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        plain=Take(tone="neutral", rig="soft", elevation=15, focal=70, fill=0.66, default="cube"),
        table=Take(
            sets=("cafe-table", "table-window", "sweep"),
            tone="warm",
            rig="window",
            elevation=17,
            focal=70,
            fill=0.62,
            stop=5.6,
            default="cube",
        ),
        angle=Take(
            tone="tint",
            rig="side",
            elevation=24,
            azimuth=12,
            focal=60,
            fill=0.66,
            side=1,
            default="cube",
        ),
        low=Take(tone="contrast", rig="hard", elevation=6, focal=85, fill=0.64, default="cube"),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
)
