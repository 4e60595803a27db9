"""Letterpress: ink pressed into soft paper, its upper wall in shadow, its lower lip in light."""

from __future__ import annotations

from limner.document.lettering import Lettering
from limner.document.paint import InnerShadow, Shadow, Wear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return inked letters lying a little below the sheet, the ink a touch uneven."""
    lip = "#ffffff33" if order.dark else "#ffffffe6"
    return {
        "paint": order.on(order.colour or order.ink),
        "lettering": Lettering(
            effects=(
                Wear(amount=0.015, scale=0.012, seed=order.seed),
                Shadow(dx=0.004, dy=0.016, blur=0.003, colour=lip),
                InnerShadow(dx=0.004, dy=0.018, blur=0.01, colour="#00000099"),
            ),
        ),
    }


CRAFT = Craft("letterpress", __doc__ or "", make)
