"""The fit: the largest size at which a galley's lines fit their room, and those lines.

Sizes are tried on a grid of 1/20 px, so the result is exact and the same everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from limner.document.layers.text import TextStyle
from limner.stages.layout.text.columns import Spot, deal
from limner.stages.layout.text.daylight import needed_pitch
from limner.stages.layout.text.galley import Galley, Paragraph
from limner.stages.layout.text.lines import Span, balance, break_lines, even, filled, width

Misfit = Literal["", "overflow", "small"]
_GRID = 20
_SMALLEST = 0.5
_OPENINGS = 6
"""Times a size is lowered to make daylight between lines."""
COLUMN_GAP = 1.6
_NARROW = 10
"""Legible ems a column is wide at least."""
_PHRASE_WORTH = 0.8
"""How much smaller a headline may get to keep phrases whole."""
_LETTERS, _IDEOGRAPHS = 68, 36
"""Characters a line of a column holds at most, where their number is the typesetter's to choose."""
_SHORT_END = 2.6
"""Em a paragraph's last line is wide at least."""
_SHORTEST_COLUMN = 5
"""Lines a column has at least there."""
PROTRUSION = 0.16
"""Em that marks at the ends of justified lines may stand out by."""
_DISPLAY, _BODY = 0.055, 0.024
"""Sizes, as shares of the page's short side, set with display and with body leading."""


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels the words may fill; height may be infinite. short: the page's shorter side."""

    width: float
    height: float
    short: float = 1024.0

    @property
    def legible(self) -> float:
        """Smallest legible em in pixels: 9, down to 6 on small canvases."""
        return min(9.0, max(6.0, 9.0 * self.short / 512))


@dataclass(frozen=True, slots=True)
class Fit:
    """Settled lines: size and pitch (baseline to baseline) in pixels.

    spots: the column of each line, and how many pitches below its column's first line it
    stands. filled: whether lines are to be justified.
    """

    size: float
    lines: tuple[Span, ...]
    pitch: float
    columns: int
    column_width: float
    misfit: Misfit = ""
    spots: tuple[Spot, ...] = ()
    filled: bool = False

    @property
    def depth(self) -> float:
        """Pitches from the first to the last baseline of the deepest column."""
        return max((down for _, down in self.spots), default=0.0)


@dataclass(frozen=True, slots=True)
class _Trial:
    galley: Galley
    style: TextStyle
    room: Room
    paragraphs: tuple[Paragraph, ...]

    def columns(self, size: float) -> int:
        """Columns as asked; one in vertical text and where they would be too narrow to read."""
        wanted = self.style.columns or self._pleasant(size)
        narrow = self.room.width < wanted * _NARROW * self.room.legible
        return 1 if self.galley.vertical or narrow else wanted

    def _pleasant(self, size: float) -> int:
        """Return how many columns give lines that are neither long nor few."""
        ems = self.galley.position[-1] or 1.0
        most = _IDEOGRAPHS if self.galley.script in ("Hani", "Hang") else _LETTERS
        longest = most * ems / max(1, len(self.galley.text))
        count = 1
        while (self._width(size, count) / size) > longest and count < 6:
            lines = ems * size / max(1.0, self._width(size, count + 1))
            if lines < _SHORTEST_COLUMN * (count + 1):
                break
            count += 1
        return count

    def _width(self, size: float, columns: int) -> float:
        inner = self.room.width - (self.style.outline.width if self.style.outline else 0.0)
        inner = min(inner, self.style.measure) if self.style.measure and columns == 1 else inner
        return (inner - (columns - 1) * COLUMN_GAP * size) / columns

    def column_width(self, size: float) -> float:
        """Width of a column in pixels: the gutter grows with the type."""
        return self._width(size, self.columns(size))

    def em_room(self, size: float) -> float:
        """Em a line may be long."""
        edge = PROTRUSION if self.style.align == "justify" and self.style.hang else 0.0
        return self.column_width(size) / size - sum(self.galley.spill) - edge

    def spots(self, size: float, lines: list[Span]) -> tuple[Spot, ...]:
        """Return where each line stands."""
        return deal(lines, self.columns(size), self.style.paragraph_gap)

    def pitch(self, size: float) -> float:
        """Baseline to baseline in em, as asked or natural."""
        if self.style.leading is not None:
            return self.style.leading
        return natural_leading(self.galley, size / self.room.short)

    def clear_pitch(self, size: float, lines: list[Span]) -> float:
        """The pitch, widened where the ink of these very lines would meet."""
        pitch = self.pitch(size)
        clear = self.galley.ink_top + self.galley.ink_foot + 0.05
        if len(lines) < 2 or pitch >= clear:
            return pitch
        if any(reading.start >= lines[0].end for reading in self.galley.readings):
            return clear
        anchor = {"centre": 0.5, "end": 1.0, "right": 1.0}.get(self.style.align, 0.0)
        return max(pitch, needed_pitch(self.galley, lines, anchor))

    def holds(self, size: float, lines: list[Span], pitch: float) -> bool:
        """Whether lines at `pitch` em stand in the room's height."""
        depth = max((down for _, down in self.spots(size, lines)), default=0.0)
        need = self.galley.ink_top + self.galley.ink_foot + depth * pitch
        edge = self.style.outline.width if self.style.outline else 0.0
        return need * size + edge <= self.room.height + 1e-6

    def lines(self, size: float, emergency: bool, most: int | None) -> list[Span] | None:
        em_room = self.em_room(size)
        if em_room <= 0:
            return None
        lines = break_lines(self.galley, self.paragraphs, em_room, emergency)
        if lines is None or (most is not None and len(lines) > max(most, len(self.paragraphs))):
            return None
        return lines if self.holds(size, lines, self.pitch(size)) else None

    def halved(self) -> float:
        """Return the size at which the longest word takes two lines, and is cut but once."""
        position = self.galley.position
        longest = max(
            (reach - position[start] for p in self.paragraphs for start, reach in _words(p)),
            default=1.0,
        )
        return math.floor(1.9 * self.column_width(1.0) / max(longest, 1e-3) * _GRID) / _GRID

    def largest(self, low: float, high: float, emergency: bool, most: int | None) -> float | None:
        """Return the largest size in [low, high] that fits, None where even `low` does not."""
        if self.lines(high, emergency, most) is not None:
            return high
        first, last = math.ceil(low * _GRID), math.floor(high * _GRID)
        if last < first or self.lines(first / _GRID, emergency, most) is None:
            return None
        while last - first > 1:
            middle = (first + last) // 2
            if self.lines(middle / _GRID, emergency, most) is None:
                last = middle
            else:
                first = middle
        return first / _GRID


def _words(paragraph: Paragraph) -> Iterator[tuple[int, float]]:
    return zip(paragraph.starts, paragraph.reach, strict=True)


def natural_leading(galley: Galley, share: float) -> float:
    """Return leading in em for type whose size is `share` of the page's short side."""
    t = (math.log(max(share, 1e-4)) - math.log(_BODY)) / (math.log(_DISPLAY) - math.log(_BODY))
    t = min(1.0, max(0.0, t))
    return galley.body_leading + (galley.display_leading - galley.body_leading) * t


def fit(galley: Galley, style: TextStyle, room: Room) -> Fit:
    """Choose size and lines for `galley` in `room`.

    In order: within the lines wanted, over them, words broken, and only then below the floor
    (misfit 'overflow'). Below the legible limit the misfit is 'small'.
    """
    floor = min(style.least or room.legible, style.size)
    whole = _Trial(galley, style, room, galley.paragraphs)
    attempts = [(False, style.lines), (False, None), (True, style.lines), (True, None)]
    for emergency, most in attempts:
        high = max(floor, whole.halved()) if emergency else style.size
        trial, size = _with_phrases(whole, floor, min(high, style.size), emergency, most)
        if size is not None:
            return _settle(trial, size, emergency, most, "")
    kept = whole.largest(_SMALLEST, floor, False, style.lines) or 0.0
    broken = whole.largest(_SMALLEST, floor, True, None) or 0.0
    if kept >= 0.7 * broken and kept:
        return _settle(whole, kept, False, style.lines, "overflow")
    return _settle(whole, broken or _SMALLEST, True, None, "overflow")


def _with_phrases(
    whole: _Trial, low: float, high: float, emergency: bool, most: int | None
) -> tuple[_Trial, float | None]:
    """Keep phrases whole where that costs little size."""
    size = whole.largest(low, high, emergency, most)
    running = whole.style.align == "justify" or (whole.galley.vertical and not whole.style.balance)
    if size is None or running or whole.galley.phrased == whole.galley.paragraphs:
        return whole, size
    phrased = _Trial(whole.galley, whole.style, whole.room, whole.galley.phrased)
    smaller = phrased.largest(low, high, emergency, most)
    if smaller is not None and smaller >= _PHRASE_WORTH * size:
        return phrased, smaller
    return whole, size


def _settle(
    trial: _Trial,
    size: float,
    emergency: bool,
    most: int | None,
    misfit: Misfit,
) -> Fit:
    """Set the final lines; where their ink would meet, open the pitch or go a little smaller."""
    for _ in range(_OPENINGS):
        lines, full = _final_lines(trial, size, emergency, most)
        pitch = trial.clear_pitch(size, lines)
        if trial.holds(size, lines, pitch) or size <= _SMALLEST:
            break
        depth = max(down for _, down in trial.spots(size, lines))
        need = trial.galley.ink_top + trial.galley.ink_foot + depth * pitch
        smaller = math.floor(trial.room.height / need * _GRID) / _GRID
        size = max(_SMALLEST, min(smaller, size - 1 / _GRID))
    if not misfit and size < trial.room.legible - 1e-6:
        misfit = "small"
    columns = trial.columns(size)
    spots, wide = trial.spots(size, lines), trial.column_width(size)
    return Fit(size, tuple(lines), pitch * size, columns, wide, misfit, spots, full)


def _final_lines(
    trial: _Trial, size: float, emergency: bool, most: int | None
) -> tuple[list[Span], bool]:
    """Return the lines of least harm, and whether to justify them."""
    galley, style, room = trial.galley, trial.style, trial.em_room(size)
    justified = style.align == "justify"
    lines = trial.lines(size, emergency, most)
    if lines is None:  # a box without room: one line a paragraph, as small as it gets
        return break_lines(galley, trial.paragraphs, float("inf"), False) or [], False
    if len(lines) == len(trial.paragraphs):
        return lines, False
    if style.balance:
        return balance(galley, trial.paragraphs, lines, room), justified
    if galley.script == "Hani" and (justified or _ends_well(galley, lines)):
        return lines, justified
    if justified and (full := filled(galley, trial.paragraphs, lines, room)):
        return full, True
    return even(galley, trial.paragraphs, lines, room), False


def _ends_well(galley: Galley, lines: list[Span]) -> bool:
    """Whether paragraphs of ideographs, set line by line, end in more than a character or two."""
    return all(width(galley, line) > _SHORT_END for line in lines if line.last and not line.first)


def natural_width(galley: Galley, size: float) -> float:
    """Return the pixels the widest paragraph needs on one line at `size`, ink included."""
    lines = break_lines(galley, galley.paragraphs, float("inf"), False) or []
    widest = max((width(galley, line) for line in lines), default=0.0)
    return (widest + sum(galley.spill)) * size


def height_of(galley: Galley, style: TextStyle, settled: Fit) -> float:
    """Return the pixels the set lines take: cap height of the first to descent of the last."""
    if not settled.lines:
        return 0.0
    top = max(galley.top, galley.ink_top)
    foot = max(galley.foot, galley.ink_foot)
    edge = style.outline.width if style.outline else 0.0
    return (top + foot) * settled.size + settled.depth * settled.pitch + edge
