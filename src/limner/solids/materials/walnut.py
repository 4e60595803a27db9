"""Walnut: dark brown, fine pores, wandering years."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("walnut", "#5a4330", ring=0.005, late=0.34, pores=0.6, figure=0.9, apart=0.12),
    "walnut",
    "dark wood",
    "rosewood",
    "mahogany",
)
