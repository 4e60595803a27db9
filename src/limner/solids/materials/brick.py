"""Brick: running bond in lime mortar."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, rugged

_LAID = Courses(
    "brick", piece=(0.225, 0.075), count=(8, 24), joint=0.011, round=0.005, sunk=0.006,
    uneven=0.0018,
)  # fmt: skip

MATERIAL = rugged(_LAID, "#8c5341", "#b3a898", "brick", "bricks", "brickwork")
