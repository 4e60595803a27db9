"""Chalk: a dry stick dragged over a rough board, edges broken, grain showing through."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.document.lettering import Jitter, Lettering
from limner.document.paint import Displace, Wear
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return white chalk or a pastel of the colour asked for; on light sheets a deep one."""
    asked = oklch(order.colour) if order.colour else None
    if order.dark:
        tint = from_oklch(0.93, 0.012, 95.0)
        if asked and asked.chroma > 0.04:
            tint = from_oklch(0.86, min(0.12, asked.chroma), asked.hue)
    else:
        tint = from_oklch(
            0.42, min(0.12, asked.chroma if asked else 0.05), asked.hue if asked else 250
        )
    grain = max(0.012, 1.1 / order.size)
    made: Made = {
        "paint": order.on(tint, 4.8),
        "lettering": Lettering(
            jitter=Jitter(turn=1.0, rise=0.008, grow=0.02, seed=order.seed),
            effects=(
                Displace(amount=0.008, scale=0.06, seed=order.seed),
                Wear(amount=0.17, scale=grain, stretch=2.6, angle=-38.0, rim=0.25, seed=order.seed),
            ),
        ),
    }
    if order.free:
        made |= {"face_class": "chalk", "weight": 700}
    return made


CRAFT = Craft("chalk", __doc__ or "", make, sheet="dark", style="chalkboard")
