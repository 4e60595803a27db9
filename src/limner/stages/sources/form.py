"""A form of document: how it is told and read. One file each under `forms/`, with `FORM`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.stages.sources.archive import form_of, is_archive
from limner.stages.sources.limits import Limits, refused

if TYPE_CHECKING:
    from limner.stages.sources.draft import Draft


@dataclass(frozen=True, slots=True)
class Form:
    """title: as one says it. extensions: without a dot. needs: modules that read it.

    read: fills a Draft from the bytes.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    needs: tuple[str, ...]
    read: Callable[[bytes, Draft], None]


@lru_cache(maxsize=1)
def forms() -> Mapping[str, Form]:
    """Return every form by name, found by importing `forms/`."""
    package = importlib.import_module("limner.stages.sources.forms")
    found = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        form = importlib.import_module(f"{package.__name__}.{info.name}").FORM
        found[form.name] = form
    return found


_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_READ = "PDF, PPTX, DOCX, XLSX, CSV, Markdown and HTML are read."
_TEXTS = ("csv", "markdown", "html")


def told(data: bytes, name: str, limits: Limits) -> Form:
    """Return the form of a file by its bytes, of plain text by its name too; raises BadSource."""
    if not data:
        raise refused("The file is empty.", "Hand it over again: it has no bytes.")
    if len(data) > limits.bytes:
        raise refused(
            f"The file has {len(data) / 1e6:.0f} MB; at most {limits.bytes / 1e6:.0f} MB are read.",
            "Save it smaller, or hand over the pages that matter.",
        )
    found = forms()[_form(data, name, limits)]
    promised = next((f for f in forms().values() if _extension(name) in f.extensions), None)
    if promised is not None and promised is not found and promised.name not in _TEXTS:
        raise refused(
            f"The file is called {name!r} but holds {found.title}.",
            f"Give it the name it should have, ending in .{found.extensions[0]}.",
        )
    return found


def _form(data: bytes, name: str, limits: Limits) -> str:
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if is_archive(data):
        return form_of(data, limits)
    if data.startswith(_LOCKED):
        raise refused(
            "The file is locked with a password, or an Office file of before 2007.",
            "Save it as .docx, .pptx or .xlsx without a password.",
        )
    return _text_form(data, _extension(name))


def _text_form(data: bytes, extension: str) -> str:
    if b"\0" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise refused("The file is none of the documents that are read.", _READ)
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or b"<body" in start:
        return "html"
    named = next((f for f in _TEXTS if extension in forms()[f].extensions), None)
    if named is not None:
        return named
    if start.startswith((b"{\\rtf", b"<?xml", b"\x89png", b"gif8", b"\xff\xd8\xff")):
        raise refused("The file is none of the documents that are read.", _READ)
    lines = [line for line in data[:8192].splitlines()[:12] if line.strip()]
    for mark in (b"\t", b";", b","):
        counts = {line.count(mark) for line in lines}
        if len(lines) > 2 and len(counts) == 1 and counts != {0}:
            return "csv"
    return "markdown"


def _extension(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def decoded(data: bytes) -> str:
    """Return the text of a file; raises BadSource where it is none."""
    code = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    for attempt in (code, "cp1252"):
        try:
            text = data.decode(attempt)
        except UnicodeDecodeError:
            continue
        if sum(c < " " and c not in "\t\r\n\f" for c in text[:20_000]) * 50 > len(text[:20_000]):
            break
        return text
    raise refused("The file holds no text.", _READ)
