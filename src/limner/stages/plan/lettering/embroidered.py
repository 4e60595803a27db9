"""Embroidered: satin stitch, threads side by side with a sheen, standing up from the cloth."""

from __future__ import annotations

from limner.basics.colour import shift
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Bevel, Displace, Shadow, Texture
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return thread in the colour asked for, edged with a cord of its deeper shade."""
    thread = order.on(order.lively(), order.need * 1.25)
    by = 0.07 if order.dark else 0.05
    light, deep = order.on(shift(thread, lightness=by)), order.on(shift(thread, lightness=-by))
    scale = min(1.9, max(0.5, order.size / 130))
    return {
        "paint": Texture(name="stitch", colours=(thread, deep, light), scale=scale),
        "weight": max(700, order.weight),
        "lettering": Lettering(
            rims=(Rim(paint=deep, width=0.012),),
            effects=(
                Displace(amount=0.0035, scale=0.018, seed=order.seed),
                Bevel(width=0.05, angle=320, light="#ffffff66", shade="#00000066", soft=0.012),
                Shadow(dx=0.008, dy=0.018, blur=0.012, colour="#00000080"),
            ),
        ),
    }


CRAFT = Craft("embroidered", __doc__ or "", make)
