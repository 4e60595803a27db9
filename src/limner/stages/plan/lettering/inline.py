"""Inline: a fine line let into every stroke, and one around: sign writing, varsity, old labels."""

from __future__ import annotations

from limner.basics.colour import contrast
from limner.document.lettering import Groove, Lettering, Rim
from limner.stages.plan.lettering.craft import Craft, Made, Order

DENSE = frozenset({"Hans", "Hant", "Jpan", "Kore"})


def make(order: Order) -> Made:
    """Return heavy letters with a line inside, drawn round once more at a little distance."""
    ink = order.on(order.colour or order.ink)
    line = order.ground[:7] if contrast(ink, order.ground) > 2 else order.deepest(ink)
    if order.script in DENSE:
        # Between the strokes of ideographs there is no room for a second line.
        return {"paint": ink, "lettering": Lettering(
            rims=(Rim(paint=line, width=0.022), Rim(paint=ink, width=0.016)))}  # fmt: skip
    made: Made = {
        "paint": ink,
        "weight": max(700, order.weight),
        "tracking": 0.03,
        "lettering": Lettering(
            inlines=(Groove(paint=line, width=0.014, depth=0.032),),
            rims=(Rim(paint=line, width=0.018), Rim(paint=ink, width=0.014)),
        ),
    }
    if order.free:
        made |= {"face_class": "slab-heavy"}
    return made


CRAFT = Craft("inline", __doc__ or "", make)
