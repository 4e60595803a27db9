"""Washi: long fibres in thin paper; light comes through."""

from __future__ import annotations

from limner.solids.matter.stock import stock

MATERIAL = stock(
    "washi", "#f0ebdf", "washi", "rice paper", "japanese paper", flecks=0.0, fibres=1.0, sheer=0.42
)
