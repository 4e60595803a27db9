"""Whisky: clear amber."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#b8691c", "whisky", "whiskey", "rum", "cognac", ior=1.36)
