"""Slate: dark layers split apart."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn(
    "slate", "#4a4f54", 0.6, stone.cleft, "slate", "stone", "rock", own=0.6, specular=0.45
)
