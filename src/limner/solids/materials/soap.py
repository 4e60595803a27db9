"""Soap: waxy, a soft gloss at its edges."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import gloss, toned
from limner.solids.surface import Material, Surface


def _surface(matter: Matter, seed: int) -> Surface:
    return Surface(
        colour=toned(matter, "#efe4d3"), roughness=gloss(matter, 0.36, seed, spread=0.2),
        specular=0.45, translucence=0.7,
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("soap",))
