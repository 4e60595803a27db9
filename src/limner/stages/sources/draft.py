"""A Draft: what a form has found in a file so far, in reading order, within the limits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from limner.basics.figures import number_of
from limner.document.source import Place, Table
from limner.stages.sources.figures import only_figure
from limner.stages.sources.limits import LIMITS, Limits

_LEADERS = re.compile(r"(?:[.…·_] ?){5,}")
"""Dots that lead to a page's number in a table of contents."""


@dataclass(slots=True)
class Block:
    """A paragraph or a heading. level: of a heading, from 1; 0 is running text. point: of a list.

    strong: how much larger than running text it stands, 1 is not.
    """

    text: str
    place: Place
    level: int = 0
    point: bool = False
    strong: float = 1.0


@dataclass(slots=True)
class Tile:
    """A figure that stands by itself, and the words that name it."""

    figure: str
    label: str
    place: Place
    strong: float = 1.0


@dataclass(slots=True)
class Found:
    """A picture. data: its file. share: of the page it covers; seen: on how many pages.

    marked: whether its place or name says it is a logo.
    """

    data: bytes
    place: Place
    share: float = 0.1
    seen: int = 1
    marked: bool = False


class TooMuch(Exception):
    """As much has been read as is read at most."""


@dataclass(slots=True)
class Draft:
    """What is found. title: what the file says of itself. colours: by how much they are seen."""

    form: str
    name: str = ""
    limits: Limits = LIMITS
    title: str = ""
    subtitle: str = ""
    pages: int = 0
    blocks: list[Block] = field(default_factory=list)
    tiles: list[Tile] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[Found] = field(default_factory=list)
    colours: Counter[str] = field(default_factory=Counter)
    theme: tuple[str, ...] = ()
    faces: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    letters: int = 0

    def add(
        self, text: str, place: Place, *, level: int = 0, point: bool = False, strong: float = 1.0
    ) -> None:
        """Take in a paragraph; raises TooMuch."""
        plain = flat(text)
        if not plain or _LEADERS.search(plain) or (level and not re.search(r"[^\W\d_]", plain)):
            return
        self._count(len(plain))
        self.blocks.append(Block(plain, place, level, point, strong))

    def tile(self, figure: str, label: str, place: Place, strong: float = 1.5) -> None:
        """Take in a figure that stands by itself with its label."""
        self.tiles.append(Tile(flat(figure), flat(label), place, strong))

    def table(
        self,
        rows: Sequence[Sequence[str]],
        place: Place,
        *,
        title: str = "",
        places: Sequence[Sequence[Place]] = (),
    ) -> None:
        """Take in a table whose first row may be its head; empty rows and columns go."""
        cells = [[flat(cell) for cell in row] for row in rows[: self.limits.rows]]
        self._count(sum(len(cell) for row in cells for cell in row))
        wide = max((len(row) for row in cells), default=0)
        cells = [row + [""] * (wide - len(row)) for row in cells]
        columns = [c for c in range(wide) if any(row[c] for row in cells)][: self.limits.columns]
        kept = [r for r, row in enumerate(cells) if any(row)]
        if len(kept) < 2 or len(columns) < 2:
            for row in kept:
                self.add(" ".join(c for c in cells[row] if c), place)
            return
        full = tuple(tuple(cells[r][c] for c in columns) for r in kept)
        where = tuple(tuple(places[r][c] for c in columns) for r in kept) if places else ()
        headed = _headed(full)
        self.tables.append(
            Table(
                title=flat(title), head=full[0] if headed else (), place=place,
                rows=full[1:] if headed else full, places=where[1:] if headed else where,
                under=self.heading,
            )
        )  # fmt: skip

    @property
    def heading(self) -> str:
        """The last heading."""
        return next((b.text for b in reversed(self.blocks) if b.level), "")

    def _count(self, letters: int) -> None:
        self.letters += letters
        if self.letters > self.limits.letters:
            self.notes.append(f"only the first {self.limits.letters:,} characters were read")
            raise TooMuch


def flat(text: str) -> str:
    """Return the words of a text with single spaces; those between digits that group stay."""
    clear = "".join(c for c in text if c >= " " or c in "\t\n\r\v\f")
    return re.sub(r"[ \t\n\r\v\f\u2028\u2029]+", " ", clear).strip()


def _headed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: it has no figures, or years over figures."""
    first, rest = rows[0][1:], rows[1:]
    below = sum(only_figure(cell) for row in rest for cell in row[1:])
    if not below:
        return True
    if not any(only_figure(cell) for cell in first):
        return True
    years = all(not c or re.fullmatch(r"(?:FY ?)?(?:19|20)\d\d[ef]?", c) for c in first)
    return years and any(number_of(cell) > 2100 or "." in cell for row in rest for cell in row[1:])
