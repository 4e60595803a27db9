"""Asphalt: chips of stone in tar."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn(
    "asphalt", "#4b4b4d", 1.0, ground.tarred, "asphalt", "tarmac", "road", "street", own=0.8
)
