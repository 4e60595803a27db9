"""Graffiti: a burner: fat letters leaning on each other, faded fill, dark line, halo, and depth."""

from __future__ import annotations

from limner.basics.colour import contrast, from_oklch, oklch, readable
from limner.document.lettering import Envelope, Extrude, Jitter, Lettering, Rim
from limner.document.paint import Stop
from limner.stages.plan.lettering.craft import Craft, Made, Order, linear


def make(order: Order) -> Made:
    """Return a fade of two hues with a black line, and a halo against the wall."""
    base = oklch(order.lively("#ff3d7f"))
    line = "#101014"
    top = readable(from_oklch(0.88, 0.15, base.hue + 55), line, 4.8)
    foot = readable(from_oklch(0.66, max(0.19, base.chroma), base.hue), line, 4.8)
    halo = (
        "#ffffff"
        if contrast("#ffffff", order.ground) > 1.6
        else from_oklch(0.62, 0.17, base.hue + 180)
    )
    made: Made = {
        "paint": linear((Stop(offset=0.0, colour=top), Stop(offset=1.0, colour=foot))),
        "tracking": -0.01,
        "lettering": Lettering(
            along=Envelope(form="rise", amount=0.22),
            spread="line",
            jitter=Jitter(turn=5, rise=0.04, grow=0.09, seed=order.seed),
            rims=(Rim(paint=line, width=0.035), Rim(paint=halo, width=0.025)),
            extrude=Extrude(depth=0.09, angle=215, light=from_oklch(0.5, 0.16, base.hue - 60),
                            shade=from_oklch(0.3, 0.12, base.hue - 60)),
        ),
    }  # fmt: skip
    if order.free:
        made |= {"face_class": "graffiti"}
    return made


CRAFT = Craft("graffiti", __doc__ or "", make)
