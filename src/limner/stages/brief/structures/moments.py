"""Moments of a timeline: '1783 First balloon', '"2013" "First shop"', 'Q1 2025: Beta'."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from limner.document.structure import Moment
from limner.stages.brief.reading import Reading
from limner.stages.brief.structures.atoms import (
    HIDDEN,
    STRING,
    month_words,
    opening,
    shown,
    taken,
    trimmed,
)

KINDS = ("timeline",)
Span = tuple[int, int]
_EDGE = " \t\n,;:.–—-()|"


@lru_cache(maxsize=1)
def _when() -> str:
    month = f"(?:{month_words()})"
    era = r"(?:\s?(?:BCE?|CE|AD|v\. ?Chr\.|n\. ?Chr\.|av\. J\.-C\.|a\.C\.))?"
    return (
        rf"(?:\d{{1,2}}\.?\s+{month}\.?(?:\s+\d{{4}})?|{month}\.?\s+\d{{1,2}}(?:,\s*\d{{4}})?"
        rf"|{month}\.?\s+\d{{4}}|{month}(?=\s*[:–—-])|Q[1-4](?:\s+\d{{4}})?|H[12]\s+\d{{4}}"
        rf"|\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]m)?|\d{{1,2}}\s?[ap]m\b"
        rf"|(?:c\.\s?|ca\.\s?|um\s)?\d{{3,4}}s?(?:\s?[–-]\s?(?:\d{{2,4}}))?{era}"
        rf"|\d{{1,3}}{era[:-1]}|(?:Day|Week|Month|Year|Phase|Step|Stage|Tag|Woche|Jahr)\s+\d+"
        rf"|\d{{1,4}}年(?:\d{{1,2}}月)?|\d{{1,2}}月|today|now|heute|aujourd'hui|hoy)"
    )


def read(reading: Reading) -> dict[str, Any]:
    """Return the moments in order; the strings that say when, what and more about it are taken."""
    text, start = reading.cased, opening(reading)
    whens = _whens(reading, text, start)
    if len(whens) < 2:
        return {}
    told = [
        (when, _content(text, when[1], after[0] if after else len(text), last=after is None))
        for when, after in pairwise([*whens, None])
        if when is not None
    ]
    if sum(bool(parts) for _, parts in told) < 2:
        told = _before(text, start, whens)
    moments = []
    for when, parts in told:
        if not parts:
            continue
        said = [shown(reading, *p) for p in parts]
        words = taken(reading, *when, "date", group=said[0])
        what = taken(reading, *parts[0], "step", group=words)
        about = taken(reading, *parts[1], "body", group=words) if parts[1:] else ""
        moments.append(Moment(when=words, what=what, about=about))
    return {"moments": tuple(moments)} if len(moments) > 1 else {}


def _whens(reading: Reading, text: str, start: int) -> list[Span]:
    """Return where times stand: strings that are one, and bare ones that open a piece."""
    out = []
    for match in re.compile(STRING).finditer(text, start):
        if re.fullmatch(_when(), shown(reading, *match.span()).strip(), re.IGNORECASE):
            out.append(match.span())
    bare = re.compile(
        rf"(?:(?<=[,;:\n(])|(?<=[{HIDDEN}])|(?<=\bin)|(?<=\band)|(?<=\bwith)|(?<=\.)|^)"
        rf"\s*(?:[-*•–]\s+)?(?P<when>{_when()})"
        rf"(?![\w%]|[.,]\d)",
        re.IGNORECASE | re.MULTILINE,
    )
    for match in bare.finditer(text, start):
        out.append(match.span("when"))
    first = re.compile(rf"\s*({_when()})(?![\w%]|[.,]\d)", re.IGNORECASE).match(text, start)
    if first is not None:
        out.append(first.span(1))
    return sorted(set(out))


def _content(text: str, start: int, end: int, *, last: bool) -> list[Span]:
    """Return what is said between one time and the next: hidden strings, or bare words."""
    hidden = [m.span() for m in re.compile(STRING).finditer(text, start, end)]
    if hidden:
        close = re.compile(r"[;\n]|\.\s").search(text, hidden[0][1], end) if last else None
        return [h for h in hidden if close is None or h[1] <= close.start()]
    a, b = trimmed(text, start, end, _EDGE)
    stop = re.compile(r"[;\n]|\.(?=\s|$)" + (r"|," if last else "")).search(text, a, b)
    b = stop.start() if stop else b
    tail = re.compile(r"\s+(?:and|und|et|y)\s*$").search(text, a, b)
    b = tail.start() if tail else b
    cut = re.compile(r"\s*(?:,|:|\s[–—-])\s+").search(text, a, b)
    parts = [(a, b)] if cut is None else [(a, cut.start()), (cut.end(), b)]
    return [p for p in parts if p[1] - p[0] > 1]


def _before(text: str, start: int, whens: list[Span]) -> list[tuple[Span, list[Span]]]:
    """Return times with what stands before them: '"First shop" (2013)'."""
    out, at = [], start
    for when in whens:
        hidden = [m.span() for m in re.compile(STRING).finditer(text, at, when[0])]
        out.append((when, hidden[-2:]))
        at = when[1]
    return out
