"""Wax: light goes in and comes out softened."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import lacquer, rough, toned
from limner.solids.surface import Material, Surface


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    return Surface(
        colour=toned(matter, "#f1e6d0"),
        roughness=rough(matter, 0.42),
        specular=0.4,
        coat=lacquer(matter),
        translucence=0.9,
    )


MATERIAL = Material(_surface, cues=("wax", "beeswax", "paraffin"))
