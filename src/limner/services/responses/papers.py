"""Documents a turn brings: `input_file` parts, by id, by address or within the call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from limner.services.errors import long_array, missing, refused, wrong_type
from limner.services.images.sources import Address, Source, Stored, Upload, sized, unpacked

MOST = 8
"""Documents of a turn."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, and what its file is called, '' where nobody says."""

    source: Source
    name: str = ""


def paper(part: Mapping[str, Any], where: str) -> Paper:
    """Return the document an `input_file` stands for; raises ApiError."""
    given = {k: part[k] for k in ("file_id", "file_data", "file_url") if part.get(k) is not None}
    if not given:
        raise missing(f"{where}.file_id")
    if len(given) > 1:
        words = f"Invalid '{where}': exactly one of {', '.join(given)} is expected."
        raise refused(words, where, "invalid_value")
    ((key, text),) = given.items()
    if not isinstance(text, str):
        raise wrong_type(f"{where}.{key}", "a string", text)
    name = part.get("filename") or ""
    if not isinstance(name, str):
        raise wrong_type(f"{where}.filename", "a string", name)
    return Paper(_source(key, text, f"{where}.{key}"), name[:200])


def _source(key: str, text: str, where: str) -> Source:
    if key == "file_id":
        return Stored(where, text)
    if key == "file_url":
        if text[:8].lower() not in ("https://",) and text[:7].lower() != "http://":
            raise refused(f"Invalid '{where}': expected an https address.", where, "invalid_value")
        return Address(where, text)
    url = text if text[:5].lower() == "data:" else f"data:;base64,{text}"
    kind, data = unpacked(url, where)
    return sized(Upload(where, data, kind), where)


def counted(papers: list[Paper]) -> tuple[Paper, ...]:
    """Return the documents of a turn; raises ApiError for too many."""
    if len(papers) > MOST:
        raise long_array("input", len(papers), MOST)
    return tuple(papers)
