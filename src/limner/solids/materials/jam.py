"""Jam: fruit set clear in its own jelly."""

from __future__ import annotations

from limner.solids.matter.fluids import jelly

MATERIAL = jelly("#8f1324", "jam", "fruit jelly", "marmalade", "preserve")
