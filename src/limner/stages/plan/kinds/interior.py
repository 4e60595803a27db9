"""Interior: a room with its furniture, photographed as for a magazine.

Sofas, chairs, tables, lamps, plants, rugs and framed prints in the colours and materials asked
for; a print says exactly what is quoted. Uprights stay upright. Compositions: `straight`
(frontal, wide), `corner` (from the side), `detail` (nearer, a longer lens), `far` (the whole
room). Needs an engine that traces (`limner[tracer]`).

Example: "A minimalist living room with a grey sofa, an oak coffee table and a floor lamp, soft
window light from the left, 24mm"
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

_ROOMS = ("living-room", "gallery-wall", "plaster-wall")

KIND = PictureKind(
    name="interior",
    title="Interior",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        straight=Take(
            sets=_ROOMS,
            rig="window",
            elevation=3,
            focal=28,
            fill=0.72,
            stop=8,
            verticals=True,
            default="sofa",
        ),
        corner=Take(
            sets=_ROOMS,
            rig="window",
            elevation=6,
            azimuth=-28,
            focal=28,
            fill=0.72,
            stop=8,
            verticals=True,
            side=1,
            default="sofa",
        ),
        detail=Take(
            sets=_ROOMS,
            rig="window",
            elevation=5,
            azimuth=14,
            focal=50,
            fill=0.86,
            stop=4.0,
            default="armchair",
        ),
        far=Take(
            sets=_ROOMS,
            rig="window",
            elevation=2,
            azimuth=12,
            focal=24,
            fill=0.56,
            stop=8,
            verticals=True,
            side=1,
            default="sofa",
        ),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
    moods=("calm", "modern"),
)
