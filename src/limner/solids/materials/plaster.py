"""Plaster: trowelled by hand."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn(
    "plaster", "#e9e4db", 1.8, stone.trowelled, "plaster", "limewash", "plastered", "render"
)
