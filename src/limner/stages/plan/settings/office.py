"""An office, meeting room or lobby of a company: desks, window, shelves, plants."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "office",
    listed(
        """office, workspace, meeting room, conference, workplace, desk, startup, coworking,
        boardroom, news studio, computer, newsroom, 办公室, 会议室, 会议"""
    ),
    Room(
        wall=lambda t: t.tone(0.91, 0.018, t.hues[1]),
        floor="carpet",
        pieces=(
            Furnishing(fittings.desk, (32, 24)),
            Furnishing(fittings.window, (26, 24), hangs=True, bottom=0.52),
            Furnishing(fittings.plant, (11, 22)),
            Furnishing(fittings.shelf, (20, 12), hangs=True, bottom=0.4),
            Furnishing(fittings.picture, (14, 11), hangs=True, bottom=0.36),
            Furnishing(fittings.bookcase, (20, 36)),
        ),
        lamps="panel",
    ),
)
