"""A fountain of two basins, words on the front of the lower one; a dumbbell, words on its bar."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.carriers.cup import rounded
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def fountain(d: Easel) -> None:
    """Stone basins, falling water, a wide front for the words."""
    w, h, t = d.w, d.h, d.tones
    stone = d.surface(t.tone(0.84, 0.015, 80), t.ink)
    pale = t.lit("#e8f4fb")
    d.contact(w / 2, h, 0.5 * w, 0.45)
    d.rect(Box(0.46 * w, 0.20 * h, 0.08 * w, 0.40 * h), rounded(d, t.shade(stone, 0.05)))
    for reach, low in ((0.10, 0.24), (0.17, 0.24)):
        for s in (-1, 1):
            d.path(
                f"M{0.5 * w:.1f} {0.06 * h:.1f}"
                f"Q{(0.5 + s * reach * 0.8) * w:.1f} {0.0:.1f} "
                f"{(0.5 + s * reach) * w:.1f} {low * h:.1f}",
                None,
                opacity=0.85,
                stroke=Stroke(paint=pale, width=max(1.0, 0.012 * w), cap="round"),
            )
    for s in (-1, 1):
        for x in (0.19, 0.24):
            d.path(
                f"M{(0.5 + s * x) * w:.1f} {0.27 * h:.1f}"
                f"Q{(0.5 + s * (x + 0.05)) * w:.1f} {0.34 * h:.1f} "
                f"{(0.5 + s * (x + 0.06)) * w:.1f} "
                f"{0.52 * h:.1f}",
                None,
                opacity=0.8,
                stroke=Stroke(paint=pale, width=max(1.0, 0.012 * w), cap="round"),
            )
    d.path(
        f"M{0.24 * w:.1f} {0.26 * h:.1f}H{0.76 * w:.1f}Q{0.70 * w:.1f} {0.38 * h:.1f} "
        f"{0.54 * w:.1f} {0.38 * h:.1f}H{0.46 * w:.1f}Q{0.30 * w:.1f} {0.38 * h:.1f} "
        f"{0.24 * w:.1f} {0.26 * h:.1f}Z",
        rounded(d, stone),
    )
    d.oval(Box(0.24 * w, 0.23 * h, 0.52 * w, 0.06 * h), t.tone(0.70, 0.07, 225))
    d.oval(Box(0, 0.48 * h, w, 0.12 * h), t.light(stone, 0.04))
    water = t.tone(0.68, 0.08, 225)
    d.oval(Box(0.03 * w, 0.495 * h, 0.94 * w, 0.09 * h), fade(water, t.light(water, 0.10)))
    d.path(
        f"M0 {0.54 * h:.1f}Q{0.5 * w:.1f} {0.66 * h:.1f} {w:.1f} {0.54 * h:.1f}L{0.965 * w:.1f} "
        f"{0.94 * h:.1f}Q{0.5 * w:.1f} {1.03 * h:.1f} {0.035 * w:.1f} {0.94 * h:.1f}Z",
        rounded(d, stone),
    )
    d.path(
        f"M0 {0.54 * h:.1f}Q{0.5 * w:.1f} {0.66 * h:.1f} {w:.1f} {0.54 * h:.1f}",
        None,
        stroke=Stroke(paint=t.light(stone, 0.08), width=max(1.0, 0.02 * h)),
    )
    d.words(d.at(0.10, 0.635, 0.80, 0.31), stone)


def dumbbell(d: Easel) -> None:
    """Two hexagonal weights and a grip wide enough for words."""
    w, h, t = d.w, d.h, d.tones
    iron, plate = t.tone(0.30, 0.012, 260), d.surface_of(t.steel, t.paper, t.ink)
    d.contact(w / 2, h, 0.5 * w, 0.5)
    d.rect(Box(0.14 * w, 0.28 * h, 0.72 * w, 0.44 * h), fade(t.light(plate, 0.05), plate), 0.06 * h)
    for x in (0.0, 0.82):
        for dx, wide, top in (
            (0.06 if x == 0 else 0.0, 0.12, 0.0),
            (0.0 if x == 0 else 0.12, 0.06, 0.16),
        ):
            d.rect(
                Box((x + dx) * w, top * h, wide * w, (1 - 2 * top) * h),
                fade(t.light(iron, 0.12), t.shade(iron, 0.04)),
                0.02 * w,
            )
    d.words(d.at(0.20, 0.31, 0.60, 0.38), plate)


CARRIER = (
    Thing(
        "fountain",
        fountain,
        cues=listed("""water fountain, drinking fountain, fountain base, 喷泉"""),
        places=("stand",),
        aspect=(0.95, 1.5),
        face=(0.10, 0.635, 0.80, 0.31),
        least=(26, 24),
        bulk=30,
    ),
    Thing(
        "dumbbell",
        dumbbell,
        cues=listed("""dumbbells, barbell, weight, weights, kettlebell"""),
        places=("table", "stand"),
        aspect=(2.2, 3.6),
        face=(0.20, 0.31, 0.60, 0.38),
        least=(24, 8),
        bulk=12,
    ),
)
