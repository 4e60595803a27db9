"""Plywood: a rotary-cut veneer with broad wandering figure."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood(
        "plywood", "#d8ba8b", ring=0.011, late=0.2, pores=0.1, figure=2.4, apart=0.02, boards=1,
        span=(1.2, 0.9), knots=2,
    ),
    "plywood", "veneer", "mdf",
)  # fmt: skip
