"""Glyphs: words as outlines, named for readers who cannot see them.

Colour faces have no single outline; their runs are to be flattened first and leave nothing here.
"""

from __future__ import annotations

from limner.document.frame import Glyphs
from limner.stages.finish.letters import outlined
from limner.stages.finish.svg.sheet import Sheet, quoted


def markup(item: Glyphs, sheet: Sheet) -> str:
    """Return the stroke under the fill, as the raster has it, in one path each."""
    d = "".join(outlined(run, sheet.world) for run in item.runs if not run.colour)
    if not d:
        return ""
    paths = []
    if item.outline is not None and item.outline.width > 0:
        stroke = sheet.stroke(item.outline, item.box)
        paths.append(f'<path d="{d}" fill="none"{stroke}/>')
    paths.append(f'<path d="{d}"{sheet.fill(item.paint, item.box)}/>')
    return f'<g role="img" aria-label={quoted(item.text)}>{"".join(paths)}</g>'
