"""Steps: words that ask for more or less of something, as tables of instructions hold them."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=8)
def steps_of(table: str) -> tuple[tuple[re.Pattern[str], str, float], ...]:
    """Return patterns of words with the property and the direction they mean, the longest first.

    table: lines of `property +1: words, more words`; an indented line goes on with the one before.
    """
    found: list[tuple[str, str, float]] = []
    for line in table.strip().replace("\n    ", " ").splitlines():
        head, _, words = line.partition(":")
        name, sign = head.split()
        found += [(word.strip(), name, float(sign)) for word in words.split(",")]
    found.sort(key=lambda row: -len(row[0]))
    return tuple((re.compile(rf"\b{re.escape(w)}(?![\w-])"), name, s) for w, name, s in found)
