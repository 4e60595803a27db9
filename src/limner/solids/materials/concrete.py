"""Concrete: cast, with the holes air leaves."""

from __future__ import annotations

from limner.solids.matter import ground, stone

MATERIAL = ground.drawn("concrete", "#a3a09b", 1.0, stone.cast, "concrete", "cement", own=0.75)
