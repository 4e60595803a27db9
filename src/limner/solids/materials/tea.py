"""Tea: clear amber."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#b5601c", "tea")
