"""Flat colour with the tooth of paper: for briefs that want quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the grain alone; the panel's ground does the rest."""
    del tones
    return [grain(design, w, h, 0.3)]


BACKDROP = Backdrop("paper", draw, frozenset(), calm=1.0)
