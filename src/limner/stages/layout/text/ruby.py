"""Ruby: small readings over their characters, or to the right of them in columns (JLREQ 3.3).

A reading is half as large as its base and stands centred on it. Where it is longer the base
opens up; where it is shorter and in kana, the reading does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.basics.errors import BadDocument
from limner.document.ruby import Ruby
from limner.ports.fonts import Fonts
from limner.stages.layout.text.assemble import Glyph, SetLine, ink_of, set_line
from limner.stages.layout.text.cast import Cast
from limner.stages.layout.text.galley import Galley, Piece, Reading, cast_galley
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.scripts import CJK, script_of
from limner.stages.layout.text.shape import Ink

HALF = 0.5
"""Size of a reading, of its base."""
GAP = 0.07
"""Em of the base between it and its reading."""
_OVERHANG = 0.4
"""Em a reading may reach over kana beside its base."""
_APART = 0.2
"""Em between readings in letters, which would run into one word."""


def read(
    text: str,
    pieces: list[Piece],
    ruby: tuple[Ruby, ...],
    cast: Cast,
    fonts: Fonts,
    lang: str,
) -> tuple[list[Piece], tuple[Reading, ...]]:
    """Shape the readings and make room for long ones; raises BadDocument for ranges amiss."""
    small = replace(cast, tracking=0.0, indent=0.0, small="none", optical=cast.optical / 2)
    readings: list[Reading] = []
    last = 0
    for note in ruby:
        if not (last <= note.start < note.end <= len(text)) or not note.reading.strip():
            raise BadDocument(
                f"The reading {note.reading!r} stands over characters {note.start} to {note.end}"
                f" of a text of {len(text)}.",
                hint="Give readings in order, each over characters of its own.",
            )
        last = note.end
        readings.append(
            Reading(note.start, note.end, cast_galley(note.reading, lang, small, fonts, "", ()))
        )
    for one in readings:
        pieces = _opened(text, pieces, one)
    return pieces, tuple(readings)


def _opened(text: str, pieces: list[Piece], reading: Reading) -> list[Piece]:
    """Return `pieces` with the base of a longer reading opened up to its length."""
    need = reading.words.position[-1] * HALF
    need += 0.0 if reading.words.script in CJK else _APART
    for beside in (reading.start - 1, reading.end):
        if 0 <= beside < len(text) and script_of(text[beside]) in ("Hira", "Kana"):
            need -= _OVERHANG
    have, clusters = 0.0, 0
    for piece in pieces:
        base = piece.stretch.start
        inside = [i for i, c in enumerate(piece.shaped.clusters) if _in(reading, base + c)]
        have += sum(piece.shaped.advances[i] for i in inside)
        clusters += len({piece.shaped.clusters[i] for i in inside})
    if need <= have or not clusters:
        return pieces
    return [_spread(p, reading, (need - have) / clusters) for p in pieces]


def _in(reading: Reading, index: int) -> bool:
    return reading.start <= index < reading.end


def _spread(piece: Piece, reading: Reading, each: float) -> Piece:
    """Put `each` em about every cluster of a base, half before and half after it."""
    shaped, base = piece.shaped, piece.stretch.start
    advances, dx, dy = list(shaped.advances), list(shaped.dx), list(shaped.dy)
    along = dx if piece.mode == "flat" else dy
    for i, cluster in enumerate(shaped.clusters):
        if not _in(reading, base + cluster):
            continue
        along[i] += each / 2
        if i + 1 == len(shaped.ids) or shaped.clusters[i + 1] != cluster:
            advances[i] += each
    opened = replace(shaped, advances=tuple(advances), dx=tuple(dx), dy=tuple(dy))
    return replace(piece, shaped=opened)


def height(readings: Sequence[Reading], vertical: bool) -> float:
    """Return the em readings add above their base, or beside it in columns."""
    if not readings:
        return 0.0
    if vertical:
        return GAP + HALF
    return GAP + HALF * max(r.words.ink_top + r.words.ink_foot for r in readings)


@dataclass(frozen=True, slots=True)
class Note:
    """A reading as a set line, its start and baseline in em from those of its base's line."""

    reading: Reading
    line: SetLine
    x: float
    y: float
    scale: float = HALF

    @property
    def ink(self) -> Ink:
        """The reading's ink in em of its base, from the start of its base's line."""
        left, top, right, foot = (v * self.scale for v in self.line.ink)
        return (self.x + left, self.y + top, self.x + right, self.y + foot)


def notes(galley: Galley, line: SetLine) -> list[Note]:
    """Return the readings of the bases that start in `line`."""
    found = []
    foot = max((r.words.ink_foot for r in galley.readings), default=0.0)
    for reading in galley.readings:
        if not (line.span.start <= reading.start < line.span.end and line.glyphs):
            continue
        base = [g for g in line.glyphs if _in(reading, g.cluster)]
        if not base:  # characters inside a cluster: the cluster is read
            at = max((g.cluster for g in line.glyphs if g.cluster <= reading.start), default=-1)
            base = [g for g in line.glyphs if g.cluster == at] or list(line.glyphs[:1])
        first, last = _extent(galley, base)
        words = reading.words
        whole = Span(0, len(words.text), len(words.text), True, words.level)
        ruby = set_line(words, whole)
        ruby, length = _opened_out(words, ruby, (last - first) / HALF)
        start = (first + last - length * HALF) / 2
        start = max(min(start, line.advance - length * HALF), 0.0)  # not past the line's ends
        if galley.vertical:
            found.append(Note(reading, ruby, galley.ink_top - HALF / 2, start))
        else:
            found.append(Note(reading, ruby, start, -(galley.ruby_at + foot * HALF)))
    return found


def _extent(galley: Galley, base: Sequence[Glyph]) -> tuple[float, float]:
    """Return where along the line a base begins and ends, in em."""
    starts, ends = [], []
    for g in base:
        shaped, first = g.piece.shaped, g.piece.stretch.start
        own = zip(shaped.clusters, shaped.ids, strict=True)
        i = next((i for i, (c, n) in enumerate(own) if (first + c, n) == (g.cluster, g.id)), 0)
        at = g.y - shaped.dy[i] if galley.vertical else g.x - shaped.dx[i]
        starts.append(at)
        ends.append(at + shaped.advances[i])
    return min(starts), max(ends)


def _opened_out(words: Galley, line: SetLine, room: float) -> tuple[SetLine, float]:
    """Spread a kana reading shorter than its base; return it and its length."""
    length = words.position[-1]
    clusters = len({g.cluster for g in line.glyphs})
    spare = room - length
    kana = all(script_of(c) in ("Hira", "Kana", "Hani") for c in words.text)
    spreads = kana and spare > 0 and clusters > 1
    if not spreads:
        return line, length
    each = min(spare / clusters, 1.0)
    order = {c: i for i, c in enumerate(sorted({g.cluster for g in line.glyphs}))}
    glyphs = []
    for g in line.glyphs:
        move = each * (order[g.cluster] + 0.5)
        x, y = (g.x, g.y + move) if words.vertical else (g.x + move, g.y)
        glyphs.append(Glyph(g.piece, g.id, x, y, g.cluster))
    ink = ink_of(glyphs)
    return replace(line, glyphs=tuple(glyphs), ink=ink), length + each * clusters
