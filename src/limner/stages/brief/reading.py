"""The desk a prompt is read on: its text with strings masked out, its tokens, and what rules used.

Every rule looks at `masked`, which has the length of the prompt, lower case, with each
requested string replaced by private-use characters so that no rule mistakes copy for
instructions. `claims` collects the ranges rules understood; what is left becomes notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from limner.document.brief import Carrier, Look, Role, Span

OPEN_MASK = "\ue001"
FILL_MASK = "\ue000"


class Token(NamedTuple):
    """One word of the masked prompt, lower case, with its range."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Found:
    """A string that must appear, while it is still being understood.

    start, end: the text itself; outer_start, outer_end: with its quotation marks.
    """

    text: str
    start: int
    end: int
    outer_start: int
    outer_end: int
    source: str = "quote"
    role: Role | None = None
    group: str | None = None
    value: str | None = None
    look: Look = field(default_factory=Look)
    carrier: Carrier | None = None
    where: str | None = None
    owner: bool = False
    """Whether the string names who the picture is for ('landing page for "Nimbus"')."""
    look_ranges: list[tuple[int, int]] = field(default_factory=list)


class Ranges:
    """Ranges that can be asked fast whether one covers or touches another."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def cover(self, start: int, end: int) -> bool:
        """Return whether one range holds all of start to end."""
        i = bisect_right(self._starts, start)
        return i > 0 and self._ends[i - 1] >= end

    def touch(self, start: int, end: int) -> bool:
        """Return whether one range shares a character with start to end."""
        i = bisect_left(self._starts, end)
        return i > 0 and self._ends[i - 1] > start


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    # \w leaves out the vowel signs of Indic, Thai, Arabic and Hebrew writing.
    joined = (
        "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
        "\u0900-\u0dff\u0e00-\u0eff"
    )
    letter = f"[^\\W_{OPEN_MASK}{FILL_MASK}]|[{joined}]"
    return re.compile(f"(?:{letter})+(?:['’](?:{letter})+)*")


def lower(text: str) -> str:
    """Return `text` in lower case with the same number of characters."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Reading:
    """A prompt being read. Ranges are half-open, in characters of `prompt`."""

    def __init__(self, prompt: str) -> None:
        self.prompt = prompt
        self.cased = prompt
        """The masked prompt in its own case."""
        self.masked = lower(prompt)
        self.kind_span: Span | None = None
        self.lang = "en"
        self.kind: str | None = None
        self.hits: dict[int, list[Any]] = {}
        """What word tables found in the whole text, by table, until the mask changes."""
        self.claims: list[tuple[int, int]] = []
        self.found: list[Found] = []

    @cached_property
    def tokens(self) -> list[Token]:
        """The words outside requested strings; take it only after masking is done."""
        return [Token(m.group(), m.start(), m.end()) for m in _word().finditer(self.masked)]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    def between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that lie inside a range."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        while high > low and self.tokens[high - 1].end > end:
            high -= 1
        return self.tokens[low:high]

    def retokenise(self) -> None:
        """Forget the tokens after the mask changed."""
        self.__dict__.pop("tokens", None)
        self.__dict__.pop("_starts", None)
        self.hits.clear()

    def mask(self, start: int, end: int) -> None:
        """Hide a range from every later rule."""
        if end <= start:
            return
        fill = OPEN_MASK + FILL_MASK * (end - start - 1)
        self.masked = self.masked[:start] + fill + self.masked[end:]
        self.cased = self.cased[:start] + fill + self.cased[end:]
        self.retokenise()

    def add(self, found: Found) -> None:
        """Take in a string and hide it."""
        self.found.append(found)
        self.mask(found.outer_start, found.outer_end)

    def claim(self, start: int, end: int) -> Span:
        """Mark a range as understood and return it as a span."""
        self.claims.append((start, end))
        return Span(start=start, end=end)

    def claimed(self, start: int, end: int) -> bool:
        """Return whether some rule understood part of the range."""
        return any(s < end and start < e for s, e in self.claims)

    def is_masked(self, start: int, end: int) -> bool:
        """Return whether part of the range belongs to a string."""
        return any(c in (OPEN_MASK, FILL_MASK) for c in self.masked[start:end])
