"""Paint: an even coloured coat, matte to gloss."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear

_ROUGH = {
    "matte": 0.75,
    "satin": 0.4,
    "gloss": 0.12,
    "polished": 0.06,
    "rough": 0.9,
    "frosted": 0.6,
}


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = linear(matter.colour or "#f2f0ec")
    rough = _ROUGH.get(matter.finish, 0.5)
    return Surface(
        colour=colour, roughness=rough, coat=0.6 if matter.finish in ("gloss", "polished") else 0.0
    )


MATERIAL = Material(_surface, cues=("painted", "paint", "lacquer"))
