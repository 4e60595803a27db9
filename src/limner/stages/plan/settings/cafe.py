"""A café, restaurant or bakery: wainscot, shelves, counter, small tables, pendant lamps."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "cafe",
    listed(
        """cafe, café, coffee shop, coffeehouse, coffee bar, restaurant, bakery, diner, bar,
        pub, bistro, cafeteria, tea shop, tea house, pizzeria, ice cream shop, food court,
        burger, 咖啡馆, 咖啡店, 餐厅, 面包店, 茶馆"""
    ),
    Room(
        wall=lambda t: t.tone(0.90, 0.035, t.hues[1]),
        floor="tiles",
        wainscot=lambda t: t.tone(0.52, 0.055, t.hues[1]),
        pieces=(
            Furnishing(fittings.cafe_counter, (30, 24)),
            Furnishing(fittings.shelf, (24, 12), hangs=True, bottom=0.42),
            Furnishing(fittings.stool_table, (22, 20)),
            Furnishing(fittings.plant, (10, 18)),
            Furnishing(fittings.picture, (10, 13), hangs=True, bottom=0.5),
            Furnishing(fittings.shelf, (18, 11), hangs=True, bottom=0.62),
            Furnishing(fittings.window, (17, 22), hangs=True, bottom=0.62),
        ),
    ),
    holds=listed("counter, coffee machine, espresso machine, stool"),
)
