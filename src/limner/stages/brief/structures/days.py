"""Calendars: the month or year asked for, and what is on which day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from limner.document.structure import Almanac, Occasion
from limner.stages.brief.reading import Reading
from limner.stages.brief.structures.atoms import (
    HIDDEN,
    STRING,
    found_at,
    month_words,
    months,
    taken,
    trimmed,
)

KINDS = ("calendar",)
_TH = r"(?:st|nd|rd|th|\.|er|º|ª)?"


@lru_cache(maxsize=1)
def _date() -> str:
    """A day, with its month where that is said, or days from one to another."""
    return (
        rf"(?:(?P<iso>\d{{4}}-(?P<im>\d{{2}})-(?P<id>\d{{2}}))|(?P<cm>\d{{1,2}})月(?P<cd>\d{{1,2}})日"
        rf"|(?P<m2>{month_words()})\.?\s+(?P<d2>\d{{1,2}}){_TH}(?:\s*[-–]\s*(?P<u2>\d{{1,2}}){_TH})?(?!\d)"
        rf"|(?:the\s+)?(?P<d1>\d{{1,2}}){_TH}(?:\s*(?:[-–]|to|bis)\s*(?P<u1>\d{{1,2}}){_TH})?"
        rf"(?:\s+(?:of\s+|de\s+)?(?P<m1>{month_words()})\b)?)"
    )


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    """A string and its day: '"Launch" on the 18th'."""
    return re.compile(
        rf"(?P<what>{STRING})\s*(?:[:(–-]\s*)?(?:(?:on|at|from|am|vom|le|du|el|il|em|op|den|в)\s+)?"
        + _date() + r"(?![\w:.]*\d)",
        re.IGNORECASE,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """A day and what is on it: '4 March "Launch"', '18th: Retro'."""
    return re.compile(
        rf"(?<![\w.-])(?:(?:on|am|le|el|il)\s+)?{_date()}\s*[:–-]?\s*"
        rf"(?P<what>{STRING}|[^\W\d_a-z][^,;:\n.{HIDDEN}\d]{{2,40}})",
        re.IGNORECASE,
    )


def read(reading: Reading) -> dict[str, Any]:
    """Return the almanac of a calendar, where a month or a year is said."""
    text = reading.cased
    month, year = _named(text)
    for match in re.finditer(rf"\b(?:{month_words()}|(?:19|20)\d{{2}})\b", text, re.IGNORECASE):
        if not reading.is_masked(*match.span()):
            reading.claim(*match.span())
            reading.mask(*match.span())
    found = list(_after().finditer(text)) or list(_before().finditer(text))
    told = [(m, o) for m in found if (o := _occasion(m, month)) is not None]
    if month is None and year is None:
        return {}
    occasions = []
    for match, (in_month, day, until) in told:
        if month is not None and in_month != month:
            continue
        a, b = trimmed(text, *match.span("what"))
        if found_at(reading, a) is None and re.match(month_words(), text[a:b], re.I):
            continue
        words = taken(reading, a, b, "label")
        occasions.append(Occasion(text=words, month=in_month, day=day, until=until))
        reading.claim(*match.span())
    whole = month is None or bool(re.search(r"\b(?:year(?:ly)?|annual|jahres)", text, re.I))
    if whole and len({o.month for o in occasions}) == 1 and not occasions:
        whole = False
    return {"almanac": Almanac(year=year or 0, month=None if whole else month,
                               first=_first(text), occasions=tuple(occasions))}  # fmt: skip


def _named(text: str) -> tuple[int | None, int | None]:
    """Return the month and the year the calendar is of."""
    both = re.compile(
        rf"\b(?P<month>{month_words()})\b[,.]?(?:\s+de)?\s+(?P<year>(?:19|20)\d{{2}})\b", re.I
    ).search(text)
    if both is not None:
        return months()[both.group("month").lower()], int(both.group("year"))
    asian = re.search(r"((?:19|20)\d{2})\s*[年년]\s*(?:(\d{1,2})\s*[月월])?", text)
    if asian is not None:
        return (int(asian.group(2)) if asian.group(2) else None), int(asian.group(1))
    year = re.search(r"\b((?:19|20)\d{2})\b(?!-\d)", text)
    month = re.compile(rf"\b({month_words()})\b", re.I).search(text)
    named = month.group(1).lower() if month else ""
    if year is not None and re.search(r"\b(?:year|annual|jahr)", text, re.I):
        named = ""
    if named in ("may", "mar", "march") and month and month.group(1)[0].islower():
        named = ""
    return months().get(named), int(year.group(1)) if year else None


def _occasion(match: re.Match[str], month: int | None) -> tuple[int, int, int | None] | None:
    """Return month, first and last day of a date, None where it is none."""
    part = match.groupdict()
    if part["iso"]:
        return int(part["im"]), int(part["id"]), None
    if part["cm"]:
        return int(part["cm"]), int(part["cd"]), None
    named = (part["m1"] or part["m2"] or "").lower()
    day, until = part["d1"] or part["d2"], part["u1"] or part["u2"]
    own = months().get(named) or month
    if own is None or day is None or not 1 <= int(day) <= 31:
        return None
    last = int(until) if until and int(day) < int(until) <= 31 else None
    return own, int(day), last


def _first(text: str) -> int | None:
    """Return the day weeks begin on, where it is said."""
    said = re.search(
        r"\b(?:start\w*|begin\w*)\s+(?:on\s+|with\s+)?(?:a\s+)?(sun|mon)day", text, re.IGNORECASE
    )
    return None if said is None else 6 if said.group(1).lower() == "sun" else 0
