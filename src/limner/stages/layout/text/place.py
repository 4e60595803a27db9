"""Placing: settled lines into glyphs with pixel positions, optically aligned inside the box."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from limner.basics.geometry import Box, bounds
from limner.document.frame import Line, Run
from limner.document.layers.text import TextStyle
from limner.stages.layout.text.bidi import visual_order
from limner.stages.layout.text.faces import Pick
from limner.stages.layout.text.fit import _COLUMN_GAP, Fit
from limner.stages.layout.text.galley import Galley, Piece, shape_part
from limner.stages.layout.text.itemise import Stretch
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.scripts import CAPPED
from limner.stages.layout.text.shape import Shaped, ink

_HANGING_OPEN = "“‘\"'«‹„「『（("
_HANGING_CLOSE = ".,-–—’”'\"»›;:!、。，．」』）"
_HANG = 0.85
"""Share of a hanging mark's width that lies outside the margin."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a line: em offsets from the line's start and baseline."""

    pick: Pick
    id: int
    x: float
    y: float
    cluster: int
    advance: float


@dataclass(slots=True)
class SetLine:
    """A line in visual order with its ink (left, top, right, bottom) in em."""

    span: Span
    glyphs: list[Glyph]
    advance: float
    ink: tuple[float, float, float, float]


@dataclass(slots=True)
class _Gather:
    ids: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    clusters: list[int] = field(default_factory=list)


def cut_shaped(galley: Galley, piece: Piece, start: int, end: int) -> tuple[Shaped, int]:
    """Return the glyphs of characters start–end of `piece` and the index they count from.

    Cut from what is shaped where that is safe, shaped again where letters join across the cut.
    """
    own = piece.stretch
    start, end = max(start, own.start), min(end, own.end)
    if (start, end) == (own.start, own.end):
        return piece.shaped, own.start
    shaped = piece.shaped
    clusters = shaped.clusters if own.level % 2 == 0 else shaped.clusters[::-1]
    count = len(clusters)
    first, last = bisect_left(clusters, start - own.start), bisect_left(clusters, end - own.start)
    low, high = (first, last) if own.level % 2 == 0 else (count - last, count - first)
    edges = [i for i in (first, last) if i < count]
    cut_inside = any(clusters[i] not in (start - own.start, end - own.start) for i in edges)
    unsafe = any(not shaped.safe[i if own.level % 2 == 0 else count - 1 - i] for i in edges)
    if cut_inside or (unsafe and not _spaced(galley.text, start, end)):
        part = Stretch(start, end, own.script, own.level, own.face)
        return shape_part(galley.text, part, piece.pick, piece.features, piece.lang), start
    return Shaped(
        shaped.ids[low:high], shaped.clusters[low:high], shaped.advances[low:high],
        shaped.dx[low:high], shaped.dy[low:high], shaped.safe[low:high],
    ), own.start  # fmt: skip


def _spaced(text: str, start: int, end: int) -> bool:
    """Whether both cuts fall at spaces, where nothing joins."""
    before = start == 0 or text[start - 1].isspace()
    after = end == len(text) or text[end].isspace()
    return before and after


def set_line(
    galley: Galley, span: Span, stretch_to: float | None = None
) -> SetLine:
    """Return one line's glyphs from left to right; stretch_to justifies it to that many em."""
    parts = [p for p in galley.pieces if p.stretch.start < span.trim and p.stretch.end > span.start]
    order = visual_order([p.stretch.level for p in parts])
    glyphs: list[Glyph] = []
    x = 0.0
    for index in order:
        piece = parts[index]
        shaped, base = cut_shaped(galley, piece, span.start, span.trim)
        last = len(shaped.ids) - 1
        for i, glyph in enumerate(shaped.ids):
            advance = shaped.advances[i]
            if piece.tracked and (i == last or shaped.clusters[i + 1] != shaped.clusters[i]):
                advance += galley.tracking
            glyphs.append(
                Glyph(
                    piece.pick,
                    glyph,
                    x + shaped.dx[i],
                    shaped.dy[i],
                    base + shaped.clusters[i],
                    advance,
                )
            )
            x += advance
    if glyphs and parts[order[-1]].tracked:
        x -= galley.tracking
    if stretch_to is not None and stretch_to > x:
        glyphs = _justified(galley, glyphs, stretch_to - x)
        x = stretch_to
    return SetLine(span, glyphs, x, _ink(glyphs))


def _justified(galley: Galley, glyphs: list[Glyph], extra: float) -> list[Glyph]:
    """Widen spaces, or, in lines without any, the gaps between ideographs, by `extra` in all."""
    text = galley.text
    gaps = [i for i, g in enumerate(glyphs[:-1]) if text[g.cluster] in " \u3000"]
    if not gaps:
        gaps = [i for i in range(len(glyphs) - 1) if glyphs[i].cluster != glyphs[i + 1].cluster]
        if galley.script not in ("Hani", "Hang"):
            return glyphs
    if not gaps or extra / len(gaps) > 1.2:
        return glyphs
    each, added, out, wider = extra / len(gaps), 0.0, [], set(gaps)
    for i, g in enumerate(glyphs):
        out.append(Glyph(g.pick, g.id, g.x + added, g.y, g.cluster, g.advance))
        added += each if i in wider else 0.0
    return out


def _ink(glyphs: list[Glyph]) -> tuple[float, float, float, float]:
    left = top = float("inf")
    right = foot = float("-inf")
    for g in glyphs:
        box = ink(g.pick.cut, g.id)
        if box is None:
            continue
        lean_low, lean_high = -box[3] * g.pick.slant, -box[1] * g.pick.slant
        left = min(left, g.x + box[0] + min(lean_low, lean_high))
        right = max(right, g.x + box[2] + max(lean_low, lean_high))
        top, foot = min(top, g.y + box[1]), max(foot, g.y + box[3])
    return (left, top, right, foot) if left <= right else (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class SetText:
    """Runs, lines and the box of all ink, in pixels."""

    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    ink: Box


def place(galley: Galley, style: TextStyle, settled: Fit, box: Box) -> SetText:
    """Give every glyph of `settled` its place in `box`."""
    inset = style.outline.width / 2 if style.outline else 0.0
    inner = box.inset(min(inset, box.width / 2), min(inset, box.height / 2))
    set_lines = [_set(galley, span, style, settled) for span in settled.lines]
    baselines = _baselines(galley, style, settled, set_lines, inner)
    gathered: dict[tuple[Pick, bool], _Gather] = {}
    lines: list[Line] = []
    margins = _hanging_margin(galley, style, set_lines)
    for row, line in enumerate(set_lines):
        column = row // settled.rows if settled.rows else 0
        step = settled.column_width + _COLUMN_GAP * settled.size
        left, room = _measure_of(inner, style, settled, column * step)
        x = _line_x(galley, style, line, settled.size, (left, room), margins)
        y = baselines[row % settled.rows]
        lines.append(_record(line, x, y, settled.size))
        _gather(gathered, line, x, y, settled.size)
    runs = tuple(_runs(gathered, settled.size))
    return SetText(runs, tuple(lines), bounds(i.box for i in lines if i.box.width or i.box.height))


def _set(galley: Galley, span: Span, style: TextStyle, settled: Fit) -> SetLine:
    justify = style.align == "justify" and not span.last
    room = settled.column_width / settled.size - sum(galley.spill)
    return set_line(galley, span, room if justify else None)


def _measure_of(inner: Box, style: TextStyle, settled: Fit, offset: float) -> tuple[float, float]:
    """Return left edge and width of the column a line stands in."""
    free = inner.width - settled.column_width if settled.columns == 1 else 0.0
    if style.align == "centre":
        return inner.x + free / 2 + offset, settled.column_width
    if style.align in ("end", "right"):
        return inner.x + free + offset, settled.column_width
    return inner.x + offset, settled.column_width


def _side(style: TextStyle, level: int) -> str:
    """Return left, right or centre: start and end follow the paragraph's direction."""
    rtl = bool(level % 2)
    if style.align in ("start", "justify"):
        return "right" if rtl else "left"
    if style.align == "end":
        return "left" if rtl else "right"
    return style.align


def _line_x(
    galley: Galley,
    style: TextStyle,
    line: SetLine,
    size: float,
    measure: tuple[float, float],
    margin: float,
) -> float:
    """Return the pixel x of the line's origin, aligned by ink and kept inside the measure."""
    left, room = measure
    ink_left, ink_right = line.ink[0] * size, line.ink[2] * size
    side = _side(style, line.span.level)
    if side == "centre":
        x = left + (room - ink_left - ink_right) / 2
    elif side == "right":
        hang = _hang(
            galley, line, _HANGING_CLOSE if line.span.level == 0 else _HANGING_OPEN, "right", style
        )
        x = left + room - ink_right - (margin - hang) * size
    else:
        hang = _hang(
            galley, line, _HANGING_OPEN if line.span.level == 0 else _HANGING_CLOSE, "left", style
        )
        x = left - _trim_left(galley, line, size) + (margin - hang) * size
    x = min(x, left + room - ink_right)
    return max(x, left - ink_left)


def _trim_left(galley: Galley, line: SetLine, size: float) -> float:
    """Return the pixels to take off a line's left: its side bearing, but for small figures."""
    if line.glyphs and size < 32 and galley.text[line.glyphs[0].cluster].isdigit():
        return min(0.0, line.ink[0]) * size
    return line.ink[0] * size


def _hang(galley: Galley, line: SetLine, marks: str, side: str, style: TextStyle) -> float:
    """Return the em by which the outermost glyph hangs past the margin."""
    if not style.hang or len(line.glyphs) < 2:
        return 0.0
    outer = line.glyphs[0] if side == "left" else line.glyphs[-1]
    inner = line.glyphs[1] if side == "left" else line.glyphs[-2]
    if galley.text[outer.cluster] not in marks or galley.script == "Hani":
        return 0.0
    box = ink(inner.pick.cut, inner.id)
    if box is None:
        return 0.0
    if side == "left":
        return max(0.0, inner.x + box[0] - line.ink[0]) * _HANG
    return max(0.0, line.ink[2] - inner.x - box[2]) * _HANG


def _hanging_margin(galley: Galley, style: TextStyle, lines: list[SetLine]) -> float:
    """Return the margin in em that gives the widest hanging mark room inside the box.

    None hang in a single line, nor in centred text.
    """
    if len(lines) < 2 or not style.hang or style.align == "centre":
        return 0.0
    widest = 0.0
    for line in lines:
        side = _side(style, line.span.level)
        opening = (side == "left") == (line.span.level == 0)
        marks = _HANGING_OPEN if opening else _HANGING_CLOSE
        widest = max(widest, _hang(galley, line, marks, side, style))
    return widest


def _baselines(
    galley: Galley, style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[float]:
    """Return the baselines of a column's rows, by the style's vertical alignment."""
    rows, size, pitch = settled.rows, settled.size, settled.pitch
    if not rows:
        return []
    tops = [-line.ink[1] * size for line in lines]
    feet = [line.ink[3] * size for line in lines]
    first_rows = [i for i in range(len(lines)) if i % rows == 0]
    last_rows = [min(i + rows, len(lines)) - 1 for i in first_rows]
    top = max(tops[i] for i in first_rows)
    foot = max(feet[j] - (rows - 1 - j % rows) * pitch for j in last_rows)
    span = (rows - 1) * pitch
    highest, lowest = inner.y + top, inner.bottom - foot - span
    if style.valign == "middle":
        y = _middle(galley, style, lines, settled, inner)
    elif style.valign == "bottom":
        y = inner.bottom - max(foot, galley.foot * size) - span
    elif style.valign == "baseline":
        y = inner.bottom - span
    else:
        y = inner.y + max(top, galley.top * size)
    y = max(min(y, lowest), highest) if style.valign != "baseline" else max(y, highest)
    return [y + i * pitch for i in range(rows)]


def _middle(
    galley: Galley, style: TextStyle, lines: list[SetLine], settled: Fit, inner: Box
) -> float:
    """Return the first baseline of optically centred lines.

    Lines of a script with capitals centre between cap height and last baseline, with a third
    of the descent; others centre their ink.
    """
    size, rows = settled.size, settled.rows
    span = (rows - 1) * settled.pitch
    has_letters = galley.script in CAPPED
    if has_letters:
        top, foot = galley.top * size, 0.0
        if rows > 1:
            foot = max(0.0, lines[-1].ink[3]) * size / 3
    else:
        top, foot = -lines[0].ink[1] * size, lines[-1].ink[3] * size
        if galley.script in ("Hani", "Hang"):
            top, foot = galley.top * size, galley.foot * size
    return inner.y + (inner.height - (top + span + foot)) / 2 + top


def _record(line: SetLine, x: float, y: float, size: float) -> Line:
    left, top, right, foot = (v * size for v in line.ink)
    box = Box(round(x + left, 3), round(y + top, 3), round(right - left, 3), round(foot - top, 3))
    return Line(
        start=line.span.start, end=line.span.end, box=box,
        baseline=round(y, 3), advance=round(line.advance * size, 3),
    )  # fmt: skip


def _gather(
    gathered: dict[tuple[Pick, bool], _Gather], line: SetLine, x: float, y: float, size: float
) -> None:
    for g in line.glyphs:
        into = gathered.get((g.pick, False))
        if into is None:
            into = gathered[(g.pick, False)] = _Gather()
        into.ids.append(g.id)
        into.xs.append(round(x + g.x * size, 3))
        into.ys.append(round(y + g.y * size, 3))
        into.clusters.append(g.cluster)


def _runs(gathered: dict[tuple[Pick, bool], _Gather], size: float) -> Iterator[Run]:
    for (chosen, turned), g in gathered.items():
        yield Run(
            face=chosen.face.id, sha256=chosen.face.sha256, size=size, axes=dict(chosen.cut.axes),
            ids=tuple(g.ids), xs=tuple(g.xs), ys=tuple(g.ys), clusters=tuple(g.clusters),
            slant=chosen.slant, turned=turned, colour=chosen.colour,
        )  # fmt: skip
