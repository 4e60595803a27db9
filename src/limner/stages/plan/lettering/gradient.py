"""Gradient: one ramp from side to side, between near hues, readable at every place."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.document.paint import Linear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return a ramp from the lively colour to its warm or cool neighbours."""
    base = oklch(order.lively("#5b5bd6"))
    chroma = max(0.15, base.chroma)
    light = 0.76 if order.dark else 0.56
    hues = (base.hue - 45, base.hue, base.hue + 50)
    colours = [from_oklch(light, chroma, hue % 360) for hue in hues]
    return {"paint": Linear(start=(0.0, 0.35), end=(1.0, 0.65), stops=order.ramp(*colours))}


CRAFT = Craft("gradient", __doc__ or "", make)
