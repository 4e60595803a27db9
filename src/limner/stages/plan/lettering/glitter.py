"""Glitter: flakes at every angle, most quiet, some flashing."""

from __future__ import annotations

from limner.basics.colour import contrast, from_oklch, oklch
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Shadow, Texture
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return flakes in the colour asked for, or gold, edged where the sheet is light."""
    base = oklch(order.colour or "#d4a528")
    body = from_oklch(0.7, base.chroma, base.hue)
    deep = from_oklch(0.48, base.chroma * 0.9, base.hue)
    flash = from_oklch(0.97, min(0.05, base.chroma), base.hue)
    edge = order.deepest(body)
    if order.dark:
        deep, body = order.on(deep), order.on(body)
    rims = () if order.dark else (Rim(paint=edge, width=0.032),)
    if contrast(deep, order.ground) < order.need and not rims:
        rims = (Rim(paint=edge, width=0.032),)
    return {
        "paint": Texture(
            name="glitter", colours=(body, deep, flash), scale=max(0.4, order.size / 150),
            seed=order.seed,
        ),
        "weight": max(700, order.weight),
        "lettering": Lettering(
            rims=rims, effects=(Shadow(dy=0.015, blur=0.02, colour="#00000059"),)
        ),
    }  # fmt: skip


CRAFT = Craft("glitter", __doc__ or "", make)
