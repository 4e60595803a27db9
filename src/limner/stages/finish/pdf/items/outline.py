"""Outline: a path, filled, then stroked."""

from __future__ import annotations

from limner.document.frame import Outline
from limner.document.ink import ink
from limner.stages.finish.pdf.sheet import Sheet, outline, pen
from limner.stages.finish.walk import shade


def markup(item: Outline, sheet: Sheet) -> str:
    """Return the fill and the stroke, each in its colours."""
    path = outline(item.d)
    if not path:
        return ""
    reach = ink(item)
    out = sheet.painted(shade(item.fill, item.box), reach, False, f"{path}f\n")
    if item.stroke is not None and item.stroke.width > 0:
        paint = shade(item.stroke.paint, item.box)
        out += sheet.painted(paint, reach, True, f"{pen(item.stroke)}{path}S\n")
    return out
