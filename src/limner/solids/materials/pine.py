"""Pine: yellow, broad soft years between hard dark ones, knots."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("pine", "#d5ab74", ring=0.0058, late=0.36, pores=0.0, figure=0.8, knots=3),
    "pine",
    "spruce",
    "fir",
)
