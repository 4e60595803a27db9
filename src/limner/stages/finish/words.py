"""Words as they are read: the glyphs of a text with the characters each of them stands for.

The Frame has glyphs in the order they are seen, run by run; a file with live text needs, line by
line, which characters every one of them shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

import regex

from limner.document.frame import Glyphs, Line, Run
from limner.ports.outlines import Cut
from limner.ports.world import World

_LOOSE = 0.05
"""Em between two letters that a reader might take for a space."""
_HEAD = 0.88
"""Em above its baseline at which a standing glyph's square begins."""
_MIDDLE = 0.34
"""Em above the baseline of a glyph on its side at which the column's middle is taken to be."""
_RTL = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")


_STRONG = regex.compile(r"[\p{Bidi_Class=L}\p{Bidi_Class=R}\p{Bidi_Class=AL}]")


def reads_leftward(text: str) -> bool:
    """Whether a text's first letter is of a script written from right to left."""
    first = _STRONG.search(text)
    return first is not None and _RTL.match(first[0]) is not None


@dataclass(frozen=True, slots=True)
class Mark:
    """One glyph: the run it is in, its place there, its first character's place in the text."""

    run: Run
    index: int
    cluster: int

    @property
    def glyph(self) -> int:
        """The glyph's id."""
        return self.run.ids[self.index]

    @property
    def at(self) -> tuple[float, float]:
        """The glyph's origin in the item's pixels."""
        return self.run.xs[self.index], self.run.ys[self.index]


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs between two spaces, or the spaces between two words, of one line.

    text: their characters in reading order. marks: glyphs in the order they are seen.
    """

    text: str
    marks: tuple[Mark, ...]

    @property
    def space(self) -> bool:
        """Whether it only parts words."""
        return self.text.isspace()

    @property
    def leftward(self) -> bool:
        """Whether it is read from right to left."""
        return _RTL.search(self.text) is not None

    def clusters(self) -> Iterator[tuple[tuple[Mark, ...], str]]:
        """Yield, as seen, the glyphs that belong together with the characters they show."""
        first = min(mark.cluster for mark in self.marks)
        starts = sorted({mark.cluster for mark in self.marks})
        ends = dict(zip(starts, [*starts[1:], first + len(self.text)], strict=True))
        together: dict[int, list[Mark]] = {}
        for mark in self.marks:
            together.setdefault(mark.cluster, []).append(mark)
        for cluster, marks in together.items():
            yield tuple(marks), self.text[cluster - first : ends[cluster] - first]


@dataclass(frozen=True, slots=True)
class Room:
    """Glyphs that belong together and their characters, with what they take along their line.

    start, length: pixels; in columns they run down.
    """

    marks: tuple[Mark, ...]
    text: str
    start: float
    length: float


def lines(item: Glyphs) -> Iterator[list[Word]]:
    """Yield the words of every set line, first to last as they are seen."""
    marks = [
        Mark(run, index, cluster) for run in item.runs for index, cluster in enumerate(run.clusters)
    ]
    for line in item.lines:
        own = [mark for mark in marks if line.start <= mark.cluster < line.end]
        if own:
            yield _words(item, line, own)


def as_read(words: list[Word]) -> list[Word]:
    """Return the words of a line in reading order."""
    return sorted(words, key=lambda word: min(mark.cluster for mark in word.marks))


def _words(item: Glyphs, line: Line, marks: list[Mark]) -> list[Word]:
    """Return the words of one line in the order they are seen."""
    starts = sorted({mark.cluster for mark in marks})
    ends = [*starts[1:], line.end]
    words: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        space = item.text[start:end].isspace()
        if words and item.text[words[-1][0] : start].isspace() == space:
            words[-1] = (words[-1][0], end)
        else:
            words.append((start, end))
    of = {
        cluster: place
        for place, (start, end) in enumerate(words)
        for cluster in starts
        if start <= cluster < end
    }
    seen = _in_sight(marks, item.vertical)
    grouped: dict[int, list[Mark]] = {}
    for mark in seen:
        grouped.setdefault(of[mark.cluster], []).append(mark)
    return [
        Word(item.text[words[place][0] : words[place][1]].strip("\n\r"), tuple(group))
        for place, group in grouped.items()
    ]


def _in_sight(marks: list[Mark], vertical: bool) -> list[Mark]:
    """Return the glyphs of a line as seen: runs merged by place, each in its own order.

    A run has its glyphs as seen, though some stand back (a mark on its base, a letter that slides
    under the one before it).
    """
    furthest: dict[int, float] = {}
    keys: list[float] = []
    for mark in marks:
        along = mark.at[1] if vertical else mark.at[0]
        key = max(along, furthest.get(id(mark.run), along))
        furthest[id(mark.run)] = key
        keys.append(key)
    order = sorted(range(len(marks)), key=keys.__getitem__)
    return [marks[i] for i in order]


def level_of(words: list[Word], world: World, vertical: bool) -> float:
    """Return what a line stands on: the y of its baseline, or the x of a column's middle."""
    if not vertical:
        return median_low(mark.at[1] for word in words for mark in word.marks)
    for word in words:
        for mark in word.marks:
            if not mark.run.turned:
                cut = Cut.of(mark.run, world)
                return mark.at[0] + cut.advance(mark.glyph) / cut.upem * mark.run.size / 2
    mark = words[0].marks[0]
    return mark.at[0] + _MIDDLE * mark.run.size


def rooms(word: Word, world: World, vertical: bool) -> list[Room]:
    """Return the clusters of a word with what each takes; loose ones reach to the next."""
    rooms = []
    for marks, text in word.clusters():
        starts = [_along(mark, vertical) for mark in marks]
        ends = [
            start + _length(mark, world, vertical)
            for start, mark in zip(starts, marks, strict=True)
        ]
        free = bool(marks[0].run.turns)
        start = starts[0] if free else min(starts)
        rooms.append(Room(marks, text, start, max(0.0, (ends[0] if free else max(ends)) - start)))
    turned = any(room.marks[0].run.turns for room in rooms)
    if not turned and any(after.start < room.start for room, after in pairwise(rooms)):
        return _in_turn(rooms)
    loose = [
        after.start - (room.start + room.length) > _LOOSE * room.marks[0].run.size
        for room, after in pairwise(rooms)
    ]
    if turned or not any(loose):
        return rooms
    return [
        Room(room.marks, room.text, room.start, max(0.0, after.start - room.start))
        for room, after in pairwise(rooms)
    ] + rooms[-1:]


def _in_turn(rooms: list[Room]) -> list[Room]:
    """Return rooms that overlap crosswise, each beginning where the one before it ends."""
    starts = sorted(room.start for room in rooms)
    ends = [*starts[1:], max(room.start + room.length for room in rooms)]
    return [
        Room(room.marks, room.text, start, max(0.0, end - start))
        for room, start, end in zip(rooms, starts, ends, strict=True)
    ]


def _along(mark: Mark, vertical: bool) -> float:
    """Return where a glyph's room begins along its line."""
    x, y = mark.at
    if not vertical:
        return x
    return y if mark.run.turned else y - _HEAD * mark.run.size


def _length(mark: Mark, world: World, vertical: bool) -> float:
    if vertical and not mark.run.turned:
        return mark.run.size
    cut = Cut.of(mark.run, world)
    return cut.advance(mark.glyph) / cut.upem * mark.run.size * scale_of(mark)


def scale_of(mark: Mark) -> float:
    """Return how much larger than its run a glyph is."""
    return mark.run.scales[mark.index] if mark.run.scales else 1.0
