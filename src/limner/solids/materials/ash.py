"""Ash: light, strongly drawn years."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("ash", "#d2b48a", ring=0.0046, late=0.34, pores=0.8, figure=0.85), "ash wood", "ash"
)
