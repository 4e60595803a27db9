"""Tea: clear amber."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#cf7f22", "tea")
