"""Stoneware: matte, speckled with iron."""

from __future__ import annotations

from limner.solids.matter.glaze import fired

MATERIAL = fired(
    "stoneware",
    "#cfc3b0",
    0.55,
    "stoneware",
    "pottery",
    "speckled ceramic",
    "handmade ceramic",
    speckle=1.0,
)
