"""Shadow: letters that stand off the sheet, their shadow thrown hard to the lower right."""

from __future__ import annotations

from limner.basics.colour import contrast, mix
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return the ink with a shadow of the scheme's accent, a gap of ground between them."""
    ink = order.on(order.colour or order.ink)
    shade = order.scheme.accent
    if contrast(shade, order.ground) < 1.25 or contrast(shade, ink) < 1.4:
        shade = mix(ink, order.ground, 0.62)
    return {
        "paint": ink,
        "lettering": Lettering(
            rims=(Rim(paint=order.ground[:7], width=0.018),),
            effects=(Shadow(dx=0.062, dy=0.062, blur=0.0, colour=shade),),
        ),
    }


CRAFT = Craft("shadow", __doc__ or "", make)
