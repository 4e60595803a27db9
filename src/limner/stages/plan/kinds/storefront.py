"""Storefront: a sign on a shop, photographed from the street.

The sign says exactly what is quoted: letters in the round, a painted board or a lit box, on
brick, plaster or concrete, by the hour asked for ("golden hour light from the left", "blue hour",
"overcast"). Compositions: `letters` (raised letters, straight on), `board` (a painted board from
a little below), `lightbox` (lit from within), `oblique` (the whole front, from across the
street). Needs an engine that traces (`limner[tracer]`).

Example: "A storefront sign reading OPEN on a brick wall, late afternoon golden hour light from
the left, photorealistic"
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

_STREET = ("brick-street", "plaster-wall", "concrete-wall")

KIND = PictureKind(
    name="storefront",
    title="Storefront",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        board=Take(
            sets=_STREET,
            rig="sun",
            elevation=-3,
            focal=50,
            fill=0.62,
            stop=8,
            default="board-sign",
            verticals=True,
        ),
        letters=Take(
            sets=_STREET,
            rig="sun",
            elevation=-5,
            focal=50,
            fill=0.7,
            stop=8,
            side=1,
            default="channel-letters",
            verticals=True,
        ),
        lightbox=Take(
            sets=_STREET,
            rig="sun",
            elevation=-6,
            azimuth=-16,
            focal=40,
            fill=0.6,
            stop=5.6,
            default="lightbox-sign",
            bloom=0.3,
        ),
        oblique=Take(
            sets=("street", *_STREET),
            rig="sun",
            elevation=-2,
            azimuth=14,
            focal=40,
            fill=0.86,
            stop=5.6,
            default="shop-front",
            side=1,
        ),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
    moods=("sturdy", "vintage", "bold"),
)
