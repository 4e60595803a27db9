"""Balloon: puffed-up letters, tight skin, a bright patch where the light hits."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.document.lettering import Jitter, Lettering, Rim
from limner.document.paint import Bevel, InnerShadow, Shadow
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return inflated letters in the colour asked for."""
    skin = order.on(order.lively("#ff5a8a"))
    base = oklch(skin)
    deep = from_oklch(max(0.2, base.lightness - 0.22), base.chroma, base.hue)
    made: Made = {
        "paint": skin,
        "weight": max(800, order.weight),
        "tracking": 0.02,
        "lettering": Lettering(
            jitter=Jitter(turn=2.5, rise=0.02, grow=0.04, seed=order.seed),
            rims=(Rim(paint=deep, width=0.008),),
            effects=(
                InnerShadow(dx=-0.02, dy=-0.035, blur=0.035, colour=deep + "b3"),
                Bevel(width=0.11, angle=325, light="#ffffffe6", shade="#00000059", soft=0.022),
                Shadow(dx=0.02, dy=0.06, blur=0.05, colour="#0000004d"),
            ),
        ),
    }
    if order.free:
        made |= {"face_class": "round-heavy"}
    return made


CRAFT = Craft("balloon", __doc__ or "", make)
