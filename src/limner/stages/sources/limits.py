"""What is read of a document from outside at most, and how it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from limner.basics.errors import BadSource


@dataclass(frozen=True, slots=True)
class Limits:
    """bytes: of the file. inside: bytes a packed file may unfold to; part: one XML part of it.

    parts: how many it may have. ratio: unfolded over packed. pages: pages, slides or sheets read.
    letters: characters read in all. rows, columns: of a table. pictures: looked at. pixels: of one.
    seconds, memory: what reading may take, in a process of its own.
    """

    bytes: int = 50_000_000
    inside: int = 400_000_000
    part: int = 32_000_000
    parts: int = 10_000
    ratio: int = 400
    pages: int = 200
    letters: int = 1_000_000
    rows: int = 2_000
    columns: int = 60
    pictures: int = 40
    pixels: int = 25_000_000
    seconds: float = 60.0
    memory: int = 3 << 30


LIMITS = Limits()


def broken(called: str, why: str = "") -> BadSource:
    """Return the error for a file that cannot be read as what it is."""
    said = f": {why}" if why else ""
    return BadSource(
        f"{called} cannot be read{said}.",
        hint="Save it anew in the program that made it.", param="documents",
    )  # fmt: skip


def refused(words: str, hint: str) -> BadSource:
    """Return the error for a file that is not read."""
    return BadSource(words, hint=hint, param="documents")
