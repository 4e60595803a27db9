"""Granite: grains of feldspar, quartz and mica."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import coloured, gloss, lacquer, toned
from limner.solids.matter.stone import crystals
from limner.solids.surface import Material, Surface


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("granite", 1, seed)
    return Surface(
        colour=coloured(key, 0.4, toned(matter, "#8a8683"), lambda: crystals(seed)),
        roughness=gloss(matter, 0.2, seed), coat=lacquer(matter),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("granite",))
