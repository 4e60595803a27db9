"""Oil: clear gold, thicker than water."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#d9b23a", "oil", "olive oil", ior=1.47)
