"""Letters: every letter in the next colour, hopping a little: toys on a shelf."""

from __future__ import annotations

from limner.basics.colour import contrast, from_oklch, oklch
from limner.document.lettering import Jitter, Lettering
from limner.stages.plan.lettering.craft import Craft, Made, Order

_DARK = ((25, 0.7), (75, 0.82), (150, 0.8), (245, 0.72), (310, 0.74), (355, 0.72))
_LIGHT = ((27, 0.58), (52, 0.63), (148, 0.56), (252, 0.55), (305, 0.52), (355, 0.58))
"""Hue and lightness of strong colours for dark and for light sheets, in order of the wheel."""
_ORDER = (0, 3, 1, 4, 2, 5)
"""Neighbours on the wheel never stand side by side."""


def palette(order: Order) -> tuple[str, ...]:
    """Return six strong colours that read on the sheet; the scheme's own stand in for near ones."""
    scheme = order.scheme
    own = [c for c in (scheme.accent, scheme.second, scheme.third) if oklch(c).chroma > 0.13]
    found = []
    for hue, light in _DARK if order.dark else _LIGHT:
        near = [c for c in own if abs((oklch(c).hue - hue + 180) % 360 - 180) < 18]
        found.append(order.on(near[0] if near else from_oklch(light, 0.2, hue)))
    return tuple(found[i] for i in _ORDER)


def make(order: Order) -> Made:
    """Return six colours apart from each other, each readable on the sheet."""
    colours = palette(order)
    first = max(colours, key=lambda c: contrast(c, order.ground))
    hops = Jitter(turn=4, rise=0.035, grow=0.05, seed=order.seed)
    return {
        "paint": first,
        "weight": max(700, order.weight),
        "lettering": Lettering(letters=colours, jitter=hops),
    }


CRAFT = Craft("letters", __doc__ or "", make)
