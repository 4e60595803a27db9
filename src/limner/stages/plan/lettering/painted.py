"""Painted: a loaded brush, full in the stroke and dry towards its end."""

from __future__ import annotations

from limner.document.lettering import Jitter, Lettering
from limner.document.paint import Displace, Wear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return brush letters, bristles showing where the paint runs out."""
    made: Made = {
        "paint": order.on(order.colour or order.ink),
        "lettering": Lettering(
            jitter=Jitter(turn=1.5, rise=0.015, grow=0.03, seed=order.seed),
            effects=(
                Displace(amount=0.008, scale=0.05, seed=order.seed),
                Wear(amount=0.1, scale=0.014, stretch=14, angle=-9, seed=order.seed),
            ),
        ),
    }
    if order.free:
        made |= {"face_class": "brush"}
    return made


CRAFT = Craft("painted", __doc__ or "", make)
