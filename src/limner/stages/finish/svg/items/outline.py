"""Outline: a path."""

from __future__ import annotations

from limner.document.frame import Outline
from limner.stages.finish.svg.sheet import Sheet, quoted


def markup(item: Outline, sheet: Sheet) -> str:
    """Return one path element, filled and stroked."""
    if not item.d:
        return ""
    fill, stroke = sheet.fill(item.fill, item.box), sheet.stroke(item.stroke, item.box)
    return f"<path d={quoted(item.d)}{fill}{stroke}/>"
