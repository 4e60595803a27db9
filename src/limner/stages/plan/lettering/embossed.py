"""Embossed: letters pushed up out of the sheet, rounded, lit from the top left."""

from __future__ import annotations

from limner.basics.colour import shift
from limner.document.lettering import Lettering
from limner.document.paint import Bevel, Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return raised letters in the colour asked for, else in a tone of the sheet."""
    tone = order.colour or shift(order.ground, lightness=0.3 if order.dark else -0.3)
    return {
        "paint": order.on(tone),
        "lettering": Lettering(
            effects=(
                Shadow(dx=-0.012, dy=-0.014, blur=0.01, colour="#ffffff59"),
                Shadow(dx=0.018, dy=0.024, blur=0.022, colour="#00000073"),
                Bevel(width=0.06, angle=315, light="#ffffffb3", shade="#0000008c", soft=0.014),
            ),
        ),
    }


CRAFT = Craft("embossed", __doc__ or "", make)
