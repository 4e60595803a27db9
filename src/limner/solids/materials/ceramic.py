"""Ceramic: an even glaze, thicker here than there."""

from __future__ import annotations

from limner.solids.matter.glaze import fired

MATERIAL = fired(
    "ceramic", "#f0ece4", 0.12, "ceramic", "ceramics", "glazed", "earthenware", speckle=0.0
)
