"""Engraved: letters cut into the sheet, the near wall in shadow, the far one catching light."""

from __future__ import annotations

from limner.basics.colour import oklch, shift
from limner.document.lettering import Lettering
from limner.document.paint import Bevel, InnerShadow, Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return cut letters: the ground's own colour, deeper, lit from the top left."""
    floor = order.colour or shift(order.ground, lightness=-0.22 if not order.dark else 0.25)
    lip = "#ffffff40" if order.dark else "#ffffffcc"
    bright = oklch(order.ground).lightness
    return {
        "paint": order.on(floor),
        "lettering": Lettering(
            effects=(
                Shadow(dx=0.012, dy=0.014, blur=0.004, colour=lip),
                Bevel(width=0.045, angle=135, light="#ffffff4d", shade="#00000066"),
                InnerShadow(dx=0.02, dy=0.026, blur=0.018,
                            colour="#00000080" if bright > 0.3 else "#00000059"),
            ),
        ),
    }  # fmt: skip


CRAFT = Craft("engraved", __doc__ or "", make)
