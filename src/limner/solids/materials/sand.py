"""Sand: rippled by wind."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn("sand", "#d8bf94", 0.8, ground.dunes, "sand", "sandy", "beach")
