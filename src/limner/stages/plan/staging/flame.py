"""Flame: light that what stands in the picture asks for, a burning candle or a label to be read.

A flame is the brightest thing and glows; the room about it is dim and warm, light enough that a
label is read, and a cool rim parts the jar from the dark. A label beside a window has a white board
across from it, as its face would lie in shade.
"""

from __future__ import annotations

from dataclasses import replace

from limner.document.brief import Brief
from limner.document.layers.scene import SceneLight
from limner.stages.plan.staging.cast import Cast
from limner.stages.plan.staging.light import Lit

_BRIGHT = frozenset({"daylight", "sunlight", "morning light", "high-key", "studio", "from window"})
"""Light in which a flame is only a flame."""


def burning(cast: Cast) -> bool:
    """Whether a candle is lit in a picture."""
    return any(t.options.get("flame") == "lit" for t in cast.things)


def by_flame(brief: Brief, lit: Lit) -> Lit:
    """Return the light about a burning candle. lit: what the picture would have without it."""
    if _BRIGHT & set(brief.light):
        return replace(lit, film=lit.film.but(bloom=max(lit.film.bloom, 0.3)))
    side = 1 if "from right" in brief.light else -1
    lights = (
        SceneLight(kind="softbox", azimuth=side * 48, elevation=24, hardness=0.2, kelvin=3300,
                   strength=0.42),
        SceneLight(kind="fill", azimuth=-side * 40, elevation=20, hardness=0.0, kelvin=3000,
                   strength=0.12),
        SceneLight(kind="rim", azimuth=-side * 135, elevation=32, hardness=0.3, kelvin=6000,
                   strength=0.3),
    )  # fmt: skip
    film = lit.film.but(exposure=0.0, bloom=0.55, vignette=0.25, contrast=1.04)
    return replace(lit, lights=lights, ambient=0.05, film=film)


def opened(lit: Lit) -> Lit:
    """Return a window's light with a board that throws it back on the faces of things.

    Sun from the side comes a little more from the front.
    """
    lights = []
    for one in lit.lights:
        if one.kind == "fill":
            lights.append(one.but(strength=max(0.36, one.strength), azimuth=0.6 * one.azimuth))
        elif one.kind == "sun" and 50 < abs(one.azimuth) < 90:
            lights.append(one.but(azimuth=0.78 * one.azimuth))
        else:
            lights.append(one)
    return replace(lit, lights=tuple(lights), ambient=max(0.26, lit.ambient))
