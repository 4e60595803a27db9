"""Lines of a transit map: 'red line "Airport", "Central"; Line 2 (blue): West End - Central'."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from limner.document.structure import Route
from limner.stages.brief.colours import find_colours
from limner.stages.brief.reading import OPEN_MASK, Reading
from limner.stages.brief.structures.atoms import (
    HIDDEN,
    STRING,
    found_at,
    opening,
    shown,
    taken,
    trimmed,
)

KINDS = ("transit-map",)
_LINE = r"line|linie|ligne|línea|linea|linha|линия|线|號線|号线|号線|호선|route|branch|tram"


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    """Where a line begins: what it is called, up to its first stop."""
    return re.compile(
        rf"(?:(?P<quoted>{STRING})\s*(?:(?:{_LINE})\b)?\s*(?:\((?P<said>[^){HIDDEN}]{{1,30}})\))?"
        rf"\s*[:：]"
        rf"|(?P<name>(?:[\w-]+\s+){{0,2}}?(?:{_LINE})(?:\s+(?:\d+|[A-Z]\d?)\b)?)"
        rf"(?:\s*\((?P<paren>[^){HIDDEN}]{{1,30}})\))?\s*(?P<own>{STRING}(?=\s*[:：(]))?"
        rf"(?:\s*\((?P<late>[^){HIDDEN}]{{1,30}})\))?)\s*"
        rf"(?:[:：]|\b(?:(?:runs?|goes|running|going)(?: from)?|connects|connecting|links|linking"
        rf"|serves|from|with|through|serving|calls at|calling at|stops at|stopping at|von|de"
        rf"|avec)\b"
        rf"|(?={OPEN_MASK})|$)?",
        re.IGNORECASE,
    )


def read(reading: Reading) -> dict[str, Any]:
    """Return the lines of the map, where one has at least two stops."""
    text = reading.cased
    start = opening(reading, r"\s*(?:(?:of|for|titled|called)\s+(?:the\s+|an?\s+)?)?")
    heads = [m for m in _heads().finditer(text, start) if _opens(m)]
    colours = {(c.start, c.end): c.hex for c in find_colours(reading)}
    told = []
    for i, head in enumerate(heads):
        end = heads[i + 1].start() if i + 1 < len(heads) else len(text)
        stops = _stops(text, head.end(), end)
        if len(stops) > 1:
            hue = next((h for (a, _), h in colours.items() if head.start() <= a < head.end()), None)
            told.append((head, hue, stops))
    routes = []
    for head, hue, stops in told:
        ring = bool(re.search(r"\b(?:circle|ring|loop|orbital)\b|環|环", head.group(), re.I))
        name = _name(reading, head)
        words = tuple(taken(reading, a, b, "name", group=name or None) for a, b in stops)
        if len(words) > 2 and words[0] == words[-1]:
            words, ring = words[:-1], True
        routes.append(Route(name=name, colour=hue, stops=words, ring=ring))
    return {"routes": tuple(routes)} if routes else {}


def _opens(head: re.Match[str]) -> bool:
    """Return whether a head is one: 'transit lines' in passing is none."""
    if head.group("quoted"):
        return True
    led = re.search(
        rf"[:：]\s*$|\b(?:from|with|through|at|runs?|goes|connects|links|serves)\s*$|{STRING}|\)\s*$",
        head.group(),
    )
    return led is not None or head.string[head.end() : head.end() + 1] == OPEN_MASK


def _name(reading: Reading, head: re.Match[str]) -> str:
    """Take the name of a line for the legend; hide what else its head says."""
    for group in ("quoted", "own"):
        if head.group(group):
            found = found_at(reading, head.start(group))
            name = taken(reading, *head.span(group), "legend") if found else ""
            break
    else:
        a, b = head.span("name")
        little = re.compile(r"(?:(?:with|and|a|an|the|mit|und|avec|et|con|y)\s+)*", re.IGNORECASE)
        lead = little.match(head.string, a, b)
        a = lead.end() if lead else a
        words = shown(reading, a, b)
        name = taken(reading, a, b, "legend", words=words[:1].upper() + words[1:])
    for group in ("said", "paren", "late"):
        if head.group(group):
            reading.claim(*head.span(group))
            reading.mask(*head.span(group))
    return name


def _stops(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the stops of a line stand: the hidden strings, or bare names between marks."""
    hidden = [m.span() for m in re.compile(STRING).finditer(text, start, end)]
    if hidden:
        return hidden
    close = re.compile(r"[;；\n]|\.(?=\s|$)").search(text, start, end)
    end = close.start() if close else end
    out, at = [], start
    between = re.compile(
        r"\s*(?:,|→|-+>|\s[-–—]\s|[–—、，]|\s(?:to|via|through|and|then|und|et|y)\s)\s*"
    )
    for mark in [*between.finditer(text, start, end), None]:
        a, b = trimmed(text, at, mark.start() if mark else end)
        if b > a and text[a].isupper() | (text[a] > "\u0400") | text[a].isdigit():
            out.append((a, b))
        at = mark.end() if mark else end
    return out
