"""Billboard: a hoarding in a street, its sheet saying exactly what is quoted.

One strong colour, a great form, the words as large as they go. Signs, menu boards and lamps named
beside it stand in the street too. Compositions: `street` (from the pavement), `square` (straight
on), `dusk` (at dusk, lit), `far` (down the street). Needs an engine that traces
(`limner[tracer]`).

Example: 'A billboard in a city street at dusk that says "Slow down" in large white letters'
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(sets=("street",), rig="sun", stop=8, default="billboard")

KIND = assignment(
    __doc__,
    name="billboard",
    title="Billboard",
    takes={
        "street": replace(_TAKE, focal=35, elevation=-7, azimuth=-14, fill=0.76),
        "square": replace(_TAKE, side=1, focal=50, elevation=-4, fill=0.7, verticals=True),
        "dusk": replace(_TAKE, rig="sky", focal=28, stop=5.6, elevation=-8, azimuth=18, fill=0.68,
                        bloom=0.3),
        "far": replace(_TAKE, side=1, focal=70, stop=11, elevation=-2, azimuth=-30, fill=0.56),
    },
    moods=("bold",),
)  # fmt: skip
