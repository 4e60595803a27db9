"""Web pages: what a reader sees of them. Scripts, frames and addresses are never followed."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any

from limner.document.source import Place
from limner.stages.sources.draft import Draft, Found
from limner.stages.sources.form import Form, decoded
from limner.stages.sources.limits import broken

_UNSEEN = """
script style noscript template iframe object embed svg math head nav form select button input
textarea canvas video audio"""
_STANDING = """
address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2
h3 h4 h5 h6 header hr li main ol p pre section summary table ul"""
_HIDDEN = frozenset(_UNSEEN.split())
_BLOCKS = frozenset(_STANDING.split())
_DEEPEST = 200
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)


def read(data: bytes, draft: Draft) -> None:
    """Read headings, paragraphs, points, tables and enclosed pictures."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(decoded(data).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise broken("The page", str(error)) from error
    draft.pages = 1
    title = root.find(".//title")
    draft.title = title.text_content().strip() if title is not None else ""
    _coloured(root, draft)
    body = root.find("body")
    for element in _walk(body if body is not None else root, 0):
        _taken(element, draft)


def _walk(element: Any, depth: int) -> Iterator[Any]:
    """Yield the elements that stand as blocks, those within a table aside."""
    if not isinstance(element.tag, str) or element.tag in _HIDDEN or depth > _DEEPEST:
        return
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return
    if element.tag in ("table", "img"):
        yield element
        return
    inner = [c for c in element if isinstance(c.tag, str)]
    if element.tag in _BLOCKS and not any(c.tag in _BLOCKS for c in element.iterdescendants()):
        yield element
        inner = [c for c in element.iterdescendants() if c.tag == "img"]
    for child in inner:
        yield from _walk(child, depth + 1)


def _taken(element: Any, draft: Draft) -> None:
    place = Place(kind="line", number=int(element.sourceline or 0))
    if element.tag == "table":
        _table(element, place, draft)
    elif element.tag == "img":
        _picture(element, place, draft)
    elif element.tag[0] == "h" and element.tag[1:].isdecimal():
        draft.add(element.text_content(), place, level=int(element.tag[1:]))
    else:
        parts = [c for c in element if isinstance(c.tag, str)]
        lone = len(parts) > 1 and not (element.text or "").strip()
        if lone and all(c.tag in ("span", "strong", "b", "em", "small", "data") for c in parts):
            for part in parts:  # a figure and its label, each in an element of its own
                draft.add(part.text_content(), place)
                if (part.tail or "").strip():
                    draft.add(part.tail or "", place)
            return
        draft.add(element.text_content(), place, point=element.tag == "li")


def _table(element: Any, place: Place, draft: Draft) -> None:
    rows, places = [], []
    for row in element.iter("tr"):
        cells = [c for c in row if c.tag in ("td", "th")]
        rows.append([c.text_content() for c in cells][: draft.limits.columns * 4])
        line = Place(kind="line", number=int(row.sourceline or place.number))
        places.append([line])
        if len(rows) > draft.limits.rows:
            break
    wide = max(map(len, rows), default=0)
    title = element.findtext("caption") or ""
    draft.table(rows, place, title=title, places=[where * wide for where in places])


def _picture(element: Any, place: Place, draft: Draft) -> None:
    """Take in a picture the page holds itself; one elsewhere is not fetched."""
    source = element.get("src") or ""
    head = _DATA.match(source)
    if head is None or len(draft.pictures) >= draft.limits.pictures:
        return
    try:
        data = base64.b64decode(source[head.end() :], validate=False)
    except (binascii.Error, ValueError):
        return
    called = " ".join(element.get(n) or "" for n in ("class", "id", "alt")).lower()
    draft.pictures.append(Found(data, place, marked="logo" in called))


def _coloured(root: Any, draft: Draft) -> None:
    """Count the colours the page is styled with; the theme's own comes first."""
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() == "theme-color" and _COLOUR.fullmatch(
            meta.get("content") or ""
        ):
            draft.colours[_six(meta.get("content"))] += 1000
    styles = "".join(s.text or "" for s in root.iter("style"))[:200_000]
    styles += "".join(e.get("style") or "" for e in root.iter() if isinstance(e.tag, str))[:200_000]
    for found in _COLOUR.findall(styles):
        draft.colours[_six(found)] += 1


def _six(colour: str) -> str:
    digits = colour[1:].lower()
    return f"#{digits if len(digits) == 6 else ''.join(c * 2 for c in digits)}"


FORM = Form("html", "a web page", ("html", "htm", "xhtml"), ("lxml",), read)
