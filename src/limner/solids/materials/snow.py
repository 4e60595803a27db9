"""Snow: white and soft."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn("snow", "#f1f4f7", 1.0, ground.drifted, "snow", "snowy", "frost", own=0.7)
