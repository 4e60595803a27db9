"""Serum: clear, a little golden."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#f0dfb0", "serum", "essence", ior=1.41)
