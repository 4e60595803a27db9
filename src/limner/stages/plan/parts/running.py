"""How large running words can be set so that several paragraphs fill a box and no more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.stages.plan.parts.fit import em_width
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def lines_of(text: str, size: float, width: float, voice: Voice) -> int:
    """Return about how many lines `text` takes at a size in a column, both in pixels."""
    wide = em_width(text, voice.face, voice.weight, voice.tracking) * size * 1.04
    return max(1, math.ceil(wide / max(width, 1.0)))


def height_of(
    texts: Sequence[str], size: float, width: float, voice: Voice, *, leading: float, gap: float
) -> float:
    """Return about how high paragraphs stand; gap: between them, in em."""
    lines = sum(lines_of(t, size, width, voice) for t in texts)
    return (lines * leading + max(0, len(texts) - 1) * gap) * size


def size_in(  # noqa: PLR0913  a column and how it is set
    design: Design, texts: Sequence[str], width: float, height: float, *, leading: float = 1.35,
    gap: float = 0.6, least: float = 1.7, most: float = 3.2, voice: Voice | None = None,
) -> float:  # fmt: skip
    """Return the size in pixels at which paragraphs fill a column.

    least, most: in units; below the least the words are left to the layout to fit.
    """
    voice = voice or design.type.text
    size = most * design.u
    while size > least * design.u:
        if height_of(texts, size, width, voice, leading=leading, gap=gap) <= height:
            return size
        size *= 0.96
    return least * design.u
