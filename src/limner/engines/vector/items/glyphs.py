"""Glyphs: set words, each glyph where the typesetter put it.

Letters are filled as outlines, whose edge pixels are covered just as far as the letter covers
them. Skia's own text drawing bends that coverage by the colour of the text: black letters lose
a fifth of their weight and white ones gain two fifths, on paper and in SVG they would not.
Only faces that bring their own colours are drawn as text.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import skia

from limner.document.frame import Glyphs, Run
from limner.document.paint import Paint, Stroke
from limner.engines.vector import brush
from limner.engines.vector.canvas import Easel
from limner.engines.vector.faces import font
from limner.engines.vector.outlines import skia_path
from limner.ports.outlines import Cut

if TYPE_CHECKING:
    from limner.ports.world import World


def paint(item: Glyphs, easel: Easel) -> None:
    """Draw rims and outline under the fill, which show around each letter, then what is within."""
    plain = [(run, _letters(run, easel.world)) for run in item.runs if not run.colour]
    canvas = easel.canvas
    rims = (*reversed(item.rims), *((item.outline,) if item.outline else ()))
    for rim in rims:
        if rim.width > 0:
            pen = brush.pen(rim, item.box)
            for _, letters in plain:
                canvas.drawPath(letters, pen)
    for run, letters in plain:
        canvas.drawPath(letters, brush.filling(run.paint or item.paint, item.box))
    if item.inlines:
        for run, letters in plain:
            _within(item, run.paint or item.paint, letters, canvas)
    for run in item.runs:
        if run.colour and run.ids:
            canvas.drawTextBlob(_blob(run, easel.world), 0, 0, skia.Paint(AntiAlias=True))


def _within(item: Glyphs, own: Paint, letters: Any, canvas: Any) -> None:
    """Draw the inlines of some letters, over each the letters' own paint again.

    Strokes of a letter drawn in overlapping parts follow the outline of the whole.
    """
    letters = skia.Simplify(letters) or letters
    canvas.save()
    canvas.clipPath(letters, skia.ClipOp.kIntersect, True)
    for inline in item.inlines:
        reach = 2 * (inline.depth + inline.width)
        for stroke in (
            Stroke(paint=inline.paint, width=reach, join="round"),
            Stroke(paint=own, width=2 * inline.depth, join="round"),
        ):
            canvas.drawPath(letters, brush.pen(stroke, item.box))
    canvas.restore()


def silhouette(item: Glyphs, easel: Easel) -> tuple[Any, Any] | None:
    """Return what casts the words' shadow, where they let nothing through."""
    widest = max((item.outline, *item.rims), key=lambda r: r.width if r else 0.0)
    solid = _all_solid({item.paint, *(run.paint for run in item.runs if run.paint is not None)})
    covering = brush.silhouette(item.paint if solid else "#00000000", widest)
    if covering is None or any(run.colour for run in item.runs):
        return None
    letters = skia.Path()
    for run in item.runs:
        letters.addPath(_letters(run, easel.world))
    return letters, covering


def _all_solid(paints: set[Paint]) -> bool:
    return all(brush.solid(paint) for paint in paints)


def _letters(run: Run, world: World) -> Any:
    """Return the run's glyphs as one path."""
    if run.d:
        return skia_path(run.d)
    letters = skia.Path()
    cut = Cut.of(run, world)
    outlines = _outlines((cut, run.size, run.slant))
    free = bool(run.turns or run.scales or run.turned)
    for i, glyph in enumerate(run.ids):
        outline = outlines.get(glyph)
        if outline is None:
            outline = outlines[glyph] = _upright(cut, glyph, run)
        if free:
            letters.addPath(outline, skia.Matrix().setRSXform(_form(run, i)))
        else:
            letters.addPath(outline, run.xs[i], run.ys[i])
    return letters


def _upright(cut: Cut, glyph: int, run: Run) -> Any:
    """Return a glyph at its size, its origin at 0.

    The outline is what SVG and PDF have too, not Skia's own: that is drawn too bold between the
    masters of faces that have more than two of a weight.
    """
    scale = run.size / cut.upem
    outline = skia.Path(_drawn(cut, glyph))
    outline.transform(skia.Matrix.MakeAll(scale, scale * run.slant, 0, 0, -scale, 0, 0, 0, 1))
    return outline


@lru_cache(maxsize=8192)
def _drawn(cut: Cut, glyph: int) -> Any:
    """Return a glyph in font units, y upwards; do not change it."""
    path = skia.Path()
    draw = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    for letter, points in cut.shape(glyph):
        if letter == "Z":
            path.close()
        else:
            draw[letter](*points)
    return path


def _form(run: Run, i: int) -> Any:
    """Return how glyph `i` is turned, sized and placed."""
    turn = math.radians((run.turns[i] if run.turns else 0.0) + (90.0 if run.turned else 0.0))
    scale = run.scales[i] if run.scales else 1.0
    return skia.RSXform.Make(scale * math.cos(turn), scale * math.sin(turn), run.xs[i], run.ys[i])


@lru_cache(maxsize=256)
def _outlines(_: tuple[object, ...]) -> dict[int, Any]:
    """Return the outlines already drawn of one face at one size, by glyph."""
    return {}


def _blob(run: Run, world: World) -> Any:
    builder = skia.TextBlobBuilder()
    set_in = font(run, world)
    if run.turned or run.turns or run.scales:
        forms = [_form(run, i) for i in range(len(run.ids))]
        builder.allocRunRSXform(set_in, list(run.ids), forms)
    else:
        points = [skia.Point(x, y) for x, y in zip(run.xs, run.ys, strict=True)]
        builder.allocRunPos(set_in, list(run.ids), points)
    return builder.make()
