"""Travertine: pale beds with holes."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn(
    "travertine", "#ddd0bc", 0.7, stone.bedded, "travertine", "limestone", "sandstone", own=0.55
)
