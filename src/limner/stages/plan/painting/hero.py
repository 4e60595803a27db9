"""The painted picture of a designed sheet: what a poster, an advertisement or a cover is about, in
the sheet's own colours, its words left to type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.layers.generated import Generated
from limner.stages.plan.painting.told import Told, told

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_LEAST = 0.1
"""Share of the sheet a painting takes at least; smaller ones stay drawn."""


def painted(design: Design, box: Box, calm: str = "") -> Generated | None:
    """Return what the brief is about as a layer a model paints, None where none is asked to.

    One a sheet. calm: where words stand over it; by itself, where it fills the sheet.
    """
    commission = design.painter
    if commission is None or commission.guide is not None:
        return None
    if "painting" in design.taken or box.area < _LEAST * design.canvas.area:
        return None
    filling = box.area > 0.9 * design.canvas.area and bool(design.brief.strings)
    words = told(
        design.brief, colours=palette(design), calm=calm or ("for words" if filling else ""),
        sheet=not design.depicts,
    )  # fmt: skip
    return layer(design, box, words)


def layer(design: Design, box: Box, words: Told, lettering: tuple[str, ...] = ()) -> Generated:
    """Return a layer for the model that was chosen."""
    commission = design.painter
    assert commission is not None
    return Generated(
        id=design.id("painting"), role="subject", name=named(design), box=box, prompt=words.prompt,
        exclude=words.exclude if commission.excludes else "", model=commission.model,
        quality=commission.quality,
        references=design.shown, lettering=lettering,
        clear=design.transparent and (commission.card is None or commission.card.alpha),
    )  # fmt: skip


def palette(design: Design) -> tuple[str, ...]:
    """Return the colours a painting shares with the sheet about it."""
    s = design.scheme
    return tuple(c[:7] for c in (s.ground, s.accent, s.second))


def named(design: Design) -> str:
    """Return what is to be seen, for those who look for what is not."""
    brief = design.brief
    return ", ".join(dict.fromkeys([*(s.name for s in brief.subjects), brief.setting or ""])).strip(
        ", "
    )
