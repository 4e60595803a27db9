"""Cotton: fine, even plain weave."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(
    Cloth("cotton", "#eae5db", threads=24, slub=0.35, depth=1.2e-4), "cotton", "bedsheet"
)
