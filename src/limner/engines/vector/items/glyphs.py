"""Glyphs: set words, each glyph where the typesetter put it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import skia

from limner.document.frame import Glyphs, Run
from limner.engines.vector import brush
from limner.engines.vector.canvas import Easel
from limner.engines.vector.faces import font

if TYPE_CHECKING:
    from limner.ports.world import World


def paint(item: Glyphs, easel: Easel) -> None:
    """Draw the outline under the fill: half its width shows around each letter."""
    plain = _blob([run for run in item.runs if not run.colour], easel.world)
    if plain is not None:
        if item.outline is not None and item.outline.width > 0:
            easel.canvas.drawTextBlob(plain, 0, 0, brush.pen(item.outline, item.box))
        easel.canvas.drawTextBlob(plain, 0, 0, brush.filling(item.paint, item.box))
    coloured = _blob([run for run in item.runs if run.colour], easel.world)
    if coloured is not None:
        easel.canvas.drawTextBlob(coloured, 0, 0, skia.Paint(AntiAlias=True))


def silhouette(item: Glyphs, easel: Easel) -> tuple[Any, Any] | None:
    """Return what casts the words' shadow, where they let nothing through."""
    covering = brush.silhouette(item.paint, item.outline)
    if covering is None or any(run.colour for run in item.runs):
        return None
    letters = skia.Path()
    for run in item.runs:
        set_in = font(run, easel.world)
        outlines: dict[int, Any] = {}
        for glyph, x, y in zip(run.ids, run.xs, run.ys, strict=True):
            if glyph not in outlines:
                outlines[glyph] = set_in.getPath(glyph)
            if outlines[glyph] is not None:
                turn = (0, -1, x, 1, 0, y) if run.turned else (1, 0, x, 0, 1, y)
                letters.addPath(outlines[glyph], skia.Matrix.MakeAll(*turn, 0, 0, 1))
    return letters, covering


def _blob(runs: list[Run], world: World) -> Any | None:
    builder = skia.TextBlobBuilder()
    filled = False
    for run in runs:
        if not run.ids:
            continue
        filled = True
        set_in = font(run, world)
        if run.turned:
            forms = [skia.RSXform.Make(0, 1, x, y) for x, y in zip(run.xs, run.ys, strict=True)]
            builder.allocRunRSXform(set_in, list(run.ids), forms)
        else:
            points = [skia.Point(x, y) for x, y in zip(run.xs, run.ys, strict=True)]
            builder.allocRunPos(set_in, list(run.ids), points)
    return builder.make() if filled else None
