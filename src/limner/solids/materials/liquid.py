"""Liquid: clear water, or a clear liquid of any colour."""

from __future__ import annotations

from limner.solids.matter.fluids import clear

MATERIAL = clear(None, "liquid", "clear liquid")
