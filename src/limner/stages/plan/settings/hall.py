"""A large hall, of a station, airport, lobby, hospital or hotel: glass wall, polished floor."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "hall",
    listed(
        """hall, airport, station, terminal, lobby, subway, metro, train station, platform,
        hospital, clinic, hotel, reception, bus terminal, waiting room, expo, convention,
        tech conference, trade show, bank, elevator, atrium, baggage,
        机场, 车站, 地铁, 大厅, 医院, 酒店"""
    ),
    Room(
        wall=lambda t: t.tone(0.90, 0.012, 230),
        floor="polished",
        filling=fittings.glass_wall,
        lamps="panel",
    ),
)
