"""Oak: pale brown, open pores, straight years."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("oak", "#b7926a", ring=0.0032, late=0.26, pores=0.75, figure=0.5),
    "oak",
    "wood",
    "wooden",
    "timber",
)
