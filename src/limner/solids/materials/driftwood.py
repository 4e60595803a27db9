"""Driftwood: grey, weathered boards."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood(
        "driftwood",
        "#9c938a",
        ring=0.0036,
        late=0.42,
        pores=0.9,
        apart=0.15,
        gap=0.003,
        span=(1.5, 0.84),
        boards=6,
        knots=2,
        rough=0.8,
    ),
    "weathered wood",
    "driftwood",
    "reclaimed wood",
    "rustic wood",
)
