"""PDF: words by their places on the page, put together to headings, paragraphs, figures and tables.

PDFium gives letters, not text: what belongs together is told by size, weight and distance. What
stands at the same place on most pages, and page numbers, is no text of the document.
"""

from __future__ import annotations

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from limner.document.source import Place
from limner.stages.sources.draft import Draft, Found
from limner.stages.sources.form import Form
from limner.stages.sources.limits import broken, refused
from limner.stages.sources.tiles import (
    Piece,
    joined,
    lined,
    named_figures,
    paragraphs,
    tabled,
    usual_size,
)

_PART = 0.95
"""Em between letters from which they stand in different columns."""
_BACK = 1.3
"""Em a letter may begin before the last one ends: those of a ligature share its box."""
_EDGE = 0.09
"""Share of a page's height, at its top and foot, where running heads stand."""
_OBJECTS = 3000
_LETTERS = 60_000
"""Of a page."""
_LONGEST = 140
"""Characters of a heading at most."""


def read(data: bytes, draft: Draft) -> None:
    """Read the pages in order."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise refused("The PDF is locked with a password.", "Save it without one.") from error
        raise broken("The PDF", "it is truncated or damaged") from error
    try:
        count = len(document)
        if not count:
            raise broken("The PDF", "it has no pages")
        if count > draft.limits.pages:
            draft.notes.append(f"only the first {draft.limits.pages} of {count} pages were read")
        draft.title = _named(document)
        pages = [_page(document, i, draft) for i in range(min(count, draft.limits.pages))]
    finally:
        document.close()
    draft.pages = len(pages)
    _understood(pages, draft)


def _named(document: Any) -> str:
    """Return the title the file says it has, where that is one."""
    title = str(document.get_metadata_dict().get("Title", "")).strip()
    usual = re.search(
        r"\.(?:docx?|pptx?|indd|pdf|xlsx?)$|^Microsoft|^untitled", title, re.IGNORECASE
    )
    return "" if usual or len(title) < 4 else title


def _page(document: Any, index: int, draft: Draft) -> tuple[list[Piece], float]:
    """Return the pieces of a page and its height; its colours and pictures go to the draft."""
    import pypdfium2 as pdfium

    try:
        page = document[index]
    except pdfium.PdfiumError:
        draft.notes.append(f"page {index + 1} cannot be read")
        return [], 1.0
    try:
        width, height = page.get_size()
        textpage = page.get_textpage()
        try:
            pieces = list(_pieces(textpage, height, draft))
        finally:
            textpage.close()
        _seen(page, (width, height), Place(kind="page", number=index + 1), draft)
        return pieces, height
    except pdfium.PdfiumError:
        draft.notes.append(f"page {index + 1} cannot be read")
        return [], 1.0
    finally:
        page.close()


# -- letters -------------------------------------------------------------------------------------


def _pieces(textpage: Any, height: float, draft: Draft) -> Iterator[Piece]:
    """Yield runs of letters that stand on one line without a column's gap between."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    run: list[str] = []
    extent = [0.0, 0.0, 0.0, 0.0]
    bold = False
    count = min(textpage.count_chars(), _LETTERS)

    def done() -> Iterator[Piece]:
        text = "".join(run).strip()
        if text:
            left, top, right, bottom = extent
            yield Piece(
                text, left, height - top, right, height - bottom, 0.8 * (top - bottom), bold
            )
        run.clear()

    for index in range(count):
        code = raw.FPDFText_GetUnicode(textpage.raw, index)
        letter = _letter(code)
        if not raw.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box)) or not letter:
            if letter == "\n" or code == 10:
                yield from done()
            continue
        tall = max(0.1, box.top - box.bottom)
        if letter.isspace():
            if run and letter != "\n":
                run.append(" ")
            continue
        if run:
            near = -_BACK * tall < box.left - extent[2] < _PART * 0.8 * tall
            level = abs(box.bottom - extent[3]) < 0.3 * tall
            alike = 0.8 < (extent[1] - extent[3]) / tall < 1.25
            if not (near and level and alike):
                yield from done()
        if not run:
            extent = [box.left, box.top, box.right, box.bottom]
            bold = _face(textpage, index, tall, draft)
        elif box.left - extent[2] > 0.12 * tall and run[-1] != " ":
            run.append(" ")
        run.append(letter)
        extent = [
            min(extent[0], box.left), max(extent[1], box.top), max(extent[2], box.right),
            min(extent[3], box.bottom),
        ]  # fmt: skip
    yield from done()


def _letter(code: int) -> str:
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    return {2: "\u00ad", 10: "\n", 13: "", 9: " "}.get(code, chr(code) if code >= 32 else "")


def _face(textpage: Any, index: int, tall: float, draft: Draft) -> bool:
    """Count the face of a letter, large ones before all; return whether it is bold."""
    import pypdfium2.raw as raw

    name = ctypes.create_string_buffer(96)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage.raw, index, name, 96, ctypes.byref(flags))
    called = name.value.decode("utf-8", "replace")
    draft.faces[re.sub(r"^[A-Z]{6}\+", "", called)] += round((tall / 8) ** 3)
    weight = raw.FPDFText_GetFontWeight(textpage.raw, index)
    return weight >= 600 or bool(re.search(r"bold|black|heavy|semibold", called, re.IGNORECASE))


# -- colours and pictures ------------------------------------------------------------------------


def _seen(page: Any, size: tuple[float, float], place: Place, draft: Draft) -> None:
    """Count the colours of surfaces by how much they cover, and take in the pictures."""
    import pypdfium2.raw as raw

    area = max(1.0, size[0] * size[1])
    kinds = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE)
    for number, item in enumerate(page.get_objects(filter=kinds, max_depth=3)):
        if number > _OBJECTS:
            return
        left, bottom, right, top = item.get_bounds()
        share = min(1.0, max(0.0, (right - left) * (top - bottom)) / area)
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            _filled(item, share, draft)
        else:
            high = size[1] - top < 0.2 * size[1] or bottom < 0.15 * size[1]
            _picture(item, place, share, draft, marked=share < 0.05 and high)


def _filled(item: Any, share: float, draft: Draft) -> None:
    import pypdfium2.raw as raw

    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item.raw, ctypes.byref(mode), ctypes.byref(stroked))
    if not mode.value:
        return
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if raw.FPDFPageObj_GetFillColor(
        item.raw, *(ctypes.byref(c) for c in (red, green, blue, alpha))
    ):
        colour = f"#{red.value & 255:02x}{green.value & 255:02x}{blue.value & 255:02x}"
        draft.colours[colour] += round(1000 * share) + 1


def _picture(item: Any, place: Place, share: float, draft: Draft, *, marked: bool) -> None:
    import pypdfium2 as pdfium

    if len(draft.pictures) >= draft.limits.pictures or share > 0.9:
        return
    try:
        wide, high = item.get_px_size()
        if not min(wide, high) >= 16 or wide * high > draft.limits.pixels:
            return
        bitmap = item.get_bitmap(render=True, scale_to_original=True)
        picture = bitmap.to_pil()
    except (pdfium.PdfiumError, ValueError, MemoryError, OSError):
        return
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    data = buffer.getvalue()
    same = next((p for p in draft.pictures if p.data == data), None)
    if same is None:
        draft.pictures.append(Found(data, place, share, marked=marked))
    else:
        same.seen += 1
        same.marked = same.marked or marked


# -- words ---------------------------------------------------------------------------------------


def _understood(pages: list[tuple[list[Piece], float]], draft: Draft) -> None:
    """Put the pieces of the pages together."""
    running = _running(pages)
    usual = usual_size(p for pieces, _ in pages for p in pieces)
    first = True
    for number, (pieces, height) in enumerate(pages, 1):
        place = Place(kind="page", number=number)
        body = [p for p in pieces if _key(p, height) not in running and not _numbering(p, height)]
        for figure, label in named_figures(body, usual):
            draft.tile(figure.text, joined(label), place, figure.size / usual)
        tables, body = _tables(body)
        blocks = paragraphs(body)
        if first and blocks:
            _titled(blocks, usual, draft)
            first = False
        for block in blocks:
            while tables and tables[0].top < block[0].top:
                tables.pop(0).into(draft, place)
            _block(block, usual, place, draft)
        for table in tables:
            table.into(draft, place)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table on a page, from `top` on, and the line over them."""

    top: float
    title: str
    lines: list[list[Piece]]

    def into(self, draft: Draft, place: Place) -> None:
        draft.table([[p.text for p in line] for line in self.lines], place, title=self.title)


def _key(piece: Piece, height: float) -> tuple[str, int]:
    return re.sub(r"\d+", "0", piece.text), round(piece.middle / max(1.0, height) * 60)


def _running(pages: list[tuple[list[Piece], float]]) -> frozenset[tuple[str, int]]:
    """Return what stands at one place on most pages: heads and feet."""
    counts: Counter[tuple[str, int]] = Counter()
    for pieces, height in pages:
        edge = _EDGE * height
        counts.update({_key(p, height) for p in pieces
                       if p.middle < edge or p.middle > height - edge})  # fmt: skip
    return frozenset(k for k, n in counts.items() if n >= max(2, 0.4 * len(pages)))


def _numbering(piece: Piece, height: float) -> bool:
    edge = _EDGE * height
    at_edge = piece.middle < edge or piece.middle > height - edge
    return at_edge and re.fullmatch(r"\W*(?:page |seite )?\d{1,4}(?: (?:of|/|von) \d+)?\W*",
                                    piece.text, re.IGNORECASE) is not None  # fmt: skip


def _tables(pieces: list[Piece]) -> tuple[list[_Rows], list[Piece]]:
    """Return the tables of a page, each with the line over it, and the pieces left."""
    lines = lined(pieces)
    found: list[_Rows] = []
    gone: set[int] = set()
    for start, end in tabled(lines):
        over = lines[start - 1] if start else []
        near = len(over) == 1 and lines[start][0].top - over[0].bottom < 2.5 * over[0].size
        titled = near and len(over[0].text) < _LONGEST and not over[0].text.endswith(".")
        found.append(_Rows(lines[start][0].top, over[0].text if titled else "", lines[start:end]))
        gone |= {id(p) for line in lines[start - titled : end] for p in line}
    return found, [p for p in pieces if id(p) not in gone]


def _titled(blocks: list[list[Piece]], usual: float, draft: Draft) -> None:
    """Take the title from the largest words of the first page, and the line under it."""
    top = max(blocks, key=lambda b: (b[0].size, -b[0].top))
    if top[0].size < 1.5 * usual or len(joined(top)) > _LONGEST:
        return
    draft.title = joined(top)
    under = [b for b in blocks if b is not top and 0 <= b[0].top - top[-1].bottom < 4 * top[0].size
             and b[0].size > 1.05 * usual and len(joined(b)) < _LONGEST]  # fmt: skip
    if under:
        draft.subtitle = joined(min(under, key=lambda b: b[0].top))


def _block(block: list[Piece], usual: float, place: Place, draft: Draft) -> None:
    text, first = joined(block), block[0]
    large = first.size / max(0.1, usual)
    point = re.match(r"^[•▪◦‣–·●■]\s*", text)
    heading = len(text) <= _LONGEST and not text.endswith(".") and not point
    if heading and (large >= 1.15 or (first.bold and len(block) == 1 and len(text) < 70)):
        level = 1 if large >= 1.6 else 2 if large >= 1.15 else 3
        draft.add(text, place, level=level, strong=large)
    else:
        draft.add(text[point.end() :] if point else text, place, point=point is not None,
                  strong=large)  # fmt: skip


FORM = Form("pdf", "a PDF", ("pdf",), ("pypdfium2",), read)
