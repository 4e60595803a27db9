"""Enamel: glass melted on steel."""

from __future__ import annotations

from limner.solids.matter.glaze import fired

MATERIAL = fired("enamel", "#f2f0ea", 0.08, "enamel", "enamelled", "enameled", speckle=0.15)
