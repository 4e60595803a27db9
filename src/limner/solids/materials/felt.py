"""Felt: matted wool, soft and dull."""

from __future__ import annotations

from limner.solids.matter.weave import matted

MATERIAL = matted("felt", "#8d8f8c", "felt", depth=2.5e-4, span=0.1)
