"""Word documents. They have no pages until a program lays them out: a place is a paragraph."""

from __future__ import annotations

import io
import re
from typing import Any

from limner.document.source import Place
from limner.stages.sources.draft import Draft, Found
from limner.stages.sources.form import Form
from limner.stages.sources.office import theme_of


def read(data: bytes, draft: Draft) -> None:
    """Read headings, paragraphs, points, tables, pictures, and the logo of the page's head."""
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = docx.Document(io.BytesIO(data))
    draft.pages = 1
    draft.title = (document.core_properties.title or "").strip()
    _themed(document.part, RELATIONSHIP_TYPE.THEME, draft)
    for section in document.sections:
        _pictured(section.header.part, draft, Place(kind="paragraph", number=1), marked=True)
    count = tables = 0
    for inner in document.iter_inner_content():
        if hasattr(inner, "rows"):
            tables += 1
            _table(
                inner, Place(kind="paragraph", number=max(1, count), name=f"table {tables}"), draft
            )
        else:
            count += bool(inner.text.strip())
            _paragraph(inner, Place(kind="paragraph", number=count), draft)
    _pictured(document.part, draft, Place(kind="paragraph", number=1))


def _paragraph(paragraph: Any, place: Place, draft: Draft) -> None:
    style = paragraph.style.name if paragraph.style is not None else ""
    heading = re.match(r"heading (\d)", style or "", re.IGNORECASE)
    if style == "Title" and not draft.title:
        draft.title = paragraph.text.strip()
    if style == "Subtitle":
        draft.subtitle = draft.subtitle or paragraph.text.strip()
    level = int(heading.group(1)) if heading else int(style == "Title")
    sizes = [run.font.size.pt for run in paragraph.runs if run.font.size is not None]
    inks = [run.font.color for run in paragraph.runs if run.font.color is not None]
    colour = next((ink.rgb for ink in inks if ink.type is not None and ink.rgb is not None), None)
    if colour is not None:
        draft.colours[f"#{str(colour).lower()}"] += 3 if level else 1
    listed = "List" in (style or "")
    draft.add(paragraph.text, place, level=level, point=listed,
              strong=max(sizes, default=11.0) / 11.0)  # fmt: skip


def _table(table: Any, place: Place, draft: Draft) -> None:
    rows = []
    for row in table.rows:
        cells: list[str] = []
        last = None
        for cell in row.cells[: draft.limits.columns]:
            cells.append("" if cell._tc is last else cell.text)
            last = cell._tc
        rows.append(cells)
        if len(rows) >= draft.limits.rows:
            break
    draft.table(rows, place)


def _themed(part: Any, kind: str, draft: Draft) -> None:
    try:
        theme = part.part_related_by(kind)
    except KeyError:
        return
    draft.theme, face = theme_of(theme.blob)
    draft.faces[face] += 1


def _pictured(part: Any, draft: Draft, place: Place, marked: bool = False) -> None:
    for related in list(part.related_parts.values()):
        if len(draft.pictures) >= draft.limits.pictures:
            return
        if str(getattr(related, "content_type", "")).startswith("image/"):
            draft.pictures.append(Found(related.blob, place, marked=marked))


FORM = Form("docx", "a Word document", ("docx", "docm"), ("docx", "lxml"), read)
