"""Linen: uneven threads in plain weave."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(
    Cloth("linen", "#d9cfbd", threads=13, slub=1.0, depth=2.4e-4),
    "linen",
    "tablecloth",
    "cloth",
    "fabric",
    "textile",
)
