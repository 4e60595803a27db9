"""The published metrics: CVTG-2K words, LongText-Bench bags, STRICT distances; and extra text."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

KEPT = re.compile(r"[^\u4e00-\u9fa5a-zA-Z0-9\sàâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ]")
"""What LongText-Bench takes out before it counts."""


@dataclass(frozen=True, slots=True)
class Score:
    """Tokens asked for and found; nearness of each; what was missed; what nobody asked for.

    missed: (token, nearest reading). extra: tokens read that belong to no asked text.
    """

    asked: int
    found: int
    nearness: list[float] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    read: int = 0


class Alignment:
    """An optimal edit path between two strings, by bit vectors (Myers, Hyyrö).

    distance: insertions, deletions and substitutions. length: steps of the path, matches
    counted; where paths tie, deletions come last in reading order.
    """

    def __init__(self, a: str, b: str) -> None:
        self.a, self.b = a, b
        ups, downs, self.distance = _columns(a, b)
        self.length = self._walk(ups, downs)

    def _walk(self, ups: list[int], downs: list[int]) -> int:
        i, j, steps = len(self.a), len(self.b), 0
        while i and j:
            steps += 1
            if ups[j - 1] >> (i - 1) & 1:
                i -= 1
                continue
            j -= 1
            if not (j and downs[j - 1] >> (i - 1) & 1):
                i -= 1
        return steps + i + j


def _columns(a: str, b: str) -> tuple[list[int], list[int], int]:
    """Return the vertical differences of every column as bit vectors, and the distance."""
    full = (1 << len(a)) - 1
    places: dict[str, int] = {}
    for i, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << i
    up, down, distance = full, 0, len(a)
    last = 1 << (len(a) - 1) if a else 0
    ups, downs = [], []
    for letter in b:
        match = places.get(letter, 0)
        diagonal = (((match & up) + up) ^ up) | match | down
        plus = down | ~(diagonal | up) & full
        minus = diagonal & up
        distance += bool(plus & last) - bool(minus & last)
        plus, minus = (plus << 1 | 1) & full, minus << 1 & full
        up, down = (minus | ~(diagonal | plus)) & full, plus & diagonal & full
        ups.append(up)
        downs.append(down)
    return ups, downs, distance if a else len(b)


def distance(a: str, b: str) -> int:
    """Return the Levenshtein distance."""
    return _columns(a, b)[2]


def nearness(a: str, b: str) -> float:
    """Return one less the distance over the longer length."""
    return 1 - distance(a, b) / (max(len(a), len(b)) + 1e-5)


def quoted_words(prompt: str) -> list[str]:
    """Return the words CVTG-2K asks for: those in single quotes, lower-cased."""
    return [w for text in re.findall(r"'(.*?)'", prompt) for w in text.lower().split()]


def words_found(lines: Sequence[str], prompt: str) -> Score:
    """CVTG-2K: which asked words are among the words read, and how near each came."""
    asked = quoted_words(prompt)
    read = [w for line in lines for w in line.lower().split()]
    pool = read or [""]
    near = [(difflib.get_close_matches(w, pool, 1, 0) or [""])[0] for w in asked]
    missed = [(w, n) for w, n in zip(asked, near, strict=True) if w not in pool]
    return Score(
        asked=len(asked),
        found=sum(w in pool for w in asked),
        nearness=[nearness(w, n) for w, n in zip(asked, near, strict=True)],
        missed=missed,
        extra=unasked(asked, read),
        read=len(read),
    )


def cleaned(text: str, chinese: bool) -> str:
    """Return a text as LongText-Bench compares it."""
    text = KEPT.sub("", text)
    return re.sub(r"\s", "", text) if chinese else re.sub(r"\s+", " ", text).strip().lower()


def bag_found(lines: Sequence[str], truth: Sequence[str], chinese: bool) -> Score:
    """LongText-Bench: how much of the bag of words (characters in Chinese) was read."""
    want, got = cleaned(" ".join(truth), chinese), cleaned(" ".join(lines), chinese)
    asked, read = (list(want), list(got)) if chinese else (want.split(), got.split())
    bag, found = Counter(asked), Counter(read)
    lost = list((bag - found).elements())
    over = list((found - bag).elements())
    near = [(t, (difflib.get_close_matches(t, over, 1, 0.3) or [""])[0]) for t in lost]
    return Score(
        asked=len(asked),
        found=sum((bag & found).values()),
        missed=near,
        extra=unasked(asked, read),
        read=len(read),
    )


def unasked(asked: Sequence[str], read: Sequence[str]) -> list[str]:
    """Return tokens read that are no asked token, no part of one, and no misreading of one.

    A token that stands more often than it was asked for counts as extra too; marks without a
    letter or a digit do not: readers see bullets in every dot.
    """
    want, over = Counter(asked), []
    for token in read:
        if want[token]:
            want[token] -= 1
        elif any(letter.isalnum() for letter in token):
            over.append(token)
    lost = list(want.elements())
    out = []
    for token in over:
        near = next((t for t in lost if _akin(token, t)), None)
        if near is None:
            out.append(token)
        elif len(token) >= 0.7 * len(near):
            lost.remove(near)
    return out


def _akin(token: str, asked: str) -> bool:
    """Tell whether a reading may be a broken or joined form of an asked token."""
    if token in asked or asked in token:
        return True
    return distance(token, asked) <= max(1, 0.5 * len(asked))


def flat(text: str) -> str:
    """Return a text with its white space collapsed."""
    return re.sub(r"\s+", " ", text).strip()


def normalised_distance(truth: str, read: str) -> float:
    """STRICT: edit distance over the length of the optimal path; 0 is exact."""
    path = Alignment(flat(truth), flat(read))
    return path.distance / path.length if path.length else 0.0
