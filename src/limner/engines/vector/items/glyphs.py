"""Glyphs: set words, each glyph where the typesetter put it.

Letters are filled as outlines, whose edge pixels are covered just as far as the letter covers
them. Skia's own text drawing bends that coverage by the colour of the text: black letters lose
a fifth of their weight and white ones gain two fifths, on paper and in SVG they would not.
Only faces that bring their own colours are drawn as text.
"""

from __future__ import annotations

from functools import lru_cache
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
    plain = [_letters(run, easel.world) for run in item.runs if not run.colour]
    if item.outline is not None and item.outline.width > 0:
        pen = brush.pen(item.outline, item.box)
        for letters in plain:
            easel.canvas.drawPath(letters, pen)
    fill = brush.filling(item.paint, item.box)
    for letters in plain:
        easel.canvas.drawPath(letters, fill)
    for run in item.runs:
        if run.colour and run.ids:
            easel.canvas.drawTextBlob(_blob(run, easel.world), 0, 0, skia.Paint(AntiAlias=True))


def silhouette(item: Glyphs, easel: Easel) -> tuple[Any, Any] | None:
    """Return what casts the words' shadow, where they let nothing through."""
    covering = brush.silhouette(item.paint, item.outline)
    if covering is None or any(run.colour for run in item.runs):
        return None
    letters = skia.Path()
    for run in item.runs:
        letters.addPath(_letters(run, easel.world))
    return letters, covering


def _letters(run: Run, world: World) -> Any:
    """Return the run's glyphs as one path."""
    letters = skia.Path()
    set_in = font(run, world)
    key = (run.sha256, run.face, tuple(sorted(run.axes.items())), run.size, run.slant)
    outlines = _outlines(key)
    for glyph, x, y in zip(run.ids, run.xs, run.ys, strict=True):
        if glyph not in outlines:
            outlines[glyph] = set_in.getPath(glyph)
        outline = outlines[glyph]
        if outline is None:
            continue
        if run.turned:
            letters.addPath(outline, skia.Matrix.MakeAll(0, -1, x, 1, 0, y, 0, 0, 1))
        else:
            letters.addPath(outline, x, y)
    return letters


@lru_cache(maxsize=256)
def _outlines(_: tuple[object, ...]) -> dict[int, Any]:
    """Return the outlines already drawn of one face at one size, by glyph."""
    return {}


def _blob(run: Run, world: World) -> Any:
    builder = skia.TextBlobBuilder()
    set_in = font(run, world)
    if run.turned:
        forms = [skia.RSXform.Make(0, 1, x, y) for x, y in zip(run.xs, run.ys, strict=True)]
        builder.allocRunRSXform(set_in, list(run.ids), forms)
    else:
        points = [skia.Point(x, y) for x, y in zip(run.xs, run.ys, strict=True)]
        builder.allocRunPos(set_in, list(run.ids), points)
    return builder.make()
