"""Porcelain: white, thin and very smooth."""

from __future__ import annotations

from limner.solids.matter.glaze import fired

MATERIAL = fired("porcelain", "#f6f5f2", 0.06, "porcelain", "bone china", "china", speckle=0.0)
