"""Striped: bands of colour across the letters, one block of shade behind: the seventies."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Linear, Shadow, Stop
from limner.stages.plan.lettering.craft import Craft, Made, Order

_BANDS = 5


def make(order: Order) -> Made:
    """Return five bands from warm to deep, the same in every line."""
    base = oklch(order.colour or order.lively("#e4572e"))
    start = 0.86 if order.dark else 0.64
    step = -0.045 if order.dark else -0.06
    bands = [
        order.on(from_oklch(start + step * i, max(0.13, base.chroma), base.hue + 40 - 17 * i))
        for i in range(_BANDS)
    ]
    edges = [i / _BANDS for i in range(_BANDS + 1)]
    stops = tuple(
        Stop(offset=at, colour=colour)
        for colour, a, b in zip(bands, edges, edges[1:], strict=False)
        for at in (a, b)
    )
    made: Made = {
        "paint": Linear(stops=stops),
        "weight": max(800, order.weight),
        "lettering": Lettering(
            spread="line",
            rims=(Rim(paint=order.ground[:7], width=0.016),),
            effects=(Shadow(dx=0.05, dy=0.05, colour=order.deepest(bands[-1])),),
        ),
    }
    if order.free:
        made |= {"face_class": "retro"}
    return made


CRAFT = Craft("striped", __doc__ or "", make)
