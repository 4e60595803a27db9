"""Lit acrylic: an opal sheet with lamps behind it, the face of lightboxes and lit letters."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.materials.neon import lit
from limner.solids.surface import Material, Surface, linear

_POWER = {"": 1.7, "matte": 1.2, "gloss": 2.2}


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    asked = matter.colour or "#fff6e8"
    colour = lit(asked, 0.015)
    power = _POWER.get(matter.finish, _POWER[""])
    red, green, blue = (0.15 + 0.7 * c for c in linear(asked))
    return Surface(
        colour=(red, green, blue), roughness=0.35,
        emission=(colour[0] * power, colour[1] * power, colour[2] * power),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("lit acrylic", "backlit acrylic", "opal acrylic"))
