"""Neon: a sign of glowing tubes on a dark wall.

Each line in the colour asked for, names written in one stroke, capitals in a line of one width.
The tubes light the wall. Compositions: `straight` (head on), `below` (looked up at), `aside`
(along the wall, the far end out of focus), `near` (a longer lens). Needs an engine that traces
(`limner[tracer]`).

Example: 'A neon sign on a dark concrete wall that says "midnight" in pink and below it "COFFEE
BAR" in warm yellow'
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(
    sets=("concrete-wall", "brick-street", "plaster-wall"), rig="night", stop=2.8, fill=0.88,
    default="neon-sign", bloom=0.5
)  # fmt: skip

KIND = assignment(
    __doc__,
    name="neon",
    title="Neon sign",
    takes={
        "straight": replace(_TAKE, focal=50, stop=5.6, elevation=0, verticals=True),
        "below": replace(_TAKE, focal=35, stop=4, elevation=-14, azimuth=-8, fill=0.84),
        "aside": replace(_TAKE, focal=70, elevation=-4, azimuth=26, fill=0.84, bloom=0.55),
        "near": replace(_TAKE, side=1, elevation=2, azimuth=-20),
    },
    sheet="dark",
    moods=("neon", "night", "dark"),
)  # fmt: skip
