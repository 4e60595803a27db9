"""Flame: a candle's, all light; colour is the light's."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear

_STRENGTH = 11.0
"""Of its glow, in units of a white sheet under the key light."""


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    r, g, b = linear(matter.colour or "#ffd08a")
    return Surface(colour=(0.9, 0.9, 0.9), emission=(_STRENGTH * r, _STRENGTH * g, _STRENGTH * b))


MATERIAL = Material(_surface, cues=("flame", "candlelight"))
