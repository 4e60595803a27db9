"""Wine: clear dark red."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#6e0f24", "wine", "red wine")
