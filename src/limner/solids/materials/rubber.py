"""Rubber: dull, slightly chalky."""

from __future__ import annotations

from limner.solids.matter.finish import called, even

MATERIAL = called(even("#26272a", 0.68, specular=0.3), "rubber", "silicone")
