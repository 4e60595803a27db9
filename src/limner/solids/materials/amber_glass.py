"""Amber glass: brown, as pharmacists use."""

from __future__ import annotations

from limner.solids.matter.fluids import glass

MATERIAL = glass("#a8590f", "", "amber glass", "brown glass")
