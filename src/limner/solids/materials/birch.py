"""Birch: pale, fine and quiet."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("birch", "#dcc39b", ring=0.005, late=0.1, pores=0.12, figure=0.8, apart=0.05),
    "birch",
    "maple",
    "beech",
    "light wood",
    "pale wood",
)
