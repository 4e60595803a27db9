"""Planks: oak floorboards with grooves between."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood(
        "planks",
        "#a67c50",
        ring=0.0034,
        late=0.3,
        pores=0.7,
        apart=0.14,
        gap=0.0022,
        span=(1.9, 0.96),
        boards=8,
    ),
    "floorboards",
    "wooden planks",
    "wooden floor",
    "parquet",
    "planks",
)
