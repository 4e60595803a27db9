"""Terracotta: bare red clay."""

from __future__ import annotations

from limner.solids.matter.glaze import fired

MATERIAL = fired("terracotta", "#b9694a", 0.85, "terracotta", "clay", "unglazed clay", speckle=0.25)
