"""Foam: open pores in a soft dull body."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn(
    "foam", "#eceae6", 0.09, stone.porous, "foam", "sponge", "styrofoam", own=0.9, specular=0.2
)
