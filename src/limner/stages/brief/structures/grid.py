"""Tables that compare: columns are things, rows say of each what it has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from limner.document.structure import Row, Table
from limner.stages.brief.reading import OPEN_MASK, Reading
from limner.stages.brief.structures.atoms import (
    HIDDEN,
    NO,
    STRING,
    YES,
    opening,
    shown,
    taken,
    trimmed,
)

KINDS = ("comparison-table",)
Span = tuple[int, int]


@lru_cache(maxsize=1)
def _marked() -> re.Pattern[str]:
    return re.compile(
        rf"(?:highlight(?:ing|ed)?|most popular|recommended|best value|feature|hervorheben)"
        rf"\s*(?:is|:|plan|column|the)?\s*(?P<what>{STRING}|[A-Z][\w+ ]{{0,24}})",
        re.IGNORECASE,
    )


def read(reading: Reading) -> dict[str, Any]:
    """Return the table, where it has two columns and a row."""
    text = reading.cased
    start = opening(reading)
    if start > 0 and _listed(text, reading.kind_span.end if reading.kind_span else 0, start):
        start = reading.kind_span.end if reading.kind_span else 0
    lines = _piped(text, start) or _pieces(text, start)
    head = next((i for i, line in enumerate(lines) if len(line) > 1), None)
    if head is None:
        return {}
    columns, rows = _columns(text, lines[head]), []
    if any(_answer(text, cell) is not None for cell in columns):
        return {}
    for line in lines[head + 1 :]:
        if len(line) == len(columns) + 1:
            rows.append(line)
    if len(columns) < 2 or not rows:
        return {}
    return {"table": _taken(reading, columns, rows)}


def _listed(text: str, start: int, end: int) -> bool:
    """Return whether what leads to the colon is itself the list of columns."""
    return len(re.findall(STRING, text[start:end])) > 1 or bool(
        re.search(r"\b(?:comparing|of|between|for)\b[^:]*(?:,|\band\b|\bvs\b)", text[start:end])
    )


def _taken(reading: Reading, columns: list[Span], rows: list[list[Span]]) -> Table:
    """Take every string of the table in its order."""
    text = reading.cased
    mark = _marked().search(text, rows[-1][-1][0])
    wanted = shown(reading, *mark.span("what")).strip(" .") if mark else ""
    names = tuple(taken(reading, a, b, "section") for a, b in columns)
    out = []
    for label, *cells in rows:
        words = taken(reading, *label, "label")
        told: list[str | bool | None] = []
        for cell in cells:
            answer = _answer(text, cell)
            told.append(taken(reading, *cell, "value") if answer is None else answer)
            if answer is not None:
                reading.claim(*cell)
                reading.mask(*cell)
        out.append(Row(label=words, cells=tuple(told)))
    if mark is not None:
        reading.claim(*mark.span())
        reading.mask(*mark.span())
    chosen = next((n for n in names if n.casefold() == wanted.casefold()), "")
    return Table(columns=names, rows=tuple(out), highlight=chosen)


def _answer(text: str, cell: Span) -> bool | None:
    words = text[slice(*cell)]
    if re.fullmatch(YES, words, re.IGNORECASE):
        return True
    return False if re.fullmatch(NO, words, re.IGNORECASE) else None


def _pieces(text: str, start: int) -> list[list[Span]]:
    """Return the cells of every line: lines end at ';', a new line, a colon after a list, or
    where the next label with its colon begins.
    """
    end_line = re.compile(
        rf"[;；\n]|\.(?=\s+[^\W\da-z]|\s+{OPEN_MASK}|\s*$)|,(?=\s*(?:{STRING}|[A-Z][^,;:\n{HIDDEN}]"
        rf"{{1,40}})\s*[:：])|\.(?=\s+highlight)"
    )
    out: list[list[Span]] = []
    at = start
    for mark in [*end_line.finditer(text, start), None]:
        end = mark.start() if mark else len(text)
        out += _line(text, at, end)
        at = mark.end() if mark else end
    return out


def _line(text: str, start: int, end: int) -> list[list[Span]]:
    """Return a line's cells; a list before a colon is a line of its own."""
    colon = re.compile(r"[:：](?!\d)\s*").search(text, start, end)
    cut = re.compile(r"\s*,?\s*\b(?:highlight|most popular|recommended)").search(text, start, end)
    end = cut.start() if cut else end
    if colon is not None and colon.end() <= end:
        before = _cells(text, start, colon.start())
        after = _cells(text, colon.end(), end)
        if len(before) > 1 and after:
            return [before, *_line(text, colon.end(), end)]
        if before:
            return [[before[-1], *after]] if after else [before]
        return [after]
    return [cells] if (cells := _cells(text, start, end)) else []


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the cells between commas; strings side by side are cells of their own."""
    out: list[Span] = []
    at = start
    between = re.compile(r"\s*(?:[,，、|]|\s(?:and|und|et|y|vs\.?|versus)\s)\s*")
    for mark in [*between.finditer(text, start, end), None]:
        a, b = trimmed(text, at, mark.start() if mark else end)
        while a < b:
            hidden = re.compile(STRING).search(text, a, b)
            if hidden is None:
                out.append((a, b))
                break
            if text[a : hidden.start()].strip(" -–:=()") and out:
                out.append(trimmed(text, a, hidden.start(), " -–:=()"))
            out.append(hidden.span())
            a, b = trimmed(text, hidden.end(), b, " \t\n,;:.=()")
        at = mark.end() if mark else end
    return out


def _columns(text: str, cells: list[Span]) -> list[Span]:
    """Return the cells that name things: not the word that says they do."""
    said = re.fullmatch(
        r"columns?|plans?|options?|products?|tiers?|spalten|colonnes|columnas",
        text[slice(*cells[0])],
        re.IGNORECASE,
    )
    return cells[1:] if said else cells


def _piped(text: str, start: int) -> list[list[Span]]:
    """Return the cells of a table drawn with upright strokes; [] where there is none."""
    out = []
    for match in re.compile(r"^[ \t]*\|?([^\n]*\|[^\n]*)$", re.MULTILINE).finditer(text, start):
        if re.fullmatch(r"[\s|:-]+", match.group(1)):
            continue
        row, at = [], match.start(1)
        for piece in match.group(1).rstrip().rstrip("|").split("|"):
            row.append(trimmed(text, at, at + len(piece), " \t"))
            at += len(piece) + 1
        out.append(row)
    return [[c for c in row if c[1] > c[0]] for row in out] if len(out) > 1 else []
