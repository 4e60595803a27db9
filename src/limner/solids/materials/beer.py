"""Beer: clear gold."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#d18a1e", "beer", "lager", "ale")
