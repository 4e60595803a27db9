"""Glass: clear, tinted or frosted."""

from __future__ import annotations

from limner.solids.matter.fluids import glass

MATERIAL = glass(None, "", "glass", "clear glass")
