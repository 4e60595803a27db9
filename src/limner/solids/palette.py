"""Palette: meshes of many plain colours as one part, for what is too far off to show its grain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.solid import Part
from limner.solids.surface import Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELL = 8
"""Pixels a side of one colour's place."""


def palette(
    made: Mapping[str, Sequence[Mesh]], slot: str, *, roughness: float, coat: float = 0.0
) -> Part:
    """Return meshes by their colours (hex) as one part, all as rough and as lacquered."""
    colours = tuple(made)
    meshes = []
    for number, colour in enumerate(colours):
        whole = joined(made[colour])
        uv = np.tile([number + 0.5, 0.5], (len(whole.positions), 1))
        meshes.append(whole.mapped(uv))

    def pixels() -> NDArray[np.float32]:
        row = np.array([linear(c) for c in colours], np.float32)
        return np.tile(np.repeat(row, _CELL, 0), (_CELL, 1, 1))

    cells = Texture(("palette", 1, *colours), (float(len(colours)), 1.0), pixels)
    looks = Surface(colour=cells, roughness=roughness, specular=0.4, coat=coat)
    return Part(joined(meshes), slot, surface=looks)
