"""Things and places named in other languages than English, from a table of names."""

from __future__ import annotations

import re

from limner.document.brief import Subject
from limner.stages.brief import subject_words as words
from limner.stages.brief.colours import Colour
from limner.stages.brief.lexicon import Lexicon, pairs
from limner.stages.brief.phrases import Setting
from limner.stages.brief.reading import Reading

NAMED: Lexicon[str] = Lexicon(lambda: pairs(words.NAMED))
FOREIGN_SETTINGS: Lexicon[str] = Lexicon(lambda: pairs(words.FOREIGN_SETTINGS))


def read_named(
    reading: Reading, colours: list[Colour]
) -> tuple[tuple[Subject, ...], Setting | None, list[tuple[int, int]]]:
    """Return subjects and setting of a prompt in another language, from a table of names."""
    out: list[Subject] = []
    ranges: list[tuple[int, int]] = []
    for hit in NAMED.find(reading):
        if any(s.name == hit.value for s in out) or reading.claimed(hit.start, hit.end):
            continue
        near = [
            c
            for c in colours
            if _touching(reading, c.end, hit.start) or _touching(reading, hit.end, c.start)
        ]
        count = _count_near(reading, hit.start)
        out.append(
            Subject(
                name=hit.value,
                count=count,
                colours=tuple(c.hex for c in near[:1]),
                colour_words=tuple(c.word for c in near[:1]),
                span=reading.claim(hit.start, hit.end),
            )
        )
        ranges.append(
            (
                min([hit.start, *(c.start for c in near[:1])]),
                max([hit.end, *(c.end for c in near[:1])]),
            )
        )
    places = FOREIGN_SETTINGS.find(reading)
    setting = Setting(places[0].value, places[0].start, places[0].end) if places else None
    if setting is not None:
        reading.claim(setting.start, setting.end)
    return tuple(out), setting, ranges


def _touching(reading: Reading, end: int, start: int) -> bool:
    """Return whether only a space or a particle stands between a colour and a thing."""
    return 0 <= start - end <= 3 and not reading.masked[end:start].strip(" -的のい色한")


_HAN_COUNTS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_WORD_COUNTS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "dois": 2, "duas": 2, "três": 3, "quatro": 4,
    "два": 2, "две": 2, "три": 3, "четыре": 4,
    "пять": 5, "dwa": 2, "dwie": 2, "trzy": 3, "cztery": 4, "iki": 2, "üç": 3, "dört": 4, "hai": 2,
    "ba": 3, "bốn": 4, "두": 2, "세": 3, "네": 4,
}  # fmt: skip


def _count_near(reading: Reading, start: int) -> int:
    before = reading.masked[max(0, start - 14) : start]
    digit = re.search(r"(\d{1,2})\D{0,6}$", before)
    if digit:
        return int(digit.group(1))
    han = re.search(
        r"([一二两兩三四五六七八九十])[只個个匹条本朵棵颗杯匹羽頭人つ]?\D{0,4}$", before
    )
    if han:
        return _HAN_COUNTS[han.group(1)]
    return next((_WORD_COUNTS[w] for w in reversed(before.split()) if w in _WORD_COUNTS), 1)
