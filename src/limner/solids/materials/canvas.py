"""Canvas: coarse plain weave."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(Cloth("canvas", "#ddd3bd", threads=9, slub=0.6, depth=3.5e-4), "canvas")
