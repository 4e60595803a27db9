"""The table of a source that makes the best chart, and the chart it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from limner.basics.figures import number_of
from limner.document.brief import Chart, Copy, Figure
from limner.document.source import Citation, Place, Source, Table
from limner.stages.brief.languages import script_of, string_language
from limner.stages.brief.sourced.picked import Wanted

FEWEST, MOST = 3, 12
_PERIOD = re.compile(
    r"(?:FY ?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?[ef]?|[QHT][1-4](?: ?(?:19|20)?\d\d)?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?(?: (?:19|20)?\d\d)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:grand )?total|all|overall|sum|average|mean|gesamt|summe|ensemble", re.I)
_CELL = re.compile(r"[~≈]?[+−–-]?\D{0,4}\d[\d.,'’ \u00a0\u202f]*\s?\D{0,10}")
_NUMBERED = re.compile(
    r"^(?:table|tab\.|tabelle|tableau|tabla|figure|fig\.|chart)\s*[\d.]+\s*[:.–—-]?\s*", re.I
)


def best_table(
    sources: Sequence[Source], ask: Wanted, but: tuple[Source, Table, int] | None = None
) -> tuple[Source, Table, int] | None:
    """Return a table with the column to chart; None where no table makes a chart.

    but: one that is shown already.
    """
    best: tuple[float, Source, Table, int] | None = None
    for source in sources:
        for table in source.tables:
            if but is not None and table is but[1]:
                continue
            for column in range(1, len(table.rows[0]) if table.rows else 0):
                worth = _worth(table, column, ask)
                if worth and (best is None or worth > best[0]):
                    best = (worth, source, table, column)
    return best[1:] if best else None


def _rows(table: Table, column: int) -> list[int]:
    """Return the rows that can be points of a chart: named, with a figure, no total."""
    return [
        i for i, row in enumerate(table.rows)
        if row[0] and _CELL.fullmatch(row[column]) and not _TOTAL.fullmatch(row[0].strip(" :"))
    ]  # fmt: skip


def _worth(table: Table, column: int, ask: Wanted) -> float:
    """Return how good a chart a column makes, 0 for none."""
    rows = _rows(table, column)
    whole = [r for r in table.rows if any(r[1:]) and not _TOTAL.fullmatch(r[0].strip(" :"))]
    labels = {table.rows[i][0] for i in rows}
    if not FEWEST <= len(rows) <= MOST or len(labels) < len(rows) or len(rows) < len(whole):
        return 0.0
    if max(map(len, labels)) > 32 or len({_unit(table.rows[i][column]) for i in rows}) > 1:
        return 0.0
    if len({table.rows[i][column] for i in rows}) == 1:
        return 0.0
    head = table.head[column] if table.head else ""
    named = {w for w in re.findall(r"[^\W\d_]{4,}", head.lower())}
    about = set(re.findall(r"[^\W\d_]{4,}", f"{table.title} {head} {table.under}".lower()))
    worth = 2.0 + 0.2 * min(6, len(rows)) + 0.5 * bool(table.title)
    worth += 0.8 * bool(named & set(re.findall(r"[^\W\d_]{4,}", table.title.lower())))
    worth += 0.3 * all(_PERIOD.fullmatch(label.strip()) for label in labels)
    return worth + 1.5 * min(2, len(about & ask.words)) - 0.02 * table.place.number


def _unit(text: str) -> str:
    return re.sub(r"[\d.,'’ \u00a0\u202f+−–-]", "", text)


def charted(
    source: Source, table: Table, column: int, *, lang: str
) -> tuple[Chart, list[Copy], list[Citation]]:
    """Return the chart of a column, its strings, and where each was taken from."""
    rows = _rows(table, column)
    over_time = all(_PERIOD.fullmatch(table.rows[i][0].strip()) for i in rows)
    if not over_time:
        rows.sort(key=lambda i: -number_of(table.rows[i][column]))
    numbers = [number_of(table.rows[i][column]) for i in rows]
    top = max(range(len(rows)), key=lambda n: numbers[n])
    figures = tuple(
        Figure(label=table.rows[i][0], text=table.rows[i][column], number=number,
               highlight=n == top)
        for n, (i, number) in enumerate(zip(rows, numbers, strict=True))
    )  # fmt: skip
    head = table.head[column] if table.head else ""
    title = _NUMBERED.sub("", table.title) or head
    name = source.name or source.title
    copies: list[Copy] = []
    cited: list[Citation] = []

    def take(text: str, role: str, where: Place | None = None) -> None:
        script = script_of(text)
        copies.append(Copy.model_validate({
            "text": text, "role": role, "group": "chart", "script": script,
            "lang": string_language(text, script, (), lang),
        }))  # fmt: skip
        cited.append(Citation(string=text, source=name, place=where or table.place))

    if title:
        take(title, "section")
    if head and head != title and head.lower() not in title.lower():
        take(head, "unit")
    for i in rows:
        take(table.rows[i][0], "axis", table.place_of(i, 0))
        take(table.rows[i][column], "value", table.place_of(i, column))
    form = _form(figures, over_time)
    return Chart(form=form, title=title, figures=figures), copies, cited


def _form(
    figures: tuple[Figure, ...], over_time: bool
) -> Literal["bar", "column", "line", "area", "pie", "donut", "stacked", "table"]:
    numbers = [f.number for f in figures]
    share = all("%" in f.text for f in figures) and 98 <= sum(numbers) <= 102
    if share and len(figures) <= 6:
        return "donut"
    if over_time:
        return "column" if len(figures) <= 8 else "line"
    short = max(len(f.label) for f in figures) <= 11 and len(figures) <= 6
    return "column" if short and min(numbers) >= 0 else "bar"
