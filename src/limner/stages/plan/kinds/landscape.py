"""Landscape: land and water under a real sky.

Mountain lakes, coasts, meadows and deserts at the hour asked for, in the weather asked for. The
sun stands where the words put it. Compositions: `wide` (a wide lens, the horizon low), `long` (a
longer lens, forms stacked), `shore` (from near the ground), `dusk` (from higher up). Needs an
engine that traces (`limner[tracer]`).

Example: "Wide-angle landscape photograph of a mountain lake at blue hour, 24mm f/8, deep depth of
field"
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(
    sets=("mountain-lake", "meadow", "seascape", "desert"), rig="sun", stop=11, fill=0.5
)  # fmt: skip

KIND = assignment(
    __doc__,
    name="landscape",
    title="Landscape",
    takes={
        "wide": replace(_TAKE, focal=24, elevation=4),
        "long": replace(_TAKE, side=1, focal=50, elevation=6),
        "shore": replace(_TAKE, focal=20, stop=13, elevation=1),
        "dusk": replace(_TAKE, side=1, focal=35, elevation=9),
    },
)  # fmt: skip
