"""A theatre or cinema foyer: deep walls, curtains, ropes, warm lamps."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "theatre",
    listed(
        """movie, theater, theatre, cinema, movie theater, box office, casino, ballroom,
        nightclub lobby, 剧院, 电影院, 影院"""
    ),
    Room(
        wall=lambda t: t.tone(0.40, 0.085, 25),
        floor="carpet",
        wainscot=lambda t: t.tone(0.30, 0.06, 25),
        pieces=(
            Furnishing(fittings.curtain, (14, 62)),
            Furnishing(fittings.rope, (22, 12)),
            Furnishing(fittings.plant, (10, 20)),
            Furnishing(fittings.visitor, (8, 28)),
            Furnishing(fittings.curtain, (12, 62)),
        ),
    ),
)
