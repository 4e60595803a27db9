"""Suede: a short nap."""

from __future__ import annotations

from limner.solids.matter.weave import matted

MATERIAL = matted("suede", "#8a6548", "suede", "nubuck", depth=9e-5, span=0.08, sheen=0.6)
