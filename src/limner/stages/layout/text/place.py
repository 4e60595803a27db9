"""Placing: settled lines into glyphs with pixel positions, optically aligned inside the box."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from limner.basics.geometry import Box, bounds
from limner.document.frame import Line, Run
from limner.document.layers.text import TextStyle
from limner.stages.layout.text.assemble import SetLine, set_line
from limner.stages.layout.text.fit import COLUMN_GAP, PROTRUSION, Fit
from limner.stages.layout.text.galley import Galley, glyph_ink
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.runs import Gathering, line_at
from limner.stages.layout.text.scripts import CAPPED

if TYPE_CHECKING:
    from limner.stages.layout.text.ruby import Note

_HANGING_OPEN = "“‘\"'«‹„「『（("
_HANGING_CLOSE = ".,-–—’”'\"»›;:!、。，．」』）"
_HANG = 0.85
"""Share of a hanging mark's width that lies outside the margin."""
_OPTICAL = {
    **dict.fromkeys("AVWYÀÁÂÃÄÅÝŸАУΑΛΥ4", 0.022),
    **dict.fromkeys("TJ7ТГΤ", 0.018),
    **dict.fromkeys("OCGQÓÖÔÒÕØСОЭЗΟΘ", 0.014),
    **dict.fromkeys("vwyoceçéèêëöóòôõøусоэ", 0.008),
}
"""Em that letters with pointed, open or round sides stand out by, so that edges look straight."""
_TABULAR = 32.0
"""Pixels under which figures keep their side bearings, so that columns of them agree."""


@dataclass(frozen=True, slots=True)
class SetText:
    """Runs, lines and the box of all ink, in pixels; readings are set texts of their own."""

    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    ink: Box
    readings: tuple[SetReading, ...] = ()

    @property
    def outer(self) -> Box:
        """The box of all ink, readings included."""
        if not self.readings:
            return self.ink
        return bounds([self.ink, *(reading.set.ink for reading in self.readings)])


@dataclass(frozen=True, slots=True)
class SetReading:
    """One reading over its base: its words and em, and where they are."""

    words: Galley
    size: float
    set: SetText


def place(galley: Galley, style: TextStyle, settled: Fit, box: Box) -> SetText:
    """Give every glyph of `settled` its place in `box`."""
    inset = style.outline.width / 2 if style.outline else 0.0
    inner = box.inset(min(inset, box.width / 2), min(inset, box.height / 2))
    set_lines = [_set(galley, span, style, settled) for span in settled.lines]
    notes = _notes(galley, set_lines)
    wide = [_with_notes(line, own) for line, own in zip(set_lines, notes, strict=True)]
    if galley.vertical:
        spots = _vertical_spots(style, settled, wide, inner)
    else:
        spots = _spots(galley, style, settled, wide, inner)
    placed = _gathered(set_lines, spots, settled.size)
    readings = []
    for own, (x, y) in zip(notes, spots, strict=True):
        for note in own:
            spot = (x + note.x * settled.size, y + note.y * settled.size)
            small = _gathered([note.line], [spot], note.scale * settled.size)
            readings.append(SetReading(note.reading.words, note.scale * settled.size, small))
    return SetText(placed.runs, placed.lines, placed.ink, tuple(readings))


def _notes(galley: Galley, lines: list[SetLine]) -> list[list[Note]]:
    """Return the readings over each line."""
    if not galley.readings:
        return [[] for _ in lines]
    from limner.stages.layout.text.ruby import notes

    return [notes(galley, line) for line in lines]


def _with_notes(line: SetLine, notes: list[Note]) -> SetLine:
    """Return a line whose ink is that of its readings too."""
    if not notes:
        return line
    boxes = [line.ink, *(note.ink for note in notes)]
    lefts, tops, rights, feet = zip(*boxes, strict=True)
    return replace(line, ink=(min(lefts), min(tops), max(rights), max(feet)))


def _gathered(lines: list[SetLine], spots: list[tuple[float, float]], size: float) -> SetText:
    gathering = Gathering(size)
    found = []
    for line, (x, y) in zip(lines, spots, strict=True):
        found.append(line_at(line, x, y, size))
        gathering.add(line, x, y)
    boxes = (line.box for line in found if line.box.width or line.box.height)
    return SetText(gathering.runs(), tuple(found), bounds(boxes))


def _set(galley: Galley, span: Span, style: TextStyle, settled: Fit) -> SetLine:
    if not settled.filled or span.last or style.align != "justify":
        return set_line(galley, span)
    room = settled.column_width / settled.size - span.indent
    if galley.vertical:
        return set_line(galley, span, room - sum(galley.spill))
    edge = PROTRUSION if style.hang else 0.0
    end = "left" if span.level % 2 else "right"
    hang = min(edge, _hang(galley, set_line(galley, span), end, style))
    return set_line(galley, span, room - edge + hang)


def _spots(
    galley: Galley, style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[tuple[float, float]]:
    """Return each line's start and baseline."""
    baselines = _baselines(galley, style, settled, lines, inner)
    margin = 0.0 if settled.filled else _hanging_margin(galley, style, lines)
    step = settled.column_width + COLUMN_GAP * settled.size
    spots = []
    for line, (column, _), baseline in zip(lines, settled.spots, baselines, strict=True):
        if galley.level % 2:
            column = settled.columns - 1 - column
        measure = _measure_of(inner, style, settled, column * step)
        spots.append((_line_x(galley, style, line, settled, measure, margin), baseline))
    return spots


def _vertical_spots(
    style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[tuple[float, float]]:
    """Return the middle line and top of each column, right to left; valign is across them."""
    if not lines:
        return []
    size, span = settled.size, settled.depth * settled.pitch
    across = [down * settled.pitch for _, down in settled.spots]
    reach_right = max(line.ink[2] * size - at for at, line in zip(across, lines, strict=True))
    reach_left = max(at - line.ink[0] * size for at, line in zip(across, lines, strict=True))
    right, left = max(size / 2, reach_right), max(size / 2 + span, reach_left)
    free = inner.width - right - left
    x = inner.right - right - {"middle": free / 2, "bottom": free}.get(style.valign, 0.0)
    x = max(min(x, inner.right - reach_right), inner.x + reach_left)
    spots = []
    for at, line in zip(across, lines, strict=True):
        top, foot = line.ink[1] * size, line.ink[3] * size
        spare = inner.height - foot + min(0.0, top)
        down = {"centre": (inner.height - top - foot) / 2, "end": spare, "right": spare}
        y = max(down.get(style.align, line.span.indent * size), -top)
        spots.append((x - at, inner.y + min(y, inner.height - foot)))
    return spots


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
    settled: Fit,
    measure: tuple[float, float],
    margin: float,
) -> float:
    """Return the pixel x of the line's origin, aligned by ink and kept inside the measure."""
    left, room = measure
    size = settled.size
    ink_left, ink_right = line.ink[0] * size, line.ink[2] * size
    side = _side(style, line.span.level)
    inset = (margin - (_hang(galley, line, side, style) if margin else 0.0)) * size
    inset += line.span.indent * size
    if side == "centre":
        x = left + (room - ink_left - ink_right) / 2
    elif side == "right":
        x = left + room - ink_right - inset
    else:
        x = left - _trim_left(galley, line, size) + inset
    x = min(x, left + room - ink_right)
    return max(x, left - ink_left)


def _trim_left(galley: Galley, line: SetLine, size: float) -> float:
    """Return the pixels to take off a line's left: its side bearing, but for small figures."""
    if line.glyphs and size < _TABULAR and galley.text[line.glyphs[0].cluster].isdigit():
        return min(0.0, line.ink[0]) * size
    return line.ink[0] * size


def _hang(galley: Galley, line: SetLine, side: str, style: TextStyle) -> float:
    """Return the em by which the outermost glyph hangs past the margin."""
    if not style.hang or len(line.glyphs) < 2 or galley.script == "Hani":
        return 0.0
    outer = line.glyphs[0] if side == "left" else line.glyphs[-1]
    inner = line.glyphs[1] if side == "left" else line.glyphs[-2]
    opening = (side == "left") == (line.span.level % 2 == 0)
    character = galley.text[outer.cluster]
    if character not in (_HANGING_OPEN if opening else _HANGING_CLOSE):
        return _OPTICAL.get(character, 0.0)
    box = glyph_ink(inner.piece, inner.id, inner.x, inner.y)
    if box is None:
        return 0.0
    reach = box[0] - line.ink[0] if side == "left" else line.ink[2] - box[2]
    return max(0.0, reach) * _HANG


def _hanging_margin(galley: Galley, style: TextStyle, lines: list[SetLine]) -> float:
    """Return the margin in em that gives the widest hanging mark room inside the box.

    None hang in a single line, nor in centred text.
    """
    if len(lines) < 2 or not style.hang or style.align == "centre":
        return 0.0
    return max(_hang(galley, line, _side(style, line.span.level), style) for line in lines)


def _baselines(
    galley: Galley, style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[float]:
    """Return the lines' baselines, by the style's vertical alignment."""
    if not lines:
        return []
    size = settled.size
    downs = [down * settled.pitch for _, down in settled.spots]
    span = max(downs)
    top = max(-ln.ink[1] * size - d for ln, d in zip(lines, downs, strict=True))
    foot = max(ln.ink[3] * size + d - span for ln, d in zip(lines, downs, strict=True))
    highest, lowest = inner.y + top, inner.bottom - foot - span
    if style.valign == "middle":
        y = _middle(galley, lines, settled, inner)
    elif style.valign == "bottom":
        y = inner.bottom - max(foot, galley.foot * size) - span
    elif style.valign == "baseline":
        y = inner.bottom - span
    else:
        y = inner.y + max(top, galley.top * size)
    y = max(min(y, lowest), highest) if style.valign != "baseline" else max(y, highest)
    return [y + down for down in downs]


def _middle(galley: Galley, lines: list[SetLine], settled: Fit, inner: Box) -> float:
    """Return the first baseline of optically centred lines.

    Lines of a script with capitals centre between cap height and last baseline, with a third
    of the descent; others centre their ink.
    """
    size, span = settled.size, settled.depth * settled.pitch
    has_letters = galley.script in CAPPED
    if has_letters:
        top, foot = galley.top * size, 0.0
        if span:
            foot = max(0.0, lines[-1].ink[3]) * size / 3
    else:
        top, foot = -lines[0].ink[1] * size, lines[-1].ink[3] * size
        if galley.script in ("Hani", "Hang") or galley.readings:
            top, foot = galley.top * size, galley.foot * size
    return inner.y + (inner.height - (top + span + foot)) / 2 + top
