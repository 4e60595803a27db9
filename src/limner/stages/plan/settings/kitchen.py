"""A kitchen: tiles, cabinets, window, kettle and jars."""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.stage import Draw, Stage, View
from limner.stages.plan.scenery.thing import listed
from limner.stages.plan.settings.kitchen_views import kitchen

_ROOM = room_setting(
    "kitchen",
    listed("""kitchen, cooking, pantry, bakehouse, 厨房"""),
    Room(
        wall=lambda t: t.tone(0.92, 0.03, 85),
        floor="tiles",
        pieces=(
            Furnishing(fittings.cabinets, (40, 22)),
            Furnishing(fittings.wall_cupboards, (24, 15), hangs=True, bottom=0.34),
            Furnishing(fittings.window, (24, 24), hangs=True, bottom=0.54),
            Furnishing(fittings.cabinets, (32, 22)),
            Furnishing(fittings.shelf, (20, 11), hangs=True, bottom=0.4),
            Furnishing(fittings.plant, (9, 16)),
        ),
    ),
)


def _or_home(plain: Draw, name: str) -> Draw:
    """Return what draws a home kitchen behind people; signs and boards get the plain room."""
    home = kitchen(name)

    def draw(stage: Stage) -> None:
        worded = any(i.copies for i in stage.items)
        peopled = any(i.thing.name == "person" for i in stage.items)
        (home if peopled and not worded else plain)(stage)

    return draw


SETTING = replace(
    _ROOM,
    views={n: View(v.zones, _or_home(v.draw, n)) for n, v in _ROOM.views.items()},
)
