"""Rainbow: red to violet in order, every hue as strong as it can be and still read."""

from __future__ import annotations

from limner.basics.colour import from_oklch
from limner.document.paint import Linear
from limner.stages.plan.lettering.craft import Craft, Made, Order

HUES = (25, 55, 95, 145, 210, 262, 305, 345)


def spectrum(dark: bool) -> tuple[str, ...]:
    """Return the hues of a rainbow as colours that stand on a dark or a light sheet."""
    if dark:
        lights = (0.68, 0.76, 0.87, 0.8, 0.78, 0.7, 0.7, 0.7)
    else:
        lights = (0.56, 0.6, 0.62, 0.56, 0.55, 0.5, 0.5, 0.55)
    return tuple(from_oklch(light, 0.19, hue) for light, hue in zip(lights, HUES, strict=True))


def make(order: Order) -> Made:
    """Return the spectrum from the side reading starts on."""
    stops = order.ramp(*spectrum(order.dark))
    start, end = (
        ((1.0, 0.5), (0.0, 0.5)) if order.script in ("Arab", "Hebr") else ((0.0, 0.5), (1.0, 0.5))
    )
    return {"paint": Linear(start=start, end=end, stops=stops)}


CRAFT = Craft("rainbow", __doc__ or "", make)
