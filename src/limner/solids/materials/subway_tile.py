"""Subway tile: glazed tiles in running bond."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, glazed

_LAID = Courses(
    "subway", piece=(0.152, 0.076), count=(7, 14), joint=0.0026, round=0.0032, sunk=0.0016
)

MATERIAL = glazed(_LAID, "#f1f1ee", "#a9a7a3", "subway tile", "subway tiles", "metro tiles")
