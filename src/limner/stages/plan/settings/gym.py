"""A gym: racks of dumbbells, treadmills, mirrors."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "gym",
    listed(
        """gym, fitness, fitness center, workout, yoga studio, sports hall, weight room, 健身房"""
    ),
    Room(
        wall=lambda t: t.tone(0.62, 0.03, t.hues[1]),
        floor="carpet",
        pieces=(
            Furnishing(fittings.dumbbells, (26, 26)),
            Furnishing(fittings.treadmill, (24, 26)),
            Furnishing(fittings.window, (30, 26), hangs=True, bottom=0.5),
            Furnishing(fittings.plant, (10, 18)),
            Furnishing(fittings.treadmill, (24, 26)),
        ),
        lamps="panel",
    ),
)
