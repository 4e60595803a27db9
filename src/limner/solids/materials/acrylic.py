"""Acrylic: clear as glass where it has no colour, glossy plastic where it has."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import rough, toned
from limner.solids.surface import Material, Surface


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    if matter.colour is None or matter.finish == "clear":
        tint = toned(matter, "#fbfcfc")
        frost = 0.4 if matter.finish in ("frosted", "matte", "satin") else 0.0
        return Surface(model="glass", colour=tint, roughness=frost, ior=1.49)
    return Surface(colour=toned(matter, "#ffffff"), roughness=rough(matter, 0.07), coat=0.4)


MATERIAL = Material(_surface, cues=("acrylic", "perspex", "plexiglass", "lucite"))
