"""Setting one text in one box: galley, fit and place in turn, and what the result measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from limner.basics.geometry import Box
from limner.document.layers.text import TextStyle
from limner.document.ruby import Ruby
from limner.ports.fonts import Fonts
from limner.stages.layout.text.faces import Want, primary
from limner.stages.layout.text.fit import Fit, Room, fit, height_of, natural_width
from limner.stages.layout.text.galley import Galley, galley
from limner.stages.layout.text.lines import width as line_width
from limner.stages.layout.text.place import SetText, place

_REPAIRS = 4
_NARROWER = 5.0
"""Per cent by which letters are narrowed at a time."""
_MODEST = 87.5
"""Width in per cent a headline may be narrowed to without being asked."""
_TIGHTER, _NEARLY = -0.015, 0.96
"""Em a headline is set tighter by, where that lets it keep a size it nearly has."""
_AMPLE = 1e5
"""Pixels that stand for as much room as anything could take."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a text takes at a width: pixels wide and high, its size, lines and misfit."""

    width: float
    height: float
    size: float
    lines: int
    misfit: Literal["", "overflow", "small"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its language, and the fonts to set it in."""

    text: str
    lang: str
    style: TextStyle
    fonts: Fonts
    default_lang: str = ""
    short: float = 1024.0
    """The page's shorter side in pixels; leading and legibility depend on it."""
    ruby: tuple[Ruby, ...] = ()

    def galley(self) -> Galley:
        """Return the words shaped."""
        style, lang = self.style, self.default_lang
        return galley(self.text, self.lang, style, self.fonts, lang, self.ruby)

    def settle(self, width: float, height: float) -> tuple[Galley, Fit]:
        """Choose size and lines for a box; vertical lines run along its height.

        A headline that does not keep its size may be set a little tighter, or narrower where
        its face has a width axis; of equal sizes the most natural is taken.
        """
        along, across = (height, width) if self.vertical else (width, height)
        room = Room(along, across, self.short)
        shaped = self.galley()
        best = (shaped, fit(shaped, self.style, room))
        for style in self._tighter(best[1]):
            shaped = replace(self, style=style).galley()
            settled = fit(shaped, style, room)
            whole = settled.size >= self.style.size
            if settled.size > best[1].size and (whole or style.tracking == self.style.tracking):
                best = (shaped, settled)
            if whole:
                break
        return best

    def _tighter(self, settled: Fit) -> Iterator[TextStyle]:
        """Yield styles to try where `settled` is smaller than wanted, mildest first."""
        style = self.style
        if settled.size >= style.size:
            return
        headline = style.balance or style.lines == 1
        if headline and style.tracking <= 0.02 and settled.size >= _NEARLY * style.size:
            yield style.model_copy(update={"tracking": style.tracking + _TIGHTER})
        modest = min(_MODEST, style.stretch) if headline else style.stretch
        least = modest if style.narrowest is None else style.narrowest
        if least >= style.stretch:
            return
        face = primary(self.fonts, Want(style.face, style.weight, style.italic, ""))
        if "wdth" in face.axes:
            least = max(least, face.axes["wdth"][0])
            steps = int((style.stretch - least) / _NARROWER)
            for step in range(1, steps + 1):
                yield style.model_copy(update={"stretch": style.stretch - step * _NARROWER})

    @property
    def vertical(self) -> bool:
        """Whether the words are set in columns."""
        return self.style.direction == "vertical"

    def measure(self, width: float, height: float = float("inf")) -> Measured:
        """Return what the words take when `width` pixels wide (vertical: `height` high)."""
        if self.style.lettering is not None:
            return self._lettered(width, height)
        shaped, settled = self.settle(width, height)
        across = height_of(shaped, self.style, settled)
        edge = self.style.outline.width if self.style.outline else 0.0
        longest = max((line_width(shaped, span) for span in settled.lines), default=0.0)
        along = (longest + sum(shaped.spill)) * settled.size + edge
        along = min(along, height if self.vertical else width)
        wide, tall = (across, along) if self.vertical else (along, across)
        return Measured(wide, tall, settled.size, len(settled.lines), settled.misfit)

    def natural_width(self) -> float:
        """Return the width at which the words need no line break, at their full size."""
        if self.style.lettering is not None:
            return self._lettered(_AMPLE, _AMPLE).width
        edge = self.style.outline.width if self.style.outline else 0.0
        return natural_width(self.galley(), self.style.size) + edge

    def _lettered(self, width: float, height: float) -> Measured:
        """Return what lettered words take, rims, sides and curves included."""
        from limner.stages.layout.text.lettering.lettered import lettered

        style = self.style.model_copy(update={"align": "left", "valign": "top"})
        room = Box(0.0, 0.0, width, min(height, _AMPLE))
        done = lettered(replace(self, style=style), room)
        outer = done.outer
        return Measured(outer.width, outer.height, done.size, len(done.lines), done.misfit)

    def set(self, box: Box) -> tuple[Galley, Fit, SetText]:
        """Set the words in `box`; nothing of them leaves it.

        Lines are measured uncut while they are fitted; where cutting a joined word made it
        wider, the words are set again a little smaller.
        """
        shaped, settled = self.settle(box.width, box.height)
        placed = place(shaped, self.style, settled, box)
        floor = min(self.style.least or settled.size, settled.size)
        misfit = settled.misfit
        for _ in range(_REPAIRS):
            over = _excess(placed.outer, box)
            if over <= 1.0 or settled.size <= 1.0:
                break
            smaller = replace(self, style=_at(self.style, settled.size / over * 0.995))
            shaped, settled = smaller.settle(box.width, box.height)
            settled = replace(
                settled, misfit=misfit or ("overflow" if settled.size < floor else "")
            )
            placed = place(shaped, self.style, settled, box)
        return shaped, settled, placed


def _excess(ink: Box, box: Box) -> float:
    """Return by what factor ink is larger than its box, 1 where it lies inside."""
    if box.holds(ink, slack=0.5):
        return 1.0
    return max(1.001, ink.width / max(box.width, 1.0), ink.height / max(box.height, 1.0))


def _at(style: TextStyle, size: float) -> TextStyle:
    return style.model_copy(update={"size": max(1.0, size)})
