"""Tables as text: commas, semicolons or tabs between cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

from limner.document.source import Place
from limner.stages.sources.draft import Draft
from limner.stages.sources.form import Form, decoded
from limner.stages.sources.limits import broken


def read(data: bytes, draft: Draft) -> None:
    """Read the table of a file; cells are called as a spreadsheet would."""
    text = decoded(data)
    mark = max(",;\t|", key=lambda m: _steady(text, m))
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=mark), draft.limits.rows + 1))
    except csv.Error as error:
        raise broken("The table", str(error)) from error
    if len(rows) > draft.limits.rows:
        draft.notes.append(f"only the first {draft.limits.rows} rows were read")
    draft.pages = 1
    lead = _titled(rows)
    for row in rows[:lead]:
        draft.add(row[0], Place(kind="line", number=1), level=1)
    body = rows[lead:]
    places = [
        [Place(kind="sheet", name=draft.name or "table", cell=f"{letters(c)}{lead + r + 1}")
         for c in range(min(max(map(len, body), default=0), draft.limits.columns * 4))]
        for r in range(len(body))
    ]  # fmt: skip
    wide = draft.limits.columns * 4
    draft.table([r[:wide] for r in body], Place(kind="sheet", name=draft.name), places=places)


def _steady(text: str, mark: str) -> float:
    """Return how well a mark parts the lines into as many cells each."""
    counts = [line.count(mark) for line in text[:20_000].splitlines()[:40] if line.strip()]
    if not counts:
        return 0.0
    usual = max(set(counts), key=counts.count)
    return usual and counts.count(usual) / len(counts) + 0.01 * min(usual, 20)


def _titled(rows: list[list[str]]) -> int:
    """Return how many lines of one cell stand above the table."""
    count = 0
    for row in rows[:3]:
        if sum(bool(c.strip()) for c in row) != 1 or not row[0].strip():
            break
        count += 1
    return count if count < len(rows) else 0


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column, from 0."""

    def parts(n: int) -> Iterator[str]:
        while n >= 0:
            yield chr(ord("A") + n % 26)
            n = n // 26 - 1

    return "".join(parts(column))[::-1]


FORM = Form("csv", "a table as text", ("csv", "tsv", "tab"), ("csv",), read)
