"""Landscape: land and water under a real sky.

Mountain lakes, coasts, meadows and deserts at the hour asked for, in the weather asked for. The
sun stands where the words put it. Compositions: `wide` (a wide lens, the horizon low), `long` (a
longer lens, forms stacked), `shore` (from near the ground), `dusk` (from higher up). Needs an
engine that traces (`limner[tracer]`).

Example: "Wide-angle landscape photograph of a mountain lake at blue hour, 24mm f/8, deep depth of
field"
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

_LAND = ("mountain-lake", "meadow", "seascape", "desert")

KIND = PictureKind(
    name="landscape",
    title="Landscape",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        wide=Take(sets=_LAND, rig="sun", elevation=4, focal=24, fill=0.5, stop=11),
        long=Take(sets=_LAND, rig="sun", elevation=6, focal=50, fill=0.5, stop=11, side=1),
        shore=Take(sets=_LAND, rig="sun", elevation=1, focal=20, fill=0.5, stop=13),
        dusk=Take(sets=_LAND, rig="sun", elevation=9, focal=35, fill=0.5, stop=11, side=1),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
)
