"""Burlap: very coarse, brown."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(
    Cloth("burlap", "#a98657", threads=5, slub=1.0, depth=6e-4, rough=0.95),
    "burlap",
    "jute",
    "hessian",
    "sackcloth",
)
