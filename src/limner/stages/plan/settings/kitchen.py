"""A kitchen: tiles, cabinets, window, kettle and jars."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "kitchen",
    listed("""kitchen, cooking, pantry, bakehouse, 厨房"""),
    Room(
        wall=lambda t: t.tone(0.92, 0.03, 85),
        floor="tiles",
        pieces=(
            Furnishing(fittings.cabinets, (40, 22)),
            Furnishing(fittings.wall_cupboards, (24, 15), hangs=True, bottom=0.34),
            Furnishing(fittings.window, (24, 24), hangs=True, bottom=0.54),
            Furnishing(fittings.cabinets, (32, 22)),
            Furnishing(fittings.shelf, (20, 11), hangs=True, bottom=0.4),
            Furnishing(fittings.plant, (9, 16)),
        ),
    ),
)
