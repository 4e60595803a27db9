"""Neon: a sign of glowing tubes on a dark wall.

Each line in the colour asked for, names written in one stroke, capitals in a line of one width.
The tubes light the wall. Compositions: `straight` (head on), `below` (looked up at), `aside`
(along the wall, the far end out of focus), `near` (a longer lens). Needs an engine that traces
(`limner[tracer]`).

Example: 'A neon sign on a dark concrete wall that says "midnight" in pink and below it "COFFEE
BAR" in warm yellow'
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

_WALLS = ("concrete-wall", "brick-street", "plaster-wall")

KIND = PictureKind(
    name="neon",
    title="Neon sign",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        straight=Take(
            sets=_WALLS,
            rig="night",
            elevation=0,
            focal=50,
            fill=0.88,
            stop=5.6,
            default="neon-sign",
            bloom=0.5,
            verticals=True,
        ),
        below=Take(
            sets=_WALLS,
            rig="night",
            elevation=-14,
            azimuth=-8,
            focal=35,
            fill=0.84,
            stop=4.0,
            default="neon-sign",
            bloom=0.5,
        ),
        aside=Take(
            sets=_WALLS,
            rig="night",
            elevation=-4,
            azimuth=26,
            focal=70,
            fill=0.84,
            stop=2.8,
            default="neon-sign",
            bloom=0.55,
        ),
        near=Take(
            sets=_WALLS,
            rig="night",
            elevation=2,
            azimuth=-20,
            focal=85,
            fill=0.88,
            stop=2.8,
            default="neon-sign",
            bloom=0.5,
            side=1,
        ),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
    sheet="dark",
    moods=("neon", "night", "dark"),
)
