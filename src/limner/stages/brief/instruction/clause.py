"""One clause of an instruction: its words with quoted strings hidden, and its strings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.document.brief import Span
from limner.stages.brief.quotes import find_quotes
from limner.stages.brief.reading import FILL_MASK, OPEN_MASK, lower

QUOTE = f"{OPEN_MASK}{FILL_MASK}*"
"""A hidden string, in patterns."""
_QUOTE = re.compile(QUOTE)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of an instruction from `start` on.

    cased: with strings hidden, in their own case; said: as written; both of one length.
    """

    cased: str
    said: str
    start: int = 0

    @property
    def text(self) -> str:
        """The words in lower case, strings hidden."""
        return lower(self.cased)

    @property
    def span(self) -> Span:
        """Where in the instruction it stands."""
        return Span(start=self.start, end=self.start + len(self.said))

    def cut(self, start: int, end: int) -> Clause:
        """Return a part of it, blanks and closing marks at its edges left out."""
        while start < end and self.cased[start] in " \t\n,;:":
            start += 1
        while end > start and self.cased[end - 1] in " \t\n,;:.!":
            end -= 1
        return Clause(self.cased[start:end], self.said[start:end], self.start + start)

    def group(self, match: re.Match[str], name: str) -> Clause:
        """Return the part a group of a match holds; empty where it took none."""
        if match.group(name) is None:
            return Clause("", "", self.start)
        return self.cut(*match.span(name))

    @property
    def strings(self) -> tuple[str, ...]:
        """The quoted strings in it, exactly as written between their marks."""
        return tuple(_inside(self.said[m.start() : m.end()]) for m in _QUOTE.finditer(self.cased))

    @property
    def quoted(self) -> str | None:
        """The string, where the clause is nothing but one."""
        strings = self.strings
        return strings[0] if len(strings) == 1 and _QUOTE.fullmatch(self.cased.strip()) else None

    @property
    def words(self) -> str:
        """What it asks to be set: its one string, else its words as written."""
        quoted = self.quoted
        return self.said if quoted is None else quoted


def hidden(text: str) -> Clause:
    """Return a whole instruction with its quoted strings hidden."""
    cased = text
    for quote in find_quotes(text):
        fill = OPEN_MASK + FILL_MASK * (quote.outer_end - quote.outer_start - 1)
        cased = cased[: quote.outer_start] + fill + cased[quote.outer_end :]
    return Clause(cased, text)


def _inside(said: str) -> str:
    found = find_quotes(said)
    return found[0].text(said) if found else said
