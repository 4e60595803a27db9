"""Cherry: red brown, fine and even."""

from __future__ import annotations

from limner.solids.matter.grain import Wood, wood

MATERIAL = wood(
    Wood("cherry", "#93603f", ring=0.0042, late=0.16, pores=0.22, figure=0.7),
    "cherry wood",
    "cherrywood",
)
