"""Chocolate: brown and smooth."""

from __future__ import annotations

from limner.solids.matter.fluids import cloudy

MATERIAL = cloudy("#4a2817", "chocolate", "cocoa")
