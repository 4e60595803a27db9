"""Wicker: peeled willow or cane, a dull natural polish."""

from __future__ import annotations

from limner.solids.matter.finish import called, even

MATERIAL = called(even("#b98b55", 0.52, specular=0.35), "wicker", "rattan", "cane", "willow")
