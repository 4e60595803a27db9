"""Outline: hollow letters, a line around the ground they stand on."""

from __future__ import annotations

from limner.document.lettering import Lettering, Rim
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return letters in the colour of the ground, with an even line about them."""
    line = order.on(order.colour or order.ink)
    width = 0.032 if order.weight >= 600 or order.size > 90 else 0.026
    return {
        "paint": order.ground[:7],
        "tracking": 0.03,
        "weight": max(700, order.weight),
        "lettering": Lettering(rims=(Rim(paint=line, width=width),)),
    }


CRAFT = Craft("outline", __doc__ or "", make)
