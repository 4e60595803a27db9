"""Text operators: words as codes, each code one character where it stands.

Readers that copy, search or read aloud take the characters of the codes, in the order they are
seen, and guess at spaces from gaps. So the codes of a word leave no gaps, and each stands for
one character: what a ligature or a syllable shows as one shape is written as several codes, the
shape with the last. Only lines along a curve, and lines of single characters, say
themselves what they are (ActualText).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace

from limner.basics.geometry import Affine, Box
from limner.basics.path import number
from limner.document.frame import Glyphs
from limner.document.paint import Paint
from limner.stages.finish.letters import unseen
from limner.stages.finish.pdf.cells import Cell, cells, exact
from limner.stages.finish.pdf.colour import chosen
from limner.stages.finish.pdf.fonts import EM, Code
from limner.stages.finish.pdf.sheet import Sheet, matrix
from limner.stages.finish.walk import shade
from limner.stages.finish.words import Word, as_read, level_of, reads_leftward

_LRM, _RLM = "\u200e", "\u200f"
_HAIR = 0.004
"""Pixels under which two places are the same."""


@dataclass(slots=True)
class TextWriter:
    """Writes the words of one item."""

    item: Glyphs
    sheet: Sheet
    reach: Box
    done: list[str] = field(default_factory=list)
    paint: Paint | None = None
    """What the pen is set to; None at first."""
    style: tuple[str, float, bool] | None = None
    """Font, size and whether it is unseen."""
    stand: Affine | None = None
    """Where the pen started: the text matrix."""
    pen: float = 0.0
    """How far it has moved since, along the line."""
    shown: list[str] = field(default_factory=list)
    """Codes, and shifts between them, not yet shown."""

    def line(self, words: list[Word]) -> None:
        """Write the words of one line."""
        vertical = self.item.vertical
        level = level_of(words, self.sheet.world, vertical)
        text = "".join(word.text for word in as_read(words))
        with nullcontext() if exact(words) else self._says(text):
            for index, word in enumerate(words):
                before, after = ("", "") if vertical else self._turns(words, index)
                codes = list(cells(word, self.sheet.world, level, vertical))
                for cell in (*_sign(before, codes[:1]), *codes, *_sign(after, codes[-1:])):
                    self._cell(cell)

    @contextmanager
    def _says(self, text: str) -> Iterator[None]:
        """Say what the codes written within stand for together."""
        self._show()
        self.done.append(
            f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC\n"
        )
        yield
        self._show()
        self.done.append("EMC\n")

    def _turns(self, words: list[Word], index: int) -> tuple[str, str]:
        """Return the signs before and after a word that runs against its line.

        Readers who sort letters into lines give a space between the two directions to the
        wrong side; a sign of the line's own direction keeps it.
        """
        word = words[index]
        leftward = reads_leftward(self.item.text)
        if word.space or word.leftward == leftward:
            return "", ""
        if leftward:
            return (_RLM if index > 1 and words[index - 1].space else ""), ""
        return "", (_LRM if index + 2 < len(words) and words[index + 1].space else "")

    def finish(self) -> str:
        """Return all operators."""
        self._show()
        return f"q\nBT\n{''.join(self.done)}ET\nQ\n" if self.done else ""

    def _cell(self, cell: Cell) -> None:
        run = cell.run
        paint = run.paint or self.item.paint
        hidden = run.colour or bool(run.d) or unseen(paint)
        if not hidden and paint != self.paint:
            self._choose(paint)
        name, font = self.sheet.font(cell.cut)
        style = (name, run.size, hidden)
        if style != self.style:
            self._show()
            self.stand = None
            self.done.append(f"{name} {number(run.size)} Tf {3 if hidden else 0} Tr\n")
            self.style = style
        self._move(cell.stand, run.size)
        self.shown.append(f"<{font.number(cell.code):04X}>")
        self.pen += cell.code.advance / EM * run.size

    def _move(self, stand: Affine, size: float) -> None:
        """Bring the pen to `stand`: by a shift along the line where that does, else anew."""
        if self.stand is not None and self.stand[:4] == stand[:4]:
            a, b, c, d, e, f = self.stand
            dx, dy, det = stand.e - e, stand.f - f, a * d - b * c
            along, aside = (d * dx - c * dy) / det, (a * dy - b * dx) / det
            if abs(aside) < _HAIR:
                if abs(self.pen - along) >= _HAIR:
                    shift = f"{(self.pen - along) / size * EM:.1f}"
                    self.shown.append(shift)
                    self.pen -= float(shift) / EM * size
                return
        self._show()
        self.done.append(f"{matrix(stand)} Tm\n")
        self.stand, self.pen = stand, 0.0

    def _show(self) -> None:
        if self.shown:
            self.done.append(f"[{' '.join(self.shown)}] TJ\n".replace("> <", ""))
            self.shown = []

    def _choose(self, paint: Paint) -> None:
        """Set the pen to a paint."""
        self._show()
        found = shade(paint, self.item.box)
        if found is not None:
            reset = self.sheet.neutral() if self.paint is not None else ""
            self.done.append(reset + chosen(self.sheet, found, self.reach, False))
        self.paint = paint


def _sign(sign: str, beside: list[Cell]) -> tuple[Cell, ...]:
    """Return a sign without width, standing where a cell does."""
    if not sign:
        return ()
    return tuple(replace(cell, code=Code(sign, 0.0, ())) for cell in beside)
