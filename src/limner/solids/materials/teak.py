"""Teak: golden brown, oily, dark lines."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(Wood("teak", "#96673a", ring=0.0044, late=0.36, pores=0.55, figure=0.6), "teak")
