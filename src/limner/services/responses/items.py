"""Items: messages, pictures and calls, as they come in and go out."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from limner.services import errors
from limner.services.errors import refused
from limner.services.images.sources import Source, Stored, Upload, located
from limner.services.responses.compaction import unpacked
from limner.services.responses.papers import Paper, counted, paper
from limner.services.store import new_id

_ROLES = ("user", "assistant", "system", "developer")
_TEXTS = ("input_text", "output_text", "text", "summary_text")


def as_items(given: Any) -> tuple[dict[str, Any], ...]:
    """Return an input, a string or a list, as items with ids; raises ApiError."""
    if given is None:
        raise errors.missing("input")
    if isinstance(given, str):
        return (message("user", given),)
    if not isinstance(given, list):
        raise errors.wrong_type("input", "one of a text or array of items", given)
    if not given:
        raise errors.empty_array("input")
    found: list[dict[str, Any]] = []
    for index, item in enumerate(given):
        where = f"input[{index}]"
        inner = [item]
        if isinstance(item, dict) and item.get("type") == "compaction":
            inner = unpacked(item, where)
        found += [_item(one, where) for one in inner]
    return tuple(found)


def message(role: str, text: str) -> dict[str, Any]:
    """Return a message of one text, as somebody writes it."""
    return {
        "id": new_id("msg_"), "type": "message", "role": role, "status": "completed",
        "content": [{"type": "input_text", "text": text}],
    }  # fmt: skip


def answered(text: str, status: str = "completed") -> dict[str, Any]:
    """Return a message of ours."""
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    return {
        "id": new_id("msg_"), "type": "message", "role": "assistant", "status": status,
        "content": [part],
    }  # fmt: skip


def _item(given: Any, where: str) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise errors.wrong_type(where, "an object", given)
    kind = given.get("type") or ("message" if "role" in given else None)
    if kind is None:
        raise errors.missing(f"{where}.type")
    if not isinstance(kind, str):
        raise errors.wrong_type(f"{where}.type", "a string", kind)
    if kind == "message":
        return _message(given, where)
    if kind in ("image_generation_call", "item_reference") and not isinstance(given.get("id"), str):
        raise errors.missing(f"{where}.id")
    return {"id": new_id("item_"), **given, "type": kind}


def _message(given: Mapping[str, Any], where: str) -> dict[str, Any]:
    role, content = given.get("role"), given.get("content")
    if role not in _ROLES:
        raise errors.not_one_of(f"{where}.role", role, _ROLES)
    if isinstance(content, str):
        content = [
            {"type": "output_text" if role == "assistant" else "input_text", "text": content}
        ]
    if not isinstance(content, list):
        raise errors.wrong_type(f"{where}.content", "an array", content)
    for index, part in enumerate(content):
        if not isinstance(part, dict):
            raise errors.wrong_type(f"{where}.content[{index}]", "an object", part)
        if part.get("type") in _TEXTS and not isinstance(part.get("text"), str):
            raise errors.missing(f"{where}.content[{index}].text")
        if part.get("type") == "input_image":
            picture(part, f"{where}.content[{index}]")
        if part.get("type") == "input_file":
            paper(part, f"{where}.content[{index}]")
    return {
        "id": given.get("id") or new_id("msg_"), "type": "message", "role": role,
        "status": "completed", "content": content,
    }  # fmt: skip


def picture(part: Mapping[str, Any], where: str) -> Source:
    """Return the picture an `input_image` stands for; raises ApiError."""
    url, file_id = part.get("image_url"), part.get("file_id")
    if isinstance(url, Mapping):
        url = url.get("url")
    if isinstance(file_id, str):
        return Stored(f"{where}.file_id", file_id)
    if isinstance(url, str):
        return located(url, f"{where}.image_url")
    raise errors.missing(f"{where}.image_url")


@dataclass(frozen=True, slots=True)
class Said:
    """What a turn brings. text: the caller's last words. pictures: those with them. call: the
    picture replayed as an item, if any.
    """

    text: str
    pictures: tuple[Source, ...]
    call: Mapping[str, Any] | None
    papers: tuple[Paper, ...] = ()
    """The documents with them."""


def said(items: Iterable[Mapping[str, Any]]) -> Said:
    """Return what the items of a turn say: the user's words after the last answer."""
    texts: list[str] = []
    pictures: list[Source] = []
    papers: list[Paper] = []
    call: Mapping[str, Any] | None = None
    for index, item in enumerate(items):
        if item["type"] in ("image_generation_call", "item_reference"):
            call = item
        if item["type"] != "message":
            continue
        if item["role"] == "assistant":
            texts, pictures, papers = [], [], []
        if item["role"] == "user":
            for place, part in enumerate(item["content"]):
                if part.get("type") in _TEXTS:
                    texts.append(part["text"])
                if part.get("type") == "input_image":
                    pictures.append(picture(part, f"input[{index}].content[{place}]"))
                if part.get("type") == "input_file":
                    papers.append(paper(part, f"input[{index}].content[{place}]"))
    return Said("\n".join(texts).strip(), tuple(pictures), call, counted(papers))


def inline(call: Mapping[str, Any]) -> Upload | None:
    """Return the picture a replayed call holds itself, if it does; raises ApiError."""
    result = call.get("result")
    if not isinstance(result, str):
        return None
    try:
        return Upload("input", base64.b64decode(result, validate=True))
    except (binascii.Error, ValueError):
        words = "Invalid 'input': the result of an image_generation_call cannot be decoded."
        raise refused(words, "input", "invalid_base64_image") from None
