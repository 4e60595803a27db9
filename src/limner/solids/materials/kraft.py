"""Kraft: brown paper with darker and paler fibres."""

from __future__ import annotations

from limner.solids.matter.stock import stock

MATERIAL = stock("kraft", "#b98f63", "kraft", "kraft paper", "brown paper", flecks=0.6)
