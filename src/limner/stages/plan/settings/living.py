"""A living room: sofa, window, lamp, plant, pictures."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "living",
    listed(
        """living room, birthday, wedding, sofa, couch, home, apartment,
        house interior, lounge, fireplace, cozy room, nursery, bathroom,
        客厅, 沙发, 家"""
    ),
    Room(
        wall=lambda t: t.tone(0.88, 0.035, t.hues[1]),
        floor="planks",
        pieces=(
            Furnishing(fittings.sofa, (34, 19)),
            Furnishing(fittings.picture, (13, 17), hangs=True, bottom=0.45),
            Furnishing(fittings.plant, (13, 26)),
            Furnishing(fittings.window, (24, 28), hangs=True, bottom=0.56),
            Furnishing(fittings.picture, (16, 12), hangs=True, bottom=0.38),
            Furnishing(fittings.shelf, (20, 11), hangs=True, bottom=0.4),
            Furnishing(fittings.bookcase, (22, 40)),
        ),
    ),
)
