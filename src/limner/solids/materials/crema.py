"""Crema: the tawny foam on black coffee, marbled, with fine bubbles; laid on a disc about its
middle."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.froth import SPAN, froth
from limner.solids.surface import Material, Surface, Texture


def _surface(matter: Matter, seed: int) -> Surface:
    del matter
    foam = Texture(("crema", 2, seed), (SPAN, SPAN), lambda: froth(seed))
    return Surface(colour=foam, roughness=0.24, specular=0.4)


MATERIAL = Material(_surface, cues=("crema",))
