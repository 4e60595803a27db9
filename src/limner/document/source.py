"""A Source: what a report, a deck or a sheet handed over says, every figure with its place.

Nothing in it is worked out or worded anew: words and figures stand as they are written there.
"""

from __future__ import annotations

from typing import Literal

from limner.document.value import Value


class Place(Value):
    """Where in a source something stands. number: from 1. name: of a sheet, or an address.

    cell: as in 'B4'.
    """

    kind: Literal["page", "slide", "sheet", "line", "paragraph", "address"] = "page"
    number: int = 0
    name: str = ""
    cell: str = ""

    @property
    def words(self) -> str:
        """The place as one says it: 'page 3', 'sheet Sales, cell B4', 'line 12'."""
        if self.kind == "address":
            return self.name
        if self.kind == "sheet":
            return f"sheet {self.name}, cell {self.cell}" if self.cell else f"sheet {self.name}"
        own = f"{self.kind} {self.number}"
        return f"{own}, {self.name}" if self.name else own


class Heading(Value):
    """A line of the outline. level: 1 is the highest."""

    text: str
    level: int
    place: Place


class Passage(Value):
    """A paragraph, a point of a list or a quotation, as it is written."""

    text: str
    place: Place
    under: str = ""
    """The heading it stands under."""
    point: bool = False


class KeyFigure(Value):
    """A figure worth showing.

    text: as written, its unit with it. label: what it is of, in the source's own words. sentence:
    the words it stands in. weight: how telling it is among the others; the larger the better.
    """

    text: str
    number: float
    label: str
    place: Place
    sentence: str = ""
    under: str = ""
    weight: float = 0.0


class Table(Value):
    """A table of words and figures, as written. places: of every cell of `rows`, where each has
    its own; else all stand at `place`."""

    title: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    place: Place
    places: tuple[tuple[Place, ...], ...] = ()
    under: str = ""

    def place_of(self, row: int, column: int) -> Place:
        """Return where a cell stands."""
        return self.places[row][column] if self.places else self.place


class Shown(Value):
    """A picture in a source. blob: its digest. logo: whether it is the mark of who published it.

    size: in pixels.
    """

    blob: str
    size: tuple[int, int]
    place: Place
    logo: bool = False


class Source(Value):
    """What a document handed over holds.

    form: 'pdf', 'pptx', …; name: of its file. colours: those of its theme or its surfaces, the most
    telling first. hand: the face class of its headings, '' where unknown. pages: how many pages,
    slides or sheets were read.
    """

    form: str
    name: str = ""
    title: str = ""
    subtitle: str = ""
    outline: tuple[Heading, ...] = ()
    passages: tuple[Passage, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Shown, ...] = ()
    colours: tuple[str, ...] = ()
    hand: str = ""
    pages: int = 0
    notes: tuple[str, ...] = ()

    @property
    def logo(self) -> Shown | None:
        """The mark of who published it; None where none was found."""
        return next((one for one in self.pictures if one.logo), None)


class Citation(Value):
    """Where a string of a picture was taken from.

    string: as it stands in the picture and in the source. source: the file's name, or the title of
    a page of the web. sentence: the words around it there.
    """

    string: str
    source: str
    place: Place
    sentence: str = ""
