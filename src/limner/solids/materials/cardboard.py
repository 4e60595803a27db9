"""Cardboard: kraft over the waves of its inner sheet."""

from __future__ import annotations

from limner.solids.matter.stock import stock

MATERIAL = stock(
    "cardboard", "#b48a5d", "cardboard", "corrugated", "carton", flecks=0.5, flutes=1.0
)
