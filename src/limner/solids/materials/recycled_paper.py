"""Recycled paper: grey with specks of print."""

from __future__ import annotations

from limner.solids.matter.stock import stock

MATERIAL = stock("recycled", "#d6d1c6", "recycled paper", "newsprint", flecks=0.9)
