"""Assembling: one line's characters into glyphs in visual order, in em from the line's start."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from limner.stages.layout.text.bidi import visual_order
from limner.stages.layout.text.cast import in_capitals
from limner.stages.layout.text.galley import (
    Galley,
    Piece,
    glyph_ink,
    shape_part,
    tracking_after,
)
from limner.stages.layout.text.itemise import Stretch
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.shape import Ink, Shaped, advance_of, glyph_of, scaled

SOFT_HYPHEN = "\u00ad"
_WIDEST_GAP = 0.8
"""Em a justified space may grow by; beyond that the line stays ragged."""
_NARROWEST_GAP = -0.06
"""Em it may shrink by."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a line: em offsets from the line's start and baseline (or middle line)."""

    piece: Piece
    id: int
    x: float
    y: float
    cluster: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line in visual order with its ink (left, top, right, bottom) in em."""

    span: Span
    glyphs: tuple[Glyph, ...]
    advance: float
    ink: Ink


def cut_shaped(galley: Galley, piece: Piece, start: int, end: int) -> tuple[Shaped, int]:
    """Return the glyphs of characters start–end of `piece` and the index they count from.

    Cut from what is shaped where that is safe, shaped again where letters join across the cut.
    """
    own = piece.stretch
    start, end = max(start, own.start), min(end, own.end)
    if (start, end) == (own.start, own.end):
        return piece.shaped, own.start
    shaped, forward = piece.shaped, own.level % 2 == 0
    clusters = shaped.clusters if forward else shaped.clusters[::-1]
    count = len(clusters)
    first, last = bisect_left(clusters, start - own.start), bisect_left(clusters, end - own.start)
    edges = [i for i in (first, last) if i < count]
    inside = any(clusters[i] not in (start - own.start, end - own.start) for i in edges)
    unsafe = any(not shaped.safe[i if forward else count - 1 - i] for i in edges)
    if inside or (unsafe and not _spaced(galley.text, start, end)):
        return _reshaped(galley, piece, start, end), start
    low, high = (first, last) if forward else (count - last, count - first)
    return Shaped(
        shaped.ids[low:high], shaped.clusters[low:high], shaped.advances[low:high],
        shaped.dx[low:high], shaped.dy[low:high], shaped.safe[low:high],
    ), own.start  # fmt: skip


def _reshaped(galley: Galley, piece: Piece, start: int, end: int) -> Shaped:
    own = piece.stretch
    part = Stretch(start, end, own.script, own.level, own.face)
    if piece.mode == "flat":
        text, face = galley.text, piece.pick.face
        shown = in_capitals(text, face) if piece.capitals else text
        shaped = shape_part(shown, part, piece.pick, piece.features, piece.lang)
        return scaled(shaped, piece.scale)
    from limner.stages.layout.text.vertical import stood

    return stood(galley.text, part, piece)


def _spaced(text: str, start: int, end: int) -> bool:
    """Whether both cuts fall at spaces, where nothing joins."""
    before = start == 0 or text[start - 1].isspace()
    after = end == len(text) or text[end].isspace()
    return before and after


def set_line(galley: Galley, span: Span, stretch_to: float | None = None) -> SetLine:
    """Return one line's glyphs; stretch_to justifies its ink to that many em.

    Horizontal lines run from left to right, vertical ones down.
    """
    parts = [p for p in galley.pieces if p.stretch.start < span.trim and p.stretch.end > span.start]
    order = visual_order([p.stretch.level for p in parts])
    glyphs: list[Glyph] = []
    pen = 0.0
    for index in order:
        pen = _append(galley, span, parts[index], glyphs, pen)
    broken = span.trim == span.end and not span.last
    if broken and galley.text[span.trim - 1] == SOFT_HYPHEN:
        pen = _hyphenated(glyphs, span, pen)
    if glyphs and parts[order[-1]].tracked:
        pen -= galley.tracking
    pen -= galley.loose.get(span.trim, 0.0)
    ink = ink_of(glyphs)
    if stretch_to is not None and glyphs:
        side = 1 if galley.vertical else 0
        glyphs = _justified(galley, glyphs, stretch_to - (ink[side + 2] - ink[side]))
        pen += max(0.0, stretch_to - pen)
        ink = ink_of(glyphs)
    return SetLine(span, tuple(glyphs), pen, ink)


def _append(galley: Galley, span: Span, piece: Piece, glyphs: list[Glyph], pen: float) -> float:
    """Add the glyphs `piece` has in `span` and return the pen's place after them."""
    shaped, base = cut_shaped(galley, piece, span.start, span.trim)
    last = len(shaped.ids) - 1
    down = galley.vertical
    for i, glyph in enumerate(shaped.ids):
        x, y = shaped.dx[i] + (0.0 if down else pen), shaped.dy[i] + (pen if down else 0.0)
        glyphs.append(Glyph(piece, glyph, x, y, base + shaped.clusters[i]))
        pen += shaped.advances[i]
        if piece.tracked and (i == last or shaped.clusters[i + 1] != shaped.clusters[i]):
            pen += tracking_after(galley.text[base + shaped.clusters[i]], galley.tracking)
    return pen


def _hyphenated(glyphs: list[Glyph], span: Span, pen: float) -> float:
    """Show the soft hyphen a line breaks at."""
    if not glyphs or glyphs[-1].piece.mode != "flat":
        return pen
    piece = glyphs[-1].piece
    mark = glyph_of(piece.pick.cut, "\u2010") or glyph_of(piece.pick.cut, "-")
    if mark is None:
        return pen
    glyphs.append(Glyph(piece, mark, pen, 0.0, span.trim - 1))
    return pen + advance_of(piece.pick.cut, mark)


def _justified(galley: Galley, glyphs: list[Glyph], extra: float) -> list[Glyph]:
    """Widen spaces, or, in lines without any, the gaps between ideographs, by `extra` in all.

    A line that would gape stays as it is.
    """
    gaps = [i for i, g in enumerate(glyphs[:-1]) if galley.text[g.cluster] in " \u3000"]
    if not gaps and galley.script in ("Hani", "Hang"):
        gaps = [i for i in range(len(glyphs) - 1) if glyphs[i].cluster != glyphs[i + 1].cluster]
    if not gaps or not _NARROWEST_GAP <= extra / len(gaps) <= _WIDEST_GAP:
        return glyphs
    each, added, wider = extra / len(gaps), 0.0, set(gaps)
    out = []
    for i, g in enumerate(glyphs):
        x, y = (g.x, g.y + added) if galley.vertical else (g.x + added, g.y)
        out.append(Glyph(g.piece, g.id, x, y, g.cluster))
        added += each if i in wider else 0.0
    return out


def ink_of(glyphs: list[Glyph]) -> Ink:
    """Return the union of all ink; an empty box at the origin where there is none."""
    boxes = [b for g in glyphs if (b := glyph_ink(g.piece, g.id, g.x, g.y)) is not None]
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    lefts, tops, rights, feet = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(feet))
