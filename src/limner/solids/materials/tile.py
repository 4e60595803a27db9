"""Tile: square glazed tiles."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, glazed

_LAID = Courses(
    "tile", piece=(0.1, 0.1), count=(10, 10), shift=0.0, joint=0.0028, round=0.0016, sunk=0.0012
)

MATERIAL = glazed(_LAID, "#eeefec", "#b9b7b2", "tile", "tiles", "tiled", "bathroom tiles")
