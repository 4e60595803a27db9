"""Decks: titles, points, tables, the figures behind charts, pictures, and the theme."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from limner.document.source import Place
from limner.stages.sources.draft import Draft, Found
from limner.stages.sources.form import Form
from limner.stages.sources.office import shown, theme_of
from limner.stages.sources.tiles import Piece, joined, named_figures, usual_size

_EMU = 12_700
"""Of a point."""
_DEEPEST = 12


def read(data: bytes, draft: Draft) -> None:
    """Read the slides in order."""
    import pptx

    deck = pptx.Presentation(io.BytesIO(data))
    draft.title = (deck.core_properties.title or "").strip()
    if draft.title == "PowerPoint Presentation":
        draft.title = ""
    area = max(1, (deck.slide_width or 1) * (deck.slide_height or 1))
    _themed(deck, draft)
    for master in deck.slide_masters:
        for holder in (master, *master.slide_layouts):
            _pictures(holder.shapes, Place(kind="slide", number=1), area, draft, marked=True)
    for number, slide in enumerate(deck.slides, 1):
        if number > draft.limits.pages:
            draft.notes.append(f"only the first {draft.limits.pages} slides were read")
            break
        draft.pages = number
        _slide(slide, Place(kind="slide", number=number), area, draft)


def _slide(slide: Any, place: Place, area: float, draft: Draft) -> None:
    shapes = sorted(_walk(slide.shapes, 0), key=lambda s: (s.top or 0, s.left or 0))
    title = slide.shapes.title
    if title is not None and title.has_text_frame:
        draft.add(title.text_frame.text, place, level=1)
    _pictures(slide.shapes, place, area, draft)
    pieces: list[tuple[Piece, bool]] = []
    for shape in shapes:
        if title is not None and shape.shape_id == title.shape_id:
            continue
        _filled(shape, area, draft)
        if getattr(shape, "has_table", False) and shape.has_table:
            rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
            draft.table(rows, place, title=draft.heading)
        elif getattr(shape, "has_chart", False) and shape.has_chart:
            _chart(shape.chart, place, draft)
        elif shape.has_text_frame:
            pieces += _pieces(shape)
            if shape.is_placeholder and "SUBTITLE" in str(shape.placeholder_format.type):
                draft.subtitle = draft.subtitle or shape.text_frame.text.strip()
    _said(pieces, place, draft)


def _said(found: list[tuple[Piece, bool]], place: Place, draft: Draft) -> None:
    """Take in the words of a slide: figures with their labels, then the rest in order."""
    pieces = [piece for piece, _ in found]
    points = {id(piece): point for piece, point in found}
    usual = min(usual_size(pieces), 20.0)
    for figure, label in named_figures(pieces, usual):
        draft.tile(figure.text, joined(label), place, figure.size / usual)
    for piece in pieces:
        draft.add(piece.text, place, point=points[id(piece)], strong=piece.size / usual)


def _pieces(shape: Any) -> list[tuple[Piece, bool]]:
    """Return the paragraphs of a shape, each a line at its height."""
    left, top = (shape.left or 0) / _EMU, (shape.top or 0) / _EMU
    right = left + (shape.width or 0) / _EMU
    out = []
    for paragraph in shape.text_frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs if run.font.size is not None]
        size = max(sizes, default=18.0)
        text = "".join(run.text for run in paragraph.runs)
        if text.strip():
            bold = any(run.font.bold for run in paragraph.runs)
            point = paragraph.level > 0 or (shape.is_placeholder and not sizes)
            out.append((Piece(text, left, top, right, top + size, size, bold), point))
        top += 1.2 * size
    return out


def _walk(shapes: Iterable[Any], depth: int) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes") and depth < _DEEPEST:
            yield from _walk(shape.shapes, depth + 1)
        else:
            yield shape


def _chart(chart: Any, place: Place, draft: Draft) -> None:
    """Take in the figures behind a chart, as it shows them."""
    if not chart.plots:
        return
    plot = chart.plots[0]
    names = [str(c) for c in plot.categories]
    series = [(str(s.name or ""), list(s.values), _format(s)) for s in plot.series]
    title = chart.chart_title.text_frame.text if chart.has_title else ""
    rows = [["", *(name for name, _, _ in series)]]
    for index, name in enumerate(names[: draft.limits.rows]):
        cells = [
            shown(values[index], code) if index < len(values) and values[index] is not None else ""
            for _, values, code in series
        ]
        rows.append([name, *cells])
    draft.table(rows, place, title=title or draft.heading)


def _format(series: Any) -> str:
    found = series._element.find(".//{*}val//{*}formatCode")
    return found.text or "" if found is not None else ""


def _themed(deck: Any, draft: Draft) -> None:
    from pptx.opc.constants import RELATIONSHIP_TYPE

    try:
        theme = deck.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
    except (KeyError, IndexError):
        return
    draft.theme, face = theme_of(theme.blob)
    draft.faces[face] += 1


def _filled(shape: Any, area: float, draft: Draft) -> None:
    """Count the colour a shape is filled with, by how much of the slide it covers."""
    try:
        colour = shape.fill.fore_color.rgb
    except (AttributeError, TypeError, ValueError, NotImplementedError):
        return
    share = (shape.width or 0) * (shape.height or 0) / area
    draft.colours[f"#{str(colour).lower()}"] += round(1000 * min(1.0, share)) + 1


def _pictures(
    shapes: Iterable[Any], place: Place, area: float, draft: Draft, marked: bool = False
) -> None:
    for shape in _walk(shapes, 0):
        if len(draft.pictures) >= draft.limits.pictures:
            return
        try:
            data = shape.image.blob
        except (AttributeError, KeyError, ValueError):
            continue
        share = (shape.width or 0) * (shape.height or 0) / area
        logo = (marked and share < 0.2) or "logo" in str(shape.name).lower()
        same = next((p for p in draft.pictures if p.data == data), None)
        if same is not None:
            same.seen += 1
            same.marked = same.marked or logo
        else:
            draft.pictures.append(Found(data, place, share, marked=logo))


FORM = Form("pptx", "a deck", ("pptx", "pptm", "ppsx"), ("pptx", "lxml"), read)
