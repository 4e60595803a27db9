"""Silk: satin weave with a soft gloss."""

from __future__ import annotations

from limner.solids.matter.weave import Cloth, cloth

MATERIAL = cloth(
    Cloth(
        "silk",
        "#e7dccb",
        threads=38,
        slub=0.12,
        over=7,
        depth=2.5e-5,
        rough=0.32,
        specular=0.9,
        sheen=0.6,
    ),
    "silk",
    "satin",
)
