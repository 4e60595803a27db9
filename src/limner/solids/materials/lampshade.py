"""Lampshade: thin cloth or paper that glows when a light stands behind it."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = linear(matter.colour or "#efe4d2")
    return Surface(model="sheer", colour=colour, roughness=0.8, translucence=0.38)


MATERIAL = Material(_surface, cues=("lampshade", "paper shade"))
