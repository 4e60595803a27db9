"""White wine: clear pale gold."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#e9d896", "white wine", "champagne", "sparkling wine")
