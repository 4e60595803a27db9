"""Latte art: milk poured into crema as a rosetta; laid on a disc about its middle."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.froth import SPAN, froth
from limner.solids.surface import Material, Surface, Texture


def _surface(matter: Matter, seed: int) -> Surface:
    del matter
    foam = Texture(("latte-art", 4, seed), (SPAN, SPAN), lambda: froth(seed))
    return Surface(colour=foam, roughness=0.3, specular=0.4)


MATERIAL = Material(_surface, cues=("latte art", "milk foam"))
