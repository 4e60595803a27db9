"""Lamplight: the frosted glass of a bulb that is on; colour is the light's."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear

_STRENGTH = {"": 14.0, "gloss": 70.0}
"""Of its glow, in units of a white sheet under the key light; gloss: a floodlight's."""


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    r, g, b = linear(matter.colour or "#ffd9a3")
    power = _STRENGTH.get(matter.finish, _STRENGTH[""])
    return Surface(colour=(0.9, 0.9, 0.9), emission=(power * r, power * g, power * b))


MATERIAL = Material(_surface, cues=("lit bulb",))
