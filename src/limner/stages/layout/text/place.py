"""Placing: settled lines into glyphs with pixel positions, optically aligned inside the box."""

from __future__ import annotations

from dataclasses import dataclass

from limner.basics.geometry import Box, bounds
from limner.document.frame import Line, Run
from limner.document.layers.text import TextStyle
from limner.stages.layout.text.assemble import SetLine, set_line
from limner.stages.layout.text.fit import COLUMN_GAP, Fit
from limner.stages.layout.text.galley import Galley, glyph_ink
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.runs import Gathering, line_at
from limner.stages.layout.text.scripts import CAPPED

_HANGING_OPEN = "“‘\"'«‹„「『（("
_HANGING_CLOSE = ".,-–—’”'\"»›;:!、。，．」』）"
_HANG = 0.85
"""Share of a hanging mark's width that lies outside the margin."""
_TABULAR = 32.0
"""Pixels under which figures keep their side bearings, so that columns of them agree."""


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
    if galley.vertical:
        spots = _vertical_spots(style, settled, set_lines, inner)
    else:
        spots = _spots(galley, style, settled, set_lines, inner)
    gathering = Gathering(settled.size)
    lines = []
    for line, (x, y) in zip(set_lines, spots, strict=True):
        lines.append(line_at(line, x, y, settled.size))
        gathering.add(line, x, y)
    boxes = (line.box for line in lines if line.box.width or line.box.height)
    return SetText(gathering.runs(), tuple(lines), bounds(boxes))


def _set(galley: Galley, span: Span, style: TextStyle, settled: Fit) -> SetLine:
    justify = style.align == "justify" and not span.last
    room = settled.column_width / settled.size - sum(galley.spill)
    return set_line(galley, span, room if justify else None)


def _spots(
    galley: Galley, style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[tuple[float, float]]:
    """Return each line's start and baseline."""
    baselines = _baselines(galley, style, settled, lines, inner)
    margin = _hanging_margin(galley, style, lines)
    step = settled.column_width + COLUMN_GAP * settled.size
    spots = []
    for i, line in enumerate(lines):
        column, row = divmod(i, settled.rows)
        measure = _measure_of(inner, style, settled, column * step)
        spots.append((_line_x(galley, style, line, settled.size, measure, margin), baselines[row]))
    return spots


def _vertical_spots(
    style: TextStyle, settled: Fit, lines: list[SetLine], inner: Box
) -> list[tuple[float, float]]:
    """Return the middle line and top of each column, right to left; valign is across them."""
    if not lines:
        return []
    size, pitch, span = settled.size, settled.pitch, (len(lines) - 1) * settled.pitch
    reach_right = max(line.ink[2] * size - i * pitch for i, line in enumerate(lines))
    reach_left = max(i * pitch - line.ink[0] * size for i, line in enumerate(lines))
    right, left = max(size / 2, reach_right), max(size / 2 + span, reach_left)
    free = inner.width - right - left
    x = inner.right - right - {"middle": free / 2, "bottom": free}.get(style.valign, 0.0)
    x = max(min(x, inner.right - reach_right), inner.x + reach_left)
    spots = []
    for i, line in enumerate(lines):
        top, foot = line.ink[1] * size, line.ink[3] * size
        spare = inner.height - foot + min(0.0, top)
        down = {"centre": (inner.height - top - foot) / 2, "end": spare, "right": spare}
        y = max(down.get(style.align, 0.0), -top)
        spots.append((x - i * settled.pitch, inner.y + min(y, inner.height - foot)))
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
    if line.glyphs and size < _TABULAR and galley.text[line.glyphs[0].cluster].isdigit():
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
    top = max(t - (i % rows) * pitch for i, t in enumerate(tops))
    foot = max(f - (rows - 1 - i % rows) * pitch for i, f in enumerate(feet))
    span = (rows - 1) * pitch
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
    return [y + i * pitch for i in range(rows)]


def _middle(galley: Galley, lines: list[SetLine], settled: Fit, inner: Box) -> float:
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
