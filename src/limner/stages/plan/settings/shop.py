"""A shop: shelves and tables of goods, rails of clothes, boxes."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "shop",
    listed(
        """shop, store, boutique, supermarket, grocery, mall, shopping mall, shopping center,
        clothing, fashion, tech store, pharmacy, market hall, retail, shop interior,
        showroom, dealership, music store, toy store, pet shop, flower shop,
        商店, 商场, 超市, 服装店"""
    ),
    Room(
        wall=lambda t: t.tone(0.92, 0.02, t.hues[2]),
        floor="polished",
        pieces=(
            Furnishing(fittings.rack, (24, 28)),
            Furnishing(fittings.shelf, (26, 13), hangs=True, bottom=0.36),
            Furnishing(fittings.display_table, (24, 16)),
            Furnishing(fittings.plant, (10, 19)),
            Furnishing(fittings.shelf, (22, 12), hangs=True, bottom=0.6),
            Furnishing(fittings.visitor, (8, 27)),
            Furnishing(fittings.picture, (13, 17), hangs=True, bottom=0.52),
        ),
        lamps="panel",
    ),
)
