"""Milk: white."""

from __future__ import annotations

from limner.solids.matter.fluids import cloudy

MATERIAL = cloudy("#f4f1e9", "milk", "cream", "yoghurt", "lotion")
