"""Ruby: the reading of some characters of a text."""

from __future__ import annotations

from limner.document.value import Value


class Ruby(Value):
    """The reading of some characters: small type over them, or right of them in columns.

    start, end: the characters read (half-open), within one line of the text.
    """

    start: int
    end: int
    reading: str
