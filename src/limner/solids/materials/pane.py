"""Pane: a thin sheet of clear glass, as windows and picture frames have."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, linear


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = linear(matter.colour) if matter.colour else (0.94, 0.96, 0.95)
    return Surface(model="pane", colour=colour, ior=1.5)


MATERIAL = Material(_surface, cues=("window glass", "pane"))
