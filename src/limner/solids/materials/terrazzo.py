"""Terrazzo: shards of marble set in cement and ground flat."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import gloss, lacquer, toned
from limner.solids.matter.stone import chipped
from limner.solids.surface import Material, Surface, Texture


def _surface(matter: Matter, seed: int) -> Surface:
    tone = toned(matter, "#ddd8d0")
    key = ("terrazzo", 3, str(tone), seed)
    return Surface(
        colour=Texture(key, (0.6, 0.6), lambda: chipped(tone, seed)),
        roughness=gloss(matter, 0.2, seed), coat=lacquer(matter),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("terrazzo",))
