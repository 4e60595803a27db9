"""A large hall: station, airport, lobby, hospital, hotel: glass wall, columns, rows of seats, polished floor."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Room, room_setting

SETTING = room_setting(
    "hall",
    ("hall", "airport", "station", "terminal", "lobby", "subway", "metro", "train station", "platform", "hospital", "clinic", "hotel", "reception", "bus terminal", "waiting room", "expo", "convention", "tech conference", "trade show", "bank", "elevator", "atrium", "baggage", "机场", "车站", "地铁", "大厅", "医院", "酒店",),
    Room(
        wall=lambda t: t.tone(0.90, 0.012, 230),
        floor="polished",
        filling=fittings.glass_wall,
        lamps="panel",
    ),
)
