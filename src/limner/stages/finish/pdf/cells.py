"""Cells: a word's glyphs and characters, paired off as a PDF's codes can say them.

The characters of a cluster share its room evenly, one code each, so that none leaves a gap; the
last of them shows all its glyphs, letters with their marks, as one shape. A column is a line
lying on its side whose letters were turned back up: readers find the words of such lines, while
few know what to make of gaps in vertical writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limner.basics.geometry import Affine
from limner.document.frame import Run
from limner.ports.outlines import Cut, place
from limner.ports.world import World
from limner.stages.finish.pdf.fonts import EM, SQUARE, Code
from limner.stages.finish.walk import UPRIGHT
from limner.stages.finish.words import Mark, Room, Word, rooms, scale_of

_FOOT = 0.38
"""Em left of a column's middle where its baseline runs: the line is written lying on its side."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One code as it is written: the run and cut it is of, and the pen's matrix, y upwards."""

    run: Run
    cut: Cut
    code: Code
    stand: Affine


def exact(words: list[Word]) -> bool:
    """Whether the codes of a line, one after another, say what it is.

    Not where letters follow a curve, nor where each stands alone: spaces between single
    characters look like the letter-spacing of one word. Replacement text is of no use to lines
    read from right to left: readers turn it round.
    """
    if any(word.leftward for word in words):
        return True
    bent = any(mark.run.turns for word in words for mark in word.marks)
    return not bent and (len(words) < 2 or any(len(w.text) > 1 and not w.space for w in words))


def cells(word: Word, world: World, level: float, vertical: bool) -> Iterator[Cell]:
    """Yield a word's codes as they are seen.

    level: the baseline of its line, which the pen keeps to, or the middle of its column.
    """
    for room in rooms(word, world, vertical):
        run = room.marks[0].run
        cut = Cut.of(run, world)
        characters = room.text[::-1] if word.leftward else room.text
        count = max(1, len(characters))
        step = room.length / count
        for i in range(count):
            stand = _stand(room, i * step, level, vertical)
            parts: tuple[tuple[int, Affine], ...] = ()
            if run.colour:
                parts = ((SQUARE, UPRIGHT),)
            elif i == count - 1:
                parts = tuple(_part(mark, stand) for mark in room.marks)
            advance = round(step / run.size * EM / scale_of(room.marks[0]), 2)
            yield Cell(run, cut, Code(characters[i : i + 1], advance, parts), stand)


def _stand(room: Room, along: float, level: float, vertical: bool) -> Affine:
    """Return where the pen is, `along` pixels into a room."""
    first = room.marks[0]
    if vertical:
        return Affine(0, 1, 1, 0, level - _FOOT * first.run.size, room.start + along)
    own = place(first.run, first.index, 1.0)
    if not first.run.turns:
        return own._replace(e=room.start + along, f=level)
    e, f = own.point(along / scale_of(first), 0.0)
    return own._replace(e=e, f=f)


def _part(mark: Mark, stand: Affine) -> tuple[int, Affine]:
    """Return a glyph with the map from its em to the one at the pen."""
    scale = mark.run.size / EM
    back = Affine.scaling(scale).then(stand).inverse()
    a, b, c, d, e, f = place(mark.run, mark.index, scale).then(back)
    a, b, c, d = (round(v, 4) + 0.0 for v in (a, b, c, d))
    return mark.glyph, Affine(a, b, c, d, round(e), round(f))
