"""Markdown, by CommonMark with tables: every block has the line it begins at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from limner.document.source import Place
from limner.stages.sources.draft import Draft
from limner.stages.sources.form import Form, decoded

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
_DEEPEST = 40


def read(data: bytes, draft: Draft) -> None:
    """Read headings, paragraphs, points and tables."""
    from markdown_it import MarkdownIt

    text = decoded(data)
    front = _FRONT.match(text)
    first = text[: front.end()].count("\n") if front else 0
    if front:
        named = re.search(r"^title:\s*[\"']?(.+?)[\"']?\s*$", front.group(1), re.MULTILINE)
        draft.title = named.group(1) if named else ""
        text = text[front.end() :]
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    draft.pages = 1
    tokens = parser.parse(text[: draft.limits.letters * 2])
    at = 0
    while at < len(tokens):
        at = _taken(tokens, at, first, draft)


def _taken(tokens: list[Token], at: int, first: int, draft: Draft) -> int:
    """Take in the block at a token; return the next one to look at."""
    token = tokens[at]
    if token.type == "table_open":
        return _table(tokens, at, first, draft)
    if token.type == "inline":
        opened = tokens[at - 1].type
        level = int(tokens[at - 1].tag[1]) if opened == "heading_open" else 0
        point = any(t.type == "list_item_open" for t in tokens[max(0, at - 2) : at])
        draft.add(_words(token), _place(token, first), level=level, point=point)
    return at + 1


def _table(tokens: list[Token], at: int, first: int, draft: Draft) -> int:
    rows: list[list[str]] = []
    places: list[list[Place]] = []
    place = _place(tokens[at], first)
    while at < len(tokens) and tokens[at].type != "table_close":
        token = tokens[at]
        if token.type == "tr_open":
            rows.append([])
            places.append([])
        if token.type == "inline" and rows:
            rows[-1].append(_words(token))
            places[-1].append(_place(token, first) if token.map else place)
        at += 1
    wide = max(map(len, rows), default=0)
    for row, where in zip(rows, places, strict=True):
        where += [place] * (wide - len(where))
        del row[draft.limits.columns * 4 :]
    draft.table(rows, place, places=places)
    return at + 1


def _words(token: Token) -> str:
    parts = [
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    ]
    return "".join(parts)


def _place(token: Token, first: int) -> Place:
    return Place(kind="line", number=(token.map[0] if token.map else 0) + first + 1)


FORM = Form(
    "markdown", "a Markdown text", ("md", "markdown", "mdown", "txt"), ("markdown_it",), read
)
