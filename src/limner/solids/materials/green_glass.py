"""Green glass: of wine bottles."""

from __future__ import annotations

from limner.solids.matter.fluids import glass

MATERIAL = glass("#3d7a3a", "", "green glass", "bottle glass")
