"""Stucco: grains thrown on a wall."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn(
    "stucco", "#e4dac8", 0.8, stone.thrown, "stucco", "roughcast", "pebbledash", own=0.95
)
