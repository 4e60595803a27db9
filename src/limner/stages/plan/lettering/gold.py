"""Gold: leaf or foil, bands of light and deep gold across the words, a thin bright edge."""

from __future__ import annotations

from limner.basics.colour import contrast, oklch, readable
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Bevel, Linear, Shadow, Stop
from limner.stages.plan.lettering.craft import HALO, Craft, Made, Order

LEAF = (
    (0.0, "#a9741a"), (0.1, "#d9ab45"), (0.2, "#fdf1b8"), (0.27, "#e3b854"), (0.4, "#a87720"),
    (0.5, "#c9962f"), (0.6, "#f7e08e"), (0.68, "#fffbe3"), (0.75, "#dcae48"), (0.88, "#9c6b17"),
    (1.0, "#d3a23b"),
)  # fmt: skip
ROSE = (
    (0.0, "#9c5a4a"), (0.12, "#d79c86"), (0.22, "#fde3d8"), (0.3, "#e2ab97"), (0.45, "#a96a58"),
    (0.58, "#eebfae"), (0.67, "#fff4ee"), (0.76, "#d9a08c"), (0.9, "#96584a"), (1.0, "#cf937e"),
)  # fmt: skip
SILVER = (
    (0.0, "#7d8790"), (0.12, "#c3cbd2"), (0.22, "#fbfdff"), (0.3, "#cdd5db"), (0.45, "#818b94"),
    (0.58, "#dfe5ea"), (0.67, "#ffffff"), (0.76, "#bcc5cc"), (0.9, "#727c85"), (1.0, "#b7c0c8"),
)  # fmt: skip


def make(order: Order) -> Made:
    """Return foil in gold, rose gold or silver, with a dark edge where the sheet is light."""
    leaf = _leaf(order.colour)
    deep = {LEAF: "#4a2f06", ROSE: "#4d2118", SILVER: "#262d33"}[leaf]
    stops = tuple(Stop(offset=at, colour=colour) for at, colour in leaf)
    rims: tuple[Rim, ...] = ()
    if min(contrast(stop.colour, order.ground) for stop in stops) < order.need:
        # On light sheets a fine dark edge draws the letters; elsewhere it must be their ground.
        rims = (Rim(paint=deep, width=HALO if contrast(deep, order.ground) < 4 else 0.032),)
        stops = tuple(s.but(colour=readable(s.colour, deep, order.need)) for s in stops)
    return {
        "paint": Linear(start=(0.0, 0.12), end=(1.0, 0.88), stops=stops),
        "lettering": Lettering(
            rims=rims,
            effects=(
                Shadow(dx=0.008, dy=0.022, blur=0.022, colour="#00000066"),
                Bevel(width=0.02, angle=320, light="#fffdf0d9", shade="#3d2500a6", soft=0.002),
            ),
        ),
    }


def _leaf(colour: str | None) -> tuple[tuple[float, str], ...]:
    if colour is None:
        return LEAF
    asked = oklch(colour)
    if asked.chroma < 0.035 and asked.lightness > 0.45:
        return SILVER
    return ROSE if asked.hue < 62 and asked.chroma < 0.13 and asked.lightness > 0.5 else LEAF


CRAFT = Craft("gold", __doc__ or "", make)
