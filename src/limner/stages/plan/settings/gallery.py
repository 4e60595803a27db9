"""A gallery or museum: calm walls, spotlights, columns, ropes."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "gallery",
    listed("""gallery, museum, exhibition, art gallery, sculpture, 展览, 博物馆, 画廊, 美术馆"""),
    Room(
        wall=lambda t: t.tone(0.90, 0.015, 80),
        floor="polished",
        wainscot=None,
        pieces=(
            Furnishing(fittings.rope, (20, 11)),
            Furnishing(fittings.column, (9, 62)),
            Furnishing(fittings.picture, (15, 19), hangs=True, bottom=0.5),
            Furnishing(fittings.visitor, (8, 29)),
            Furnishing(fittings.plant, (10, 18)),
        ),
        lamps="panel",
    ),
)
