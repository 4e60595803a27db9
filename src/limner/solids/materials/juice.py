"""Juice: cloudy orange."""

from __future__ import annotations

from limner.solids.matter.fluids import cloudy

MATERIAL = cloudy("#f29a1f", "juice", "orange juice", "smoothie")
