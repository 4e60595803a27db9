"""Plastic: smooth, of one colour; matte ones have a soft shine all the same."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import called, even
from limner.solids.surface import Material, Surface

_MATTE = 0.46
"""Roughness of soft-touch films and caps, which are never as dull as chalk."""


def _surface(matter: Matter, seed: int) -> Surface:
    matte = matter.finish == "matte"
    plain = Matter(colour=matter.colour, finish="" if matte else matter.finish)
    made: Surface = even("#ecebe8", _MATTE if matte else 0.32).surface(plain, seed)
    return made


MATERIAL = called(Material(_surface), "plastic", "polypropylene", "pet")
