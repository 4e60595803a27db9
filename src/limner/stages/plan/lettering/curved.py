"""Curved: words on an arch, letters turned with it and never bent out of shape."""

from __future__ import annotations

from limner.document.lettering import Arc, Lettering
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return an arch: the more words, the further round."""
    bend = min(150.0, 46.0 + 3.6 * len(order.words))
    return {
        "align": "centre",
        "lettering": Lettering(along=Arc(bend=bend)),
    }


CRAFT = Craft("curved", __doc__ or "", make)
