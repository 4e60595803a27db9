"""What the strings of a brief have to do with one another: steps of a flow, lines of a map,
rows of a table, days of a year. Strings are named by their text, as each is there once.
"""

from __future__ import annotations

from limner.document.value import Value


class Way(Value):
    """An arrow from one step of a flow to another; label: what is said of it ('yes')."""

    start: str
    end: str
    label: str = ""


class Route(Value):
    """A line of a transit map: its name, its colour and its stops in order.

    name: '' where it has none. colour: hex, None where none was said. ring: whether the last
    stop leads back to the first.
    """

    name: str = ""
    colour: str | None = None
    stops: tuple[str, ...] = ()
    ring: bool = False


class Row(Value):
    """A row of a table: what it compares, and a cell for every column.

    A cell is words as written, True or False where 'yes' or 'no' was said, None where nothing.
    """

    label: str = ""
    cells: tuple[str | bool | None, ...] = ()


class Table(Value):
    """Things compared side by side: columns are the things, rows what is said of them."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    highlight: str = ""
    """The column to stand out, '' none."""


class Occasion(Value):
    """Something on a day of a calendar. until: its last day, where it lasts longer."""

    text: str
    month: int
    day: int
    until: int | None = None


class Almanac(Value):
    """The month or year a calendar shows; month None is the whole year.

    first: the day weeks begin on, 0 Monday to 6 Sunday, None as is usual in the language.
    """

    year: int
    month: int | None = None
    first: int | None = None
    occasions: tuple[Occasion, ...] = ()


class Moment(Value):
    """A moment of a timeline: when, what, and more about it; '' where nothing is said."""

    when: str = ""
    what: str = ""
    about: str = ""
