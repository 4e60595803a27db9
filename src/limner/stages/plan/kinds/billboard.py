"""Billboard: a hoarding in a street, its sheet saying exactly what is quoted.

One strong colour, a great form, the words as large as they go. Signs, menu boards and lamps named
beside it stand in the street too. Compositions: `street` (from the pavement), `square` (straight
on), `dusk` (at dusk, lit), `far` (down the street). Needs an engine that traces
(`limner[tracer]`).

Example: 'A billboard in a city street at dusk that says "Slow down" in large white letters'
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

KIND = PictureKind(
    name="billboard",
    title="Billboard",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        street=Take(
            sets=("street",),
            rig="sun",
            elevation=-7,
            azimuth=-14,
            focal=35,
            fill=0.76,
            stop=8,
            default="billboard",
        ),
        square=Take(
            sets=("street",),
            rig="sun",
            elevation=-4,
            focal=50,
            fill=0.7,
            stop=8,
            side=1,
            default="billboard",
            verticals=True,
        ),
        dusk=Take(
            sets=("street",),
            rig="sky",
            elevation=-8,
            azimuth=18,
            focal=28,
            fill=0.58,
            stop=5.6,
            default="billboard",
            bloom=0.3,
        ),
        far=Take(
            sets=("street",),
            rig="sun",
            elevation=-2,
            azimuth=-30,
            focal=70,
            fill=0.46,
            stop=11,
            default="billboard",
            side=1,
        ),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
    moods=("bold",),
)
