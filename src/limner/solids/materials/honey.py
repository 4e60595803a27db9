"""Honey: clear, thick and golden."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear("#c8780f", "honey", "syrup", "maple syrup", ior=1.49)
