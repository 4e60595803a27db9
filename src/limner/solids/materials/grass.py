"""Grass: a lawn seen from some way off, and the colour of single blades."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn("grass", "#5d7a33", 0.8, ground.blades, "grass", "lawn", "meadow", own=0.7)
