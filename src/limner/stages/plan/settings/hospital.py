"""A doctor's practice: couch, cabinet, chart, blind; cool and clean."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed


def couch(p: Pen, box: Box) -> None:
    """An examination couch."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.5 * w, 0.35)
    p.rects([Box(x + f * w, y + 0.5 * h, 0.05 * w, 0.5 * h) for f in (0.08, 0.86)], t.steel)
    p.rect(Box(x, y + 0.38 * h, w, 0.2 * h), t.tone(0.62, 0.07, 200), 0.08 * h)
    p.rect(Box(x, y + 0.22 * h, 0.3 * w, 0.22 * h), t.tone(0.70, 0.06, 200), 0.1 * h)
    p.rect(Box(x + 0.3 * w, y + 0.36 * h, 0.4 * w, 0.08 * h), t.paper)


def chart(p: Pen, box: Box) -> None:
    """A framed cross over lines."""
    t, (x, y, w, h) = p.tones, box
    p.rect(box, t.paper, 0.4 * p.u, effects=p.design.soft_shadow(0.5, 0.15))
    red, k = t.lit("#d9534f"), 0.11 * w
    p.rects(
        [
            Box(x + 0.5 * w - k / 2, y + 0.14 * h, k, 3 * k),
            Box(x + 0.5 * w - 1.5 * k, y + 0.14 * h + k, 3 * k, k),
        ],
        red,
    )
    p.rects([Box(x + 0.18 * w, y + f * h, 0.64 * w, 0.035 * h) for f in (0.6, 0.7, 0.8)], t.steel)


SETTING = room_setting(
    "hospital",
    listed("""hospital, clinic, doctor's office, surgery, ward, pharmacy, dentist, 医院"""),
    Room(
        wall=lambda t: t.tone(0.93, 0.022, 205),
        floor="polished",
        pieces=(
            Furnishing(couch, (34, 20)),
            Furnishing(chart, (13, 17), hangs=True, bottom=0.46),
            Furnishing(fittings.window, (24, 26), hangs=True, bottom=0.52),
            Furnishing(fittings.plant, (10, 20)),
            Furnishing(fittings.shelf, (20, 12), hangs=True, bottom=0.42),
        ),
        lamps="panel",
    ),
)
