"""The closing block: every string nobody has placed yet, quietly and in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from limner.document.brief import Copy
from limner.document.layer import Align, Layer
from limner.document.layers.group import Group
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LOUDER = {"section": "lead", "subhead": "lead", "quote": "lead", "headline": "subhead"}


def closing(
    design: Design,
    copies: Sequence[Copy],
    *,
    on: str,
    align: Align = "start",
    scale: float = 1.0,
    **fields: Any,
) -> list[Layer]:
    """Return one stack with `copies` in it, or nothing where there are none.

    on: the ground; align: of the lines; scale: factor on the sizes; fields: of the stack.
    """
    if not copies:
        return []
    return [design.stack([line(design, c, on=on, align=align, scale=scale) for c in copies],
                         gap=0.9 * scale, align="stretch", role="closing", **fields)]  # fmt: skip


def line(
    design: Design, copy: Copy, *, on: str, align: Align = "start", scale: float = 1.0
) -> Layer:
    """Return one string as a line of the closing block; a call to action as a button."""
    if copy.role == "cta" and len(copy.text) < 40:
        button: Group = design.button(copy, "body")
        return button.but(flow=button.flow.but(align=align if align != "stretch" else "start"))
    long = len(copy.text) > 90
    level = LOUDER.get(copy.role, "small" if long else "body")
    voice = Voice(design.type.text.face, 600) if copy.role in LOUDER else design.type.text
    colour = design.scheme.ink if copy.role in LOUDER else design.scheme.muted
    return design.text(
        copy, level, voice=voice, on=on, colour=colour, align=align, scale=scale,
        leading=1.35, balance=not long,
    )  # fmt: skip
