"""Quoted strings in every style of quotation mark, byte for byte.

The outermost pair wins, so marks inside a string belong to it. An apostrophe between
letters never opens or closes; a plural possessive (the dogs' bowl) closes only where a
clause goes on after it. `《》` and `【】` quote too, as titles and headings do in Chinese.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

PAIRS = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "〝": "〞〟", "＂": "＂",
    "＇": "＇",
    "｢": "｣", "❝": "❞",
}  # fmt: skip
"""Opening mark to the marks that may close it; straight marks, ‘’ and backticks have rules of
their own.
"""


class Quote(NamedTuple):
    """A quoted string: the range with its marks, and the range of the text itself."""

    outer_start: int
    outer_end: int
    start: int
    end: int
    mark: str

    def text(self, prompt: str) -> str:
        """Return the text exactly as written."""
        return prompt[self.start : self.end]


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    """What follows a closing mark rather than a possessive apostrophe."""
    words = (
        "and|or|in|on|at|with|to|from|by|above|below|under|over|next|for|as|is|are|it|across|near"
        "|printed|written|painted|displayed|carved|engraved|etched|stamped|sewn|glowing|lettered"
        "|set|while|plus|which|that|appears?|using|sits|und|et|y|e|en|mit|auf|in|de|sur|avec|con|su"
    )
    return re.compile(rf"\s*(?:$|[^\w\s]|(?:{words})\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _elision() -> re.Pattern[str]:
    return re.compile(
        r"(?:n['’](?=\s|$)|(?:\d0s|tis|twas|til|em|cause|bout|round)(?![\w'’]))", re.IGNORECASE
    )


def _wordish(character: str) -> bool:
    """Return whether an apostrophe next to this character may belong to a word."""
    return character.isalnum() and character < "\u2e80"


def find_quotes(prompt: str) -> list[Quote]:
    """Return every quoted string in order; blank ones are left out."""
    quotes: list[Quote] = []
    i = 0
    while i < len(prompt):
        quote = _open(prompt, i)
        if quote is None:
            i += 1
            continue
        if quote.text(prompt).strip():
            quotes.append(quote)
        i = quote.outer_end
    return quotes


def _open(prompt: str, i: int) -> Quote | None:
    mark = prompt[i]
    if mark == '"':
        return _double(prompt, i)
    if mark in "'‘‚":
        return _single(prompt, i)
    if mark == "`":
        return _ticks(prompt, i)
    closers = PAIRS.get(mark)
    return None if closers is None else _pair(prompt, i, closers)


def _double(prompt: str, i: int) -> Quote | None:
    if (
        i
        and prompt[i - 1].isdigit()
        and prompt[i + 1 : i + 2] in {" ", "", ",", ".", "x", "×", ")"}
    ):
        return None  # an inch mark
    if i and prompt[i - 1] == "\\":
        j = prompt.find('\\"', i + 1)
        return None if j < 0 else Quote(i - 1, j + 2, i + 1, j, '"')
    j = prompt.find('"', i + 1)
    while j > 0 and prompt[j - 1] == "\\" and prompt[j + 1 : j + 2].isalnum():
        inner = prompt.find('\\"', j + 1)  # an escaped pair inside: "He said \"hi\" twice"
        later = prompt.find('"', inner + 2) if inner > 0 else -1
        if later < 0:
            break
        j = later
    return None if j < 0 else Quote(i, j + 1, i + 1, j, '"')


def _ticks(prompt: str, i: int) -> Quote | None:
    run = len(prompt) - i - len(prompt[i:].lstrip("`"))
    ticks = "`" * run
    j = prompt.find(ticks, i + run)
    if j < 0:
        j2 = prompt.find("''" if run == 2 else "'", i + run) if run < 3 else -1
        return None if j2 < 0 or run == 1 else Quote(i, j2 + run, i + run, j2, "`")
    return Quote(i, j + run, i + run, j, "`")


def _pair(prompt: str, i: int, closers: str) -> Quote | None:
    mark = prompt[i]
    if all(prompt.find(c, i + 1) < 0 for c in closers) and (
        mark != "“" or prompt.find('"', i + 1) < 0
    ):
        return None
    depth, j = 0, i + 1
    while j < len(prompt):
        c = prompt[j]
        if c in closers:
            if depth == 0:
                inner = 1 if mark in "«‹" and _thin(prompt, i, j) else 0
                return Quote(i, j + 1, i + 1 + inner, j - inner, mark)
            depth -= 1
        elif c == mark and mark in "「『《〈【«‹｢":
            depth += 1
        j += 1
    if depth:  # one opening mark too many: the first closing mark ends the string
        j = min((k for k in (prompt.find(c, i + 1) for c in closers) if k > 0), default=-1)
        return None if j < 0 else Quote(i, j + 1, i + 1, j, mark)
    if mark == "“":
        j = prompt.find('"', i + 1)
        return None if j < 0 else Quote(i, j + 1, i + 1, j, mark)
    return None


def _thin(prompt: str, i: int, j: int) -> bool:
    """Return whether French spacing stands inside the guillemets; it belongs to the marks."""
    spaces = " \u00a0\u202f"
    return (
        j - i > 3
        and prompt[i + 1] in spaces
        and prompt[j - 1] in spaces
        and not prompt[i + 2].isspace()
        and not prompt[j - 2].isspace()
    )


def _single(prompt: str, i: int) -> Quote | None:
    mark = prompt[i]
    before = prompt[i - 1] if i else " "
    if mark == "'" and _wordish(before):
        return None
    closers = {"'": "'", "‘": "’", "‚": "‘’"}[mark]
    if mark == "'" and _elided(prompt, i):
        return None
    ends = _closings(prompt, i, closers)
    if not ends:
        return None
    first = ends[0]
    if len(ends) > 1 and prompt[first - 1] in "sS" and not _goes_on().match(prompt, first + 1):
        first = next((e for e in ends[1:] if _goes_on().match(prompt, e + 1)), first)
    return Quote(i, first + 1, i + 1, first, mark)


@lru_cache(maxsize=1)
def _announces() -> re.Pattern[str]:
    """Words after which a mark opens a string, be it a lone 'N'."""
    return re.compile(
        r"\b(?:says?|saying|reads?|reading|shows?|showing|displays?|displaying|titled|marked"
        r"|labell?ed|words?|letters?|text|with)\s$",
        re.IGNORECASE,
    )


def _elided(prompt: str, i: int) -> bool:
    """Return whether the mark stands for letters left out ('n', '90s, 'til) rather than opens."""
    match = _elision().match(prompt, i + 1)
    if match is None:
        return False
    if match.group()[0] in "nN":
        return _announces().search(prompt, 0, i) is None
    following = re.compile(r"'(?!\w)|(?<!\w)'").search(prompt, match.end())
    return following is None or bool(re.match(r"'\w", prompt[following.start() :]))


def _closings(prompt: str, i: int, closers: str) -> list[int]:
    """Return where the mark opened at `i` might close, up to the next opening mark."""
    ends: list[int] = []
    opened = 0
    marks = re.compile(r"['‘’\"“„«「『\n\r]")
    for match in marks.finditer(prompt, i + 1):
        j, c = match.start(), match.group()
        if c in closers:
            after = prompt[j + 1 : j + 2]
            before = prompt[j - 1]
            if _wordish(before) and after and _wordish(after):
                continue
            if c == "'" and not _wordish(before) and after and _wordish(after) and j > i + 1:
                if _elision().match(prompt, j + 1):
                    continue
                if before.isspace() or before in "([{-–—/:":
                    opened += 1
                    if ends or opened > 3:
                        break
                    continue
            ends.append(j)
        elif (c in "\n\r" and ends) or (c in '"“„«「『' and ends):
            break
    return ends
