"""Glass: clear, tinted or frosted."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = linear(matter.colour) if matter.colour else (0.985, 0.992, 0.99)
    rough = {"frosted": 0.45, "matte": 0.5, "satin": 0.3, "rough": 0.5}.get(matter.finish, 0.0)
    return Surface(model="glass", colour=colour, roughness=rough, ior=1.5)


MATERIAL = Material(_surface, cues=("glass",))
