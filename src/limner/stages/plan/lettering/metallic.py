"""Metallic: polished steel or chrome, sky above and ground below mirrored in every line."""

from __future__ import annotations

from limner.basics.colour import contrast, mix, oklch
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Bevel, Shadow, Stop
from limner.stages.plan.lettering.craft import Craft, Made, Order, linear

_CHROME = (
    (0.0, "#f7fafc"), (0.3, "#aebfcd"), (0.46, "#6a7d8d"), (0.5, "#2f3a44"), (0.54, "#8795a1"),
    (0.72, "#eef3f6"), (0.86, "#ffffff"), (1.0, "#9aa9b5"),
)  # fmt: skip


def make(order: Order) -> Made:
    """Return chrome, tinted by the colour asked for, with a rim that reads on the sheet."""
    tint = order.colour if order.colour and oklch(order.colour).chroma > 0.05 else None
    stops = tuple(
        Stop(offset=at, colour=mix(colour, tint, 0.35) if tint else colour)
        for at, colour in _CHROME
    )
    dark, light = "#1b232a", "#f4f8fb"
    rim = max((dark, light), key=lambda c: contrast(c, order.ground))
    return {
        "paint": linear(stops),
        "weight": max(700, order.weight),
        "lettering": Lettering(
            spread="line",
            rims=(Rim(paint=rim, width=0.03),),
            effects=(
                Shadow(dy=0.03, blur=0.03, colour="#00000073"),
                Bevel(width=0.016, angle=0, light="#ffffffcc", shade="#0b141c99"),
            ),
        ),
    }


CRAFT = Craft("metallic", __doc__ or "", make)
