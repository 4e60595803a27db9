"""Wool: fluffy fibres."""

from __future__ import annotations

from limner.solids.matter.weave import matted

MATERIAL = matted("wool", "#d6ccbb", "wool", "woollen", "fleece", depth=7e-4, span=0.16, sheen=0.8)
