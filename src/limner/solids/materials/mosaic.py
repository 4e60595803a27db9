"""Mosaic: small glazed squares."""

from __future__ import annotations

from limner.solids.matter.masonry import Courses, glazed

_LAID = Courses(
    "mosaic", piece=(0.025, 0.025), count=(24, 24), shift=0.0, joint=0.0022, round=0.0012,
    sunk=0.001,
)  # fmt: skip

MATERIAL = glazed(_LAID, "#6fa3a8", "#d6d3cc", "mosaic", "mosaic tiles", "pool tiles")
