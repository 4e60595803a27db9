"""A locker room or school corridor: a wall of lockers."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Room, room_setting

SETTING = room_setting(
    "lockers",
    (
        "locker room",
        "changing room",
        "hallway of a school",
        "lockers",
    ),
    Room(
        wall=lambda t: t.tone(0.90, 0.03, 95),
        floor="polished",
        filling=fittings.lockers,
        lamps="panel",
    ),
)
