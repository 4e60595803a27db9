"""Crema: black coffee, a thin ring of its foam along the wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.froth import SPAN, crema
from limner.solids.surface import Material, Surface, Texture


def _surface(matter: Matter, seed: int) -> Surface:
    del matter
    colour = Texture(("crema", 5, seed), (SPAN, SPAN), lambda: crema(seed)[0])
    rough = Texture(("crema", 5, seed, "gloss"), (SPAN, SPAN), lambda: 0.03 + 0.4 * crema(seed)[1])
    return Surface(colour=colour, roughness=rough, specular=0.28)


MATERIAL = Material(_surface, cues=("crema",))
