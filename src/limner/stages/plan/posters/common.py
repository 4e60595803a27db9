"""What the compositions of posters share: how high the small words stand, the block at the foot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.content import DETAIL_ROLES
from limner.stages.plan.design import CONNECTED
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    columns_of,
    emphasis,
    listed_columns,
    many,
    side_by_side,
    strip,
    sub,
)

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def bare(design: Design) -> list[Layer]:
    """Return the picture alone, for a brief with nothing to read."""
    return hero(design, design.canvas, scene=True)


def foot_block(
    design: Design, w: Wording, *, on: str, align: str = "start", justify: str = "start"
) -> Group:
    """Return subhead, details and button as one block."""
    s = design.scheme
    layers: list[Layer | None] = [
        *sub(design, w.subs, on=on, align=align, colour=s.on(on, s.accent, 4.6)),
        strip(design, w.small, on=on, align=align),
        *action(design, w.ctas, on=on),
    ]
    return column(design, layers, gap=2.6, role="foot", justify=justify)


def high(copies: list[Copy]) -> float:
    """Return how much more height the scripts of some strings take than Latin."""
    return 1.3 if any(c.script in CONNECTED for c in copies) else 1.0


def room_of(design: Design, w: Wording, width: float = 0.0) -> float:
    """Return about how many pixels high the small words stand in a column `width` pixels wide
    (default the live width), to share the sheet out.
    """
    units = (width or design.live.width) / design.u
    lines = 0.0
    small = w.small
    k = emphasis(small) * high(small)
    if many(small):
        listed = [c for c in small if c.role not in DETAIL_ROLES]
        rest = [c for c in small if c.role in DETAIL_ROLES]
        short = max(len(c.text) for c in listed) <= 22
        across = listed_columns(design, listed)
        wraps = max(1, math.ceil(max(len(c.text) for c in listed) * 1.5 * across / units))
        lines += math.ceil(len(listed) / across) * (5.0 if short else 4.2) * wraps + 3
        lines += len(rest) * 5.4 + 4
    elif (
        1 < len(small) <= columns_of(design)
        and max(len(c.text) for c in small) <= 44
        and side_by_side(design, small, emphasis(small))
    ):
        share = units / len(small)
        lines += 3.8 + max(math.ceil(len(c.text) * 1.62 * k / share) for c in small) * 4.4 * k
    else:
        for copy in small:
            long = len(copy.text) > 90
            lines += (
                math.ceil(len(copy.text) * (1.35 if long else 1.62 * k) / units)
                * (3.9 if long else 4.4 * k)
                + 2.9
            )
    k = emphasis(w.subs) * high(w.subs)
    for copy in w.subs:
        long = len(copy.text) > 120
        lines += math.ceil(len(copy.text) * (1.4 if long else 2.05 * k) / units) * 5.0 * k + 2.4
    lines += 8.6 * len(w.ctas)
    return min(lines * design.u, design.size.height * 0.62)


def near_centre() -> object:
    """Return the flow of something that keeps its width in the middle of a column."""
    from limner.document.layer import Flow

    return Flow(align="centre")


def arch_path(cx: float, top: float, half: float, bottom: float) -> str:
    """Return a round-headed window."""
    return (
        f"M{cx - half:.1f} {bottom:.1f}L{cx - half:.1f} {top + half:.1f}"
        f"A{half:.1f} {half:.1f} 0 0 1 {cx + half:.1f} {top + half:.1f}"
        f"L{cx + half:.1f} {bottom:.1f}Z"
    )
