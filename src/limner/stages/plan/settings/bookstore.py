"""A bookstore or library: bookcases from wall to wall, a table of books."""

from __future__ import annotations

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Room, room_setting
from limner.stages.plan.scenery.thing import listed

SETTING = room_setting(
    "bookstore",
    listed(
        """bookstore, library, bookshop, book shop, bookshelf, books, reading room, study room,
        书店, 图书馆, 书房"""
    ),
    Room(
        wall=lambda t: t.tone(0.80, 0.04, 70),
        floor="planks",
        filling=fittings.library,
    ),
    holds=listed("shelf, bookshelf, bookcase, book, rug"),
)
