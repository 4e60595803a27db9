"""A bedroom: a made bed, a bedside table with its lamp, a rug, pictures, a window."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import fittings
from limner.stages.plan.scenery.pen import Pen, pool
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed


def bed(p: Pen, box: Box) -> None:
    """A double bed from the side, pillows at its head."""
    t, (x, y, w, h) = p.tones, box
    cover = t.lit(t.accent)
    p.contact(x + w / 2, y + h, 0.52 * w, 0.4)
    p.rect(Box(x, y, 0.07 * w, h), t.dark_wood, 0.03 * w)
    p.rect(Box(x + 0.04 * w, y + 0.66 * h, 0.94 * w, 0.16 * h), t.wood, 0.02 * w)
    p.rects([Box(x + f * w, y + 0.8 * h, 0.04 * w, 0.2 * h) for f in (0.06, 0.92)], t.dark_wood)
    p.rect(Box(x + 0.06 * w, y + 0.46 * h, 0.92 * w, 0.24 * h), t.lit("#fbf7ee"), 0.05 * h)
    for f in (0.08, 0.12):
        p.rect(Box(x + f * w, y + (0.34 - f) * h, 0.20 * w, 0.30 * h), t.lit("#fffdf8"), 0.08 * h)
        p.rect(Box(x + f * w, y + (0.52 - f) * h, 0.20 * w, 0.10 * h), "#0b0d2214", 0.05 * h)
    d = (
        f"M{x + 0.34 * w:.1f} {y + 0.42 * h:.1f}H{x + 0.97 * w:.1f}Q{x + w:.1f} {y + 0.44 * h:.1f} "
        f"{x + w:.1f} {y + 0.54 * h:.1f}V{y + 0.80 * h:.1f}H{x + 0.40 * w:.1f}"
        f"Q{x + 0.30 * w:.1f} {y + 0.62 * h:.1f} {x + 0.34 * w:.1f} {y + 0.42 * h:.1f}Z"
    )
    p.path(d, t.shade(cover, 0.07))
    p.rect(Box(x + 0.3 * w, y + 0.40 * h, 0.7 * w, 0.18 * h), cover, clip=d)
    p.rect(Box(x + 0.34 * w, y + 0.40 * h, 0.10 * w, 0.42 * h), t.light(cover, 0.12), clip=d)


def bedside(p: Pen, box: Box) -> None:
    """A small cupboard with a lamp on it."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.5 * w, 0.35)
    if t.dark:
        p.disc(x + w / 2, y + 0.2 * h, 1.5 * w, pool(t.glow, 0.5), role="light")
    p.rect(Box(x, y + 0.52 * h, w, 0.40 * h), t.wood, 0.03 * w)
    p.rects([Box(x + f * w, y + 0.9 * h, 0.08 * w, 0.1 * h) for f in (0.08, 0.84)], t.dark_wood)
    p.rect(Box(x + 0.1 * w, y + 0.60 * h, 0.8 * w, 0.22 * h), t.light(t.wood, 0.04), 0.02 * w)
    p.disc(x + 0.5 * w, y + 0.71 * h, 0.04 * w, t.dark_wood)
    p.rect(Box(x + 0.46 * w, y + 0.26 * h, 0.08 * w, 0.26 * h), t.metal)
    left, right, top, low = x + 0.28 * w, x + 0.72 * w, y, y + 0.28 * h
    p.poly([(left + 0.06 * w, top), (right - 0.06 * w, top), (right + 0.06 * w, low),
            (left - 0.06 * w, low)], "#ffe9b8" if t.dark else t.lit("#fbeecb"))  # fmt: skip


SETTING = room_setting(
    "bedroom",
    listed("""bedroom, bed, hotel room, dormitory, pyjama, sleepover, 卧室"""),
    Room(
        wall=lambda t: t.tone(0.88, 0.04, t.hues[1]),
        floor="planks",
        pieces=(
            Furnishing(bed, (40, 20)),
            Furnishing(bedside, (11, 22)),
            Furnishing(fittings.window, (24, 26), hangs=True, bottom=0.50),
            Furnishing(fittings.picture, (13, 16), hangs=True, bottom=0.42),
            Furnishing(fittings.plant, (12, 24)),
            Furnishing(fittings.shelf, (18, 11), hangs=True, bottom=0.36),
        ),
    ),
)
