"""Setting one text in one box: galley, fit and place in turn, and what the result measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from limner.basics.geometry import Box
from limner.document.layers.text import TextStyle
from limner.ports.fonts import Fonts
from limner.stages.layout.text.fit import Fit, Room, fit, height_of, natural_width
from limner.stages.layout.text.galley import Galley, galley
from limner.stages.layout.text.lines import width as line_width
from limner.stages.layout.text.place import SetText, place

_REPAIRS = 4


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

    def galley(self) -> Galley:
        """Return the words shaped."""
        return galley(self.text, self.lang, self.style, self.fonts, self.default_lang)

    def settle(self, width: float, height: float) -> Fit:
        """Choose size and lines for a box; vertical lines run along its height."""
        along, across = (height, width) if self.vertical else (width, height)
        return fit(self.galley(), self.style, Room(along, across, self.short))

    @property
    def vertical(self) -> bool:
        """Whether the words are set in columns."""
        return self.style.direction == "vertical"

    def measure(self, width: float, height: float = float("inf")) -> Measured:
        """Return what the words take when `width` pixels wide (vertical: `height` high)."""
        shaped, settled = self.galley(), self.settle(width, height)
        across = height_of(shaped, self.style, settled)
        edge = self.style.outline.width if self.style.outline else 0.0
        longest = max((line_width(shaped, span) for span in settled.lines), default=0.0)
        along = (longest + sum(shaped.spill)) * settled.size + edge
        along = min(along, height if self.vertical else width)
        wide, tall = (across, along) if self.vertical else (along, across)
        return Measured(wide, tall, settled.size, len(settled.lines), settled.misfit)

    def natural_width(self) -> float:
        """Return the width at which the words need no line break, at their full size."""
        edge = self.style.outline.width if self.style.outline else 0.0
        return natural_width(self.galley(), self.style.size) + edge

    def set(self, box: Box) -> tuple[Galley, Fit, SetText]:
        """Set the words in `box`; nothing of them leaves it.

        Lines are measured uncut while they are fitted; where cutting a joined word made it
        wider, the words are set again a little smaller.
        """
        shaped, settled = self.galley(), self.settle(box.width, box.height)
        placed = place(shaped, self.style, settled, box)
        floor = min(self.style.least or settled.size, settled.size)
        misfit = settled.misfit
        for _ in range(_REPAIRS):
            over = _excess(placed.ink, box)
            if over <= 1.0 or settled.size <= 1.0:
                break
            smaller = replace(self, style=_at(self.style, settled.size / over * 0.995))
            shaped, settled = smaller.galley(), smaller.settle(box.width, box.height)
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
