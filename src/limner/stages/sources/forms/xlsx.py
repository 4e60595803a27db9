"""Workbooks: their sheets as tables, every cell by its name, numbers as the sheet shows them."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from limner.document.source import Place
from limner.stages.sources.draft import Draft
from limner.stages.sources.form import Form
from limner.stages.sources.forms.csv import letters
from limner.stages.sources.office import shown, theme_of

_GAP = 1
"""Empty rows that part two tables."""
Cell = tuple[str, Place]


def read(data: bytes, draft: Draft) -> None:
    """Read every sheet that shows."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True,
                                      keep_links=False)  # fmt: skip
        try:
            theme = book.loaded_theme
            draft.theme, face = theme_of(theme) if isinstance(theme, bytes) else ((), "")
            draft.faces[face] += 1
            draft.title = (book.properties.title or "").strip() if book.properties else ""
            for sheet in book.worksheets[: draft.limits.pages]:
                if getattr(sheet, "sheet_state", "visible") == "visible":
                    draft.pages += 1
                    _sheet(sheet, draft)
        finally:
            book.close()


def _sheet(sheet: Any, draft: Draft) -> None:
    sheet.reset_dimensions()  # what the file says of its own extent may be a lie
    rows: list[list[Cell]] = []
    for row in islice(sheet.iter_rows(), draft.limits.rows):
        cells = [
            (_words(cell), Place(kind="sheet", name=sheet.title, cell=f"{letters(c)}{cell.row}"))
            if cell.value is not None
            else ("", Place(kind="sheet", name=sheet.title))
            for c, cell in enumerate(row[: draft.limits.columns * 2])
        ]
        if any(text for text, _ in cells):
            rows.append(cells)
        elif rows:
            _block(rows, sheet.title, draft)
            rows = []
    _block(rows, sheet.title, draft)


def _words(cell: Any) -> str:
    value = cell.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return shown(value, cell.number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _block(rows: list[list[Cell]], sheet: str, draft: Draft) -> None:
    """Take in rows that stand together: lines of one cell above a table are its titles."""
    title = ""
    while rows and sum(bool(text) for text, _ in rows[0]) == 1:
        text, place = next((t, p) for t, p in rows[0] if t)
        draft.add(text, place, level=0 if title else 2)
        title = title or text
        rows = rows[1:]
    if rows:
        draft.table(
            [[text for text, _ in row] for row in rows], Place(kind="sheet", name=sheet),
            title=title or sheet, places=_even([[place for _, place in row] for row in rows]),
        )  # fmt: skip


def _even(places: list[list[Place]]) -> list[list[Place]]:
    wide = max(map(len, places))
    return [row + [row[-1]] * (wide - len(row)) for row in places]


FORM = Form("xlsx", "a workbook", ("xlsx", "xlsm"), ("openpyxl",), read)
