"""Gravel: rounded stones."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn(
    "gravel", "#9a948b", 0.7, ground.gravelled, "gravel", "pebbles", "shingle", own=0.75
)
