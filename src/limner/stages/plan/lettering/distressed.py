"""Distressed: print worn by years, scratched and rubbed down to what lies under it."""

from __future__ import annotations

from limner.document.lettering import Lettering
from limner.document.paint import Displace, Wear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return worn print: specks, and a few long scratches."""
    return {
        "paint": order.on(order.colour or order.ink),
        "lettering": Lettering(
            effects=(
                Displace(amount=0.006, scale=0.025, seed=order.seed),
                Wear(amount=0.09, scale=0.02, seed=order.seed),
                Wear(amount=0.04, scale=0.012, stretch=22, angle=64, seed=order.seed + 1),
            ),
        ),
    }


CRAFT = Craft("distressed", __doc__ or "", make)
