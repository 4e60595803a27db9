"""Screen: a display behind black glass; what is printed on it is what it shows."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.materials.neon import lit
from limner.solids.surface import Material, Surface

_POWER = 1.15


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = lit(matter.colour, 0.0) if matter.colour else (1.0, 1.0, 1.0)
    return Surface(
        colour=(0.03, 0.03, 0.032), roughness=0.08, specular=0.35,
        emission=(colour[0] * _POWER, colour[1] * _POWER, colour[2] * _POWER),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("screen", "display"))
