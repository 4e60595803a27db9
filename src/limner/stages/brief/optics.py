"""Figures of the camera and the light: lenses, stops, angles and colour temperatures."""

from __future__ import annotations

import re
from functools import lru_cache

from limner.document.brief import Optics
from limner.stages.brief.reading import Reading

_WORDS = {"forty-five": 45.0, "forty five": 45.0, "thirty": 30.0, "sixty": 60.0, "ninety": 90.0}


@lru_cache(maxsize=1)
def _optics() -> re.Pattern[str]:
    return re.compile(
        r"(?P<lens>\b(?P<focal>\d{1,3})(?:[-–](?P<longest>\d{2,3}))?\s?mm\b(?!\s*(?:bleed|margin"
        r"|beschnitt|thick|wide|tall|high|paper))(?:\s*(?:f\s?/?\s?(?P<bright>\d+(?:\.\d+)?)))?"
        r"(?:\s+(?:prime\s+|macro\s+)?lens)?)"
        r"|(?P<stop>\b[fƒ]\s?/\s?(?P<number>\d+(?:\.\d+)?))"
        r"|(?P<angle>\b(?:(?P<degrees>\d{1,2})|(?P<spelt>forty[- ]five|thirty|sixty|ninety))"
        r"[-\s]?(?:°|degrees?)[-\s]?(?:(?:overhead|top|camera|product)?\s*(?:angle|view))?)"
        r"|(?P<kelvin>\b(?P<temperature>[1-9]\d{3}|1\d{4})\s?(?:k\b|kelvin\b))"
        r"|(?P<iso>\biso\s?\d{2,5}\b)|(?P<shutter>\b1/\d{2,4}\s?s(?:ec)?\b)"
    )


def read_optics(reading: Reading) -> list[tuple[int, int, str]]:
    """Return lenses, apertures, angles and temperatures as written, with their ranges."""
    return [
        (m.start(), m.end(), reading.prompt[m.start() : m.end()].strip())
        for m in _optics().finditer(reading.masked)
        if _is_lens(m)
    ]


def _is_lens(match: re.Match[str]) -> bool:
    """Return whether millimetres are of a lens: '3 mm' is a bleed, not a focal length."""
    return match.group("focal") is None or int(match.group("focal")) >= 8


def figures(reading: Reading) -> Optics:
    """Return what is said in figures; of several of a kind the first counts."""
    said: dict[str, float] = {}
    for match in _optics().finditer(reading.masked):
        if not _is_lens(match):
            continue
        if match.group("focal"):
            shortest, longest = match.group("focal"), match.group("longest")
            middle = (float(shortest) + float(longest or shortest)) / 2
            said.setdefault("focal", min(800.0, middle))
        stop = match.group("bright") or match.group("number")
        if stop and 0.7 <= float(stop) <= 64:
            said.setdefault("f_number", float(stop))
        if match.group("angle"):
            spelt = match.group("spelt")
            degrees = _WORDS[spelt] if spelt else float(match.group("degrees"))
            said.setdefault("degrees", min(90.0, degrees))
        if match.group("temperature"):
            said.setdefault("kelvin", min(20000.0, max(1000.0, float(match.group("temperature")))))
    return Optics(**said)
