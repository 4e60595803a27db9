"""Cobalt glass: deep blue."""

from __future__ import annotations

from limner.solids.matter.fluids import glass

MATERIAL = glass("#1c3f9e", "", "cobalt glass", "blue glass")
