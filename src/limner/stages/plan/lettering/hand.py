"""Hand: letters drawn one by one, no two alike, none quite level."""

from __future__ import annotations

from limner.document.lettering import Jitter, Lettering
from limner.stages.plan.lettering.craft import Craft, Made, Order


def make(order: Order) -> Made:
    """Return the face's letters with the sway of a hand."""
    return {
        "lettering": Lettering(jitter=Jitter(turn=1.4, rise=0.016, grow=0.035, seed=order.seed))
    }


CRAFT = Craft("hand", __doc__ or "", make)
