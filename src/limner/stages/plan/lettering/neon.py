"""Neon: glass tubes bent into letters, white-hot within, their light on the wall behind.

On a light sheet tubes are lit but do not glow: they stand in their colour before a faint halo.
"""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch, with_alpha
from limner.document.lettering import Groove, Lettering, Rim
from limner.document.paint import Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return tubes: a saturated wall of glass around a bright core."""
    base = oklch(order.lively("#ff4fa3"))
    white = base.chroma < 0.04
    if not order.dark:
        tube = order.on(from_oklch(0.55, max(0.17, base.chroma), base.hue))
        halo = (Shadow(blur=0.05, colour=with_alpha(tube, 0.35)),)
        return {
            "paint": tube,
            "lettering": Lettering(
                inlines=(Groove(paint=from_oklch(0.68, 0.15, base.hue), width=0.2, depth=0.03),),
                effects=halo,
            ),
        }
    tube = order.on(from_oklch(0.74, 0.02 if white else max(0.19, base.chroma), base.hue), 4.6)
    core = from_oklch(0.97, 0.012 if white else 0.035, base.hue)
    glow = from_oklch(0.66, 0.02 if white else max(0.22, base.chroma), base.hue)
    made: Made = {
        "paint": tube,
        "tracking": 0.02,
        "lettering": Lettering(
            inlines=(Groove(paint=core, width=0.3, depth=0.017),),
            rims=(Rim(paint=with_alpha(tube, 0.28), width=0.012),),
            effects=(
                Shadow(dx=0.014, dy=0.05, blur=0.012, colour="#00000099"),
                Shadow(blur=0.42, colour=with_alpha(glow, 0.5)),
                Shadow(blur=0.16, colour=with_alpha(glow, 0.6)),
                Shadow(blur=0.045, colour=with_alpha(glow, 0.9)),
            ),
        ),
    }
    if order.free:
        made |= {"face_class": "tube", "weight": 400}
    return made


CRAFT = Craft("neon", __doc__ or "", make, sheet="dark")
