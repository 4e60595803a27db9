"""3d: letters cut out of a block, fronts flat, sides lit face by face, a shadow at their foot."""

from __future__ import annotations

from limner.basics.colour import contrast, from_oklch, oklch
from limner.document.lettering import Extrude, Lettering, Rim
from limner.document.paint import Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return blocks: the front in the ink or colour asked for, sides in its deeper shades."""
    front = order.colour or order.lively()
    outlined = contrast(front, order.ground) < order.need
    dark = order.deepest(front)
    if outlined and contrast(front, dark) < order.need:
        front, outlined = order.on(front), False
    base = oklch(front)
    light = from_oklch(max(0.34, base.lightness - 0.18), base.chroma * 0.9, base.hue)
    shade = from_oklch(max(0.16, base.lightness - 0.4), base.chroma * 0.7, base.hue)
    if base.lightness < 0.4:
        light = from_oklch(base.lightness + 0.28, min(0.14, base.chroma + 0.03), base.hue)
        shade = from_oklch(base.lightness + 0.1, base.chroma, base.hue)
    edge = from_oklch(min(0.98, base.lightness + 0.14), base.chroma * 0.6, base.hue)
    rims = (Rim(paint=edge, width=0.01),) if contrast(edge, front) > 1.15 else ()
    if outlined:
        rims = (Rim(paint=dark, width=0.034),)
    return {
        "paint": front,
        "weight": max(800, order.weight),
        "tracking": 0.015,
        "lettering": Lettering(
            rims=rims,
            extrude=Extrude(depth=0.13, angle=138, light=light, shade=shade),
            effects=(Shadow(dx=0.06, dy=0.09, blur=0.06, colour="#00000059"),),
        ),
    }


CRAFT = Craft("3d", __doc__ or "", make)
