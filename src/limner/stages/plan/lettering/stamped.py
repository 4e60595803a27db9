"""Stamped: a rubber stamp, ink starved in patches, edges squeezed."""

from __future__ import annotations

from limner.document.lettering import Lettering
from limner.document.paint import Displace, Wear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return stamp ink: red where no colour was asked for."""
    made: Made = {
        "paint": order.on(order.colour or "#b3261e", 4.6),
        "tracking": 0.03,
        "weight": max(700, order.weight),
        "lettering": Lettering(
            effects=(
                Displace(amount=0.007, scale=0.03, seed=order.seed),
                Wear(amount=0.16, scale=0.022, seed=order.seed),
            ),
        ),
    }
    if order.free:
        made |= {"face_class": "stamp"}
    return made


CRAFT = Craft("stamped", __doc__ or "", make)
