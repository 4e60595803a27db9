"""Flags: broad slabs of stone or cast concrete, as pavements are laid with."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, rugged

_LAID = Courses(
    "flags", piece=(0.75, 0.5), count=(6, 8), joint=0.009, round=0.006, sunk=0.005, uneven=0.0014
)

MATERIAL = rugged(
    _LAID, "#a29e96", "#5f5a53", "flags", "flagstone", "flagstones", "paving slabs", "slabs",
    apart=0.1, pits=0.45,
)  # fmt: skip
