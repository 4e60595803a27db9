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

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_STREET = ("brick-street", "plaster-wall", "concrete-wall")
_TAKE = Take(sets=_STREET, rig="sun", focal=50, stop=8)

KIND = assignment(
    __doc__,
    name="storefront",
    title="Storefront",
    takes={
        "board": replace(_TAKE, elevation=-3, default="board-sign", verticals=True),
        "letters": replace(_TAKE, side=1, elevation=-5, fill=0.7, default="channel-letters",
                           verticals=True),
        "lightbox": replace(_TAKE, focal=40, stop=5.6, elevation=-6, azimuth=-16, fill=0.6,
                            default="lightbox-sign", bloom=0.3),
        "oblique": replace(_TAKE, sets=("street", *_STREET), side=1, focal=40, stop=5.6,
                           elevation=-2, azimuth=14, fill=0.86, default="shop-front"),
    },
    moods=("sturdy", "vintage", "bold"),
)  # fmt: skip
