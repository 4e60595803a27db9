"""The plain setting: every string in one column, sized to fit whatever the sheet.

It is what remains when a composition cannot hold its words; it has to hold any.
"""

from __future__ import annotations

from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design

LEVELS = {
    "headline": "title", "logo": "title", "quote": "heading", "section": "subhead",
    "subhead": "subhead", "date": "lead", "price": "lead", "cta": "lead", "value": "lead",
}  # fmt: skip
"""Type level by role; other roles are body."""


def plain(design: Design) -> list[Layer]:
    """Return one centred column holding every string of the brief."""
    strings = design.content.rest()
    if not strings:
        return []
    column = [_line(design, copy, first=index == 0) for index, copy in enumerate(strings)]
    return [
        design.stack(
            column, box=design.canvas.inset(design.margin * 0.8), gap=1.6, justify="centre"
        )
    ]


def _line(design: Design, copy: Copy, first: bool) -> Layer:
    long = len(copy.text) > 160
    level = "body" if long else ("title" if first else LEVELS.get(copy.role, "body"))
    columns = 2 if len(copy.text) > 900 and design.wide else 1
    return design.text(
        copy.but(look=copy.look.but(size=None)), level,
        align="start" if long else "centre", columns=columns,
    )  # fmt: skip
