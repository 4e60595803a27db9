"""Ebony: nearly black."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("ebony", "#231c19", ring=0.003, late=0.3, pores=0.3, figure=0.4), "ebony", "black wood"
)
