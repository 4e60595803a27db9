"""Frosted glass: etched, light comes through softly."""

from __future__ import annotations

from limner.solids.matter.fluids import glass

MATERIAL = glass(None, "frosted", "frosted glass", "etched glass", "sea glass")
