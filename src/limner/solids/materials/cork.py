"""Cork: pressed granules."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn("cork", "#b98a5c", 0.15, stone.granules, "cork", own=0.8, specular=0.25)
