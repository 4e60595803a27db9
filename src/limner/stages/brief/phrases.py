"""Noun phrases and places as the reader keeps them while it reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from limner.basics.english import singular
from limner.stages.brief.colours import Colour
from limner.stages.brief.reading import Token


class Setting(NamedTuple):
    """Where it happens: the words and their range."""

    words: str
    start: int
    end: int


@dataclass(slots=True)
class Phrase:
    """A noun phrase being built: range, and what its words are."""

    start: int
    end: int
    count: int | None = None
    nouns: list[Token] = field(default_factory=list)
    colours: list[Colour] = field(default_factory=list)
    materials: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    definite: bool = False
    each: bool = False
    """Whether the colours are the things' one by one."""
    place: str | None = None
    of: str = ""
    hyphens: set[int] = field(default_factory=set)
    """Starts of nouns joined to the one before by a hyphen."""

    @property
    def name(self) -> str:
        """The head noun phrase in the singular."""
        tail = self.nouns[-3:]
        head = singular(tail[-1].text) if tail else ""
        name = ""
        for token in tail:
            glue = "" if token is tail[0] else "-" if token.start in self.hyphens else " "
            name += glue + (head if token is tail[-1] else token.text)
        return name + (f" of {self.of}" if self.of else "")

    @property
    def head(self) -> str:
        """The last noun in the singular."""
        return singular(self.nouns[-1].text) if self.nouns else ""
