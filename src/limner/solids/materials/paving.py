"""Paving: squared setts of stone."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, rugged

_LAID = Courses(
    "paving", piece=(0.2, 0.1), count=(8, 16), joint=0.009, round=0.008, sunk=0.008, uneven=0.0012
)

MATERIAL = rugged(
    _LAID, "#8d8a86", "#6f6a62", "paving", "pavement", "cobbles", "cobblestone", "cobblestones",
    "sidewalk", apart=0.12, pits=0.6,
)  # fmt: skip
