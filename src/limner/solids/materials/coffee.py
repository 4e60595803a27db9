"""Coffee: nearly black, brown at its rim."""

from __future__ import annotations

from limner.solids.matter.fluids import cloudy

MATERIAL = cloudy("#2a140a", "coffee", "espresso", "black coffee")
