"""Denim: blue twill over white."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(
    Cloth("denim", "#3f5877", threads=19, slub=0.8, over=3, weft=1.9, depth=2e-4), "denim", "jeans"
)
