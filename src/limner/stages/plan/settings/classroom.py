"""A classroom or school hall: lockers or pale wall, desks, window."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "classroom",
    listed(
        """classroom, school, class, lecture, kindergarten, laboratory, lab, university, school
        hallway, hallway, corridor, 教室, 学校, 课堂, 走廊"""
    ),
    Room(
        wall=lambda t: t.tone(0.92, 0.035, 95),
        floor="planks",
        pieces=(
            Furnishing(fittings.pupils_desks, (15, 15)),
            Furnishing(fittings.window, (24, 24), hangs=True, bottom=0.5),
            Furnishing(fittings.pupils_desks, (15, 15)),
            Furnishing(fittings.shelf, (20, 12), hangs=True, bottom=0.42),
            Furnishing(fittings.plant, (9, 17)),
            Furnishing(fittings.pupils_desks, (15, 15)),
        ),
        lamps="panel",
    ),
    holds=listed("desk, chair"),
)
