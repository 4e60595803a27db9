"""Letters: every letter in the next colour, hopping a little: toys on a shelf."""

from __future__ import annotations

from limner.basics.colour import contrast, from_oklch, oklch
from limner.document.lettering import Jitter, Lettering
from limner.stages.plan.lettering.craft import Craft, Made, Order

_HUES = (25, 70, 145, 245, 305, 350)


def make(order: Order) -> Made:
    """Return five or six colours apart from each other, each readable on the sheet."""
    light, chroma = (0.76, 0.17) if order.dark else (0.58, 0.19)
    own = [c for c in (order.scheme.accent, order.scheme.second, order.scheme.third)
           if oklch(c).chroma > 0.09]  # fmt: skip
    colours = [order.on(c) for c in own]
    for hue in _HUES:
        near = any(abs((oklch(c).hue - hue + 180) % 360 - 180) < 32 for c in colours)
        if not near:
            colours.append(order.on(from_oklch(light, chroma, hue)))
    colours = sorted(colours[:6], key=lambda c: (oklch(c).hue * 7) % 13)
    first = max(colours, key=lambda c: contrast(c, order.ground))
    hops = Jitter(turn=4, rise=0.035, grow=0.05, seed=order.seed)
    return {
        "paint": first,
        "weight": max(700, order.weight),
        "lettering": Lettering(letters=tuple(colours), jitter=hops),
    }


CRAFT = Craft("letters", __doc__ or "", make)
