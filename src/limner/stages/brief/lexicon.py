"""Word tables that can be looked up in running text, in any script.

Keys of spaced scripts (Latin, Cyrillic, Greek, Arabic, Hebrew) match whole words, hyphens
counting as spaces; a trailing `*` matches any ending. Keys of other scripts (Han, kana,
Hangul, Thai, Indic) match anywhere, since words there are not set off or carry particles.
The longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from limner.stages.brief.reading import Reading, Token

T = TypeVar("T")


_PREFIXES = ("وال", "بال", "لل", "ال", "و", "ب", "ל", "ה", "ב", "ו", "מה", "של")
"""Articles and particles Arabic and Hebrew write on to the word."""


_COMPOUNDS = re.compile(
    "上海|珠海|青海|海报|海報|海外|海拔|海关|海關|山西|山东|山東|佛山|星期|节目|節目|花费|花費|花生"
    "|花样|花樣|花纹|花紋|日本|月票|马上|馬上|鱼贯|书法|書法|书签|说明书|報告書|报告书|茶色"
)
"""Words that hold a shorter one but say something else: a poster, 海报, is no sea, 海."""


class Hit(NamedTuple, Generic[T]):
    """A key found in the text: its range, the key, and what the table says of it."""

    start: int
    end: int
    key: str
    value: T


def spaced(character: str) -> bool:
    """Return whether the character belongs to a script that separates words by spaces."""
    return character < "\u0900" or "\u1e00" <= character <= "\u1fff"


def rows(table: str) -> list[tuple[str, list[str]]]:
    """Read `name: key, key, …` lines; an indented line goes on with the one before."""
    out: list[tuple[str, list[str]]] = []
    for line in table.strip().splitlines():
        name, keys = ("", line) if line[0].isspace() else line.split(":", 1)
        if name:
            out.append((name.strip(), []))
        out[-1][1].extend(key.strip() for key in keys.split(",") if key.strip())
    return out


def pairs(table: str) -> dict[str, str]:
    """Read `value: key, key, …` lines into a mapping from key to value; the first wins."""
    out: dict[str, str] = {}
    for value, keys in rows(table):
        for key in keys:
            out.setdefault(key, value)
    return out


class Lexicon(Generic[T]):
    """A table of words and phrases; `source` is read at first use."""

    def __init__(self, source: Callable[[], Mapping[str, T]]) -> None:
        self._source = source

    @cached_property
    def entries(self) -> Mapping[str, T]:
        """Every key with its value."""
        return self._source()

    @cached_property
    def _words(self) -> dict[str, tuple[str, T]]:
        out: dict[str, tuple[str, T]] = {}
        for key, value in self.entries.items():
            if spaced(key[0]) and not key.endswith("*"):
                out[key.replace("-", " ").lower()] = (key, value)
        return out

    @cached_property
    def _stems(self) -> dict[str, list[tuple[str, str, T]]]:
        """Keys with a free ending by their first two letters, longest first."""
        out: dict[str, list[tuple[str, str, T]]] = {}
        for key, value in self.entries.items():
            if key.endswith("*") and spaced(key[0]):
                out.setdefault(key[:2].lower(), []).append((key[:-1].lower(), key, value))
        for stems in out.values():
            stems.sort(key=lambda s: -len(s[0]))
        return out

    def _stem(self, word: str) -> tuple[str, T] | None:
        for stem, key, value in self._stems.get(word[:2], ()):
            if word.startswith(stem):
                return key, value
        return None

    @cached_property
    def _first(self) -> dict[str, int]:
        """Longest phrase, in words, that begins with a word."""
        out: dict[str, int] = {}
        for key in self._words:
            head = key.split(" ", 1)[0]
            out[head] = max(out.get(head, 0), key.count(" ") + 1)
        return out

    @cached_property
    def _unspaced(self) -> re.Pattern[str] | None:
        keys = sorted((k for k in self.entries if not spaced(k[0])), key=lambda k: (-len(k), k))
        return re.compile("|".join(re.escape(k.lower()) for k in keys)) if keys else None

    @cached_property
    def _unspaced_values(self) -> dict[str, tuple[str, T]]:
        return {k.lower(): (k, v) for k, v in self.entries.items() if not spaced(k[0])}

    def get(self, word: str) -> T | None:
        """Return the value of one word or phrase, None where unknown."""
        hit = self._words.get(word.replace("-", " "))
        if hit is not None:
            return hit[1]
        stem = self._stem(word)
        return None if stem is None else stem[1]

    def find(self, reading: Reading, start: int = 0, end: int | None = None) -> list[Hit[T]]:
        """Return the hits inside a range of the masked prompt, in order, none overlapping."""
        whole = start == 0 and end is None
        if whole and id(self) in reading.hits:
            return list(reading.hits[id(self)])
        stop = len(reading.masked) if end is None else end
        hits = list(self._find_words(reading, start, stop))
        if self._unspaced is not None and not reading.masked.isascii():
            longer = [m.span() for m in _COMPOUNDS.finditer(reading.masked, start, stop)]
            for match in self._unspaced.finditer(reading.masked, start, stop):
                if any(a <= match.start() and match.end() <= b for a, b in longer) and (
                    match.span() not in longer
                ):
                    continue
                key, value = self._unspaced_values[match.group()]
                hits.append(Hit(match.start(), match.end(), key, value))
            hits.sort(key=lambda h: h.start)
        if whole:
            reading.hits[id(self)] = list(hits)
        return hits

    def _find_words(self, reading: Reading, start: int, stop: int) -> Iterator[Hit[T]]:
        tokens = reading.between(start, stop)
        i = 0
        while i < len(tokens):
            hit, used = self._at(reading.masked, tokens, i)
            if hit is not None:
                yield hit
            i += used

    def _at(self, masked: str, tokens: list[Token], i: int) -> tuple[Hit[T] | None, int]:
        word = tokens[i].text
        longest = self._first.get(word, 0)
        for count in range(min(longest, len(tokens) - i), 0, -1):
            run = tokens[i : i + count]
            if any(masked[a.end : b.start].strip(" -\u2010\u2011") for a, b in pairwise(run)):
                continue
            known = self._words.get(" ".join(t.text for t in run))
            if known is not None:
                return Hit(run[0].start, run[-1].end, *known), count
        stem = self._stem(word)
        if stem is not None:
            return Hit(tokens[i].start, tokens[i].end, *stem), 1
        for prefix in _PREFIXES if "\u0590" <= word[0] <= "\u06ff" else ():
            known = self._words.get(word[len(prefix) :]) if word.startswith(prefix) else None
            if known is not None:
                return Hit(tokens[i].start, tokens[i].end, *known), 1
        return None, 1
