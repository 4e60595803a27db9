"""Marble: clouds and veins; light with dark veins, dark with light ones."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import gloss, lacquer, toned
from limner.solids.matter.stone import veined
from limner.solids.surface import Material, Surface, Texture


def _surface(matter: Matter, seed: int) -> Surface:
    tone = toned(matter, "#eeece9")
    key = ("marble", 10, str(tone), seed)
    return Surface(
        colour=Texture(key, (0.85, 0.85), lambda: veined(tone, seed)),
        roughness=gloss(matter, 0.14, seed, spread=0.15), coat=lacquer(matter),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("marble", "carrara", "onyx", "quartz"))
