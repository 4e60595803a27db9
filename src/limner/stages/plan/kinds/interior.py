"""Interior: a room with its furniture, photographed as for a magazine.

Sofas, chairs, tables, lamps, plants, rugs and framed prints in the colours and materials asked
for; a print says exactly what is quoted. Uprights stay upright. Compositions: `straight`
(frontal, wide), `corner` (from the side), `detail` (nearer, a longer lens), `far` (the whole
room). Needs an engine that traces (`limner[tracer]`).

Example: "A minimalist living room with a grey sofa, an oak coffee table and a floor lamp, soft
window light from the left, 24mm"
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(
    sets=("living-room", "gallery-wall", "plaster-wall"), rig="window", focal=28, stop=8,
    fill=0.72, default="sofa", verticals=True
)  # fmt: skip

KIND = assignment(
    __doc__,
    name="interior",
    title="Interior",
    takes={
        "straight": replace(_TAKE, elevation=3),
        "corner": replace(_TAKE, side=1, elevation=6, azimuth=-28),
        "detail": replace(_TAKE, focal=50, stop=4, elevation=5, azimuth=14, fill=0.86,
                          default="armchair", verticals=False),
        "far": replace(_TAKE, side=1, focal=24, elevation=2, azimuth=12, fill=0.56),
    },
    moods=("calm", "modern"),
)  # fmt: skip
