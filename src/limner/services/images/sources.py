"""Pictures a call brings: parts of a form, data URLs, addresses, ids of files.

Here they are told apart and counted; bytes of addresses and files are fetched afterwards.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from limner.services import errors

MOST = 16
LARGEST = 50 * 2**20
"""Bytes of an uploaded picture."""
LONGEST = 20_971_520
"""Characters of an image_url."""
MIMETYPES = ("image/jpeg", "image/png", "image/webp")
_ALSO = {"image/jpg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a form, or a data URL. where: its parameter, for errors."""

    where: str
    data: bytes
    mimetype: str = ""
    filename: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A picture to be fetched."""

    where: str
    url: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A picture among the files."""

    where: str
    file_id: str


Source = Upload | Address | Stored


def of_form(parts: Sequence[Upload]) -> tuple[Source, ...]:
    """Return the pictures of a form; raises ApiError for none, too many, or another kind."""
    if not parts:
        raise errors.missing("image")
    if len(parts) > MOST:
        raise errors.long_array("image", len(parts), MOST)
    for index, part in enumerate(parts):
        name = "image" if len(parts) == 1 else f"image[{index}]"
        if _ALSO.get(part.mimetype, part.mimetype) not in MIMETYPES:
            raise errors.mimetype(name, part.mimetype)
        sized(part, name)
    return tuple(parts)


def of_json(given: Any) -> tuple[Source, ...]:
    """Return the pictures of `images`; raises ApiError."""
    if given is None:
        raise errors.missing("images")
    if not isinstance(given, list):
        raise errors.wrong_type("images", "an array", given)
    if not given:
        raise errors.empty_array("images")
    if len(given) > MOST:
        raise errors.long_array("images", len(given), MOST)
    return tuple(reference(item, f"images[{index}]") for index, item in enumerate(given))


def reference(given: Any, where: str) -> Source:
    """Return the picture that `{image_url}` or `{file_id}` stands for; raises ApiError."""
    if not isinstance(given, Mapping):
        raise errors.wrong_type(where, "an object", given)
    for key in given:
        if key not in ("image_url", "file_id"):
            raise errors.unknown(f"{where}.{key}")
    present = {key: text for key, text in given.items() if text is not None}
    if len(present) != 1:
        words = f"Invalid '{where}': exactly one of 'image_url' and 'file_id' is expected."
        raise errors.refused(words, where, "invalid_value")
    ((key, text),) = present.items()
    if not isinstance(text, str):
        raise errors.wrong_type(f"{where}.{key}", "a string", text)
    if key == "file_id":
        return Stored(where, text)
    if len(text) > LONGEST:
        raise errors.long_string(f"{where}.{key}", len(text), LONGEST)
    return located(text, f"{where}.{key}")


def located(url: str, where: str) -> Source:
    """Return the picture of a data URL or an address; raises ApiError for any other."""
    if url[:5].lower() == "data:":
        return _data(url, where)
    if url[:8].lower() == "https://" or url[:7].lower() == "http://":
        return Address(where, url)
    words = f"Invalid '{where}': expected an https address or a data URL."
    raise errors.refused(words, where, "invalid_image_url")


def _data(url: str, where: str) -> Upload:
    kind, data = unpacked(url, where)
    if _ALSO.get(kind, kind) not in MIMETYPES:
        raise errors.mimetype(where, kind)
    return sized(Upload(where, data, kind), where)


def unpacked(url: str, where: str) -> tuple[str, bytes]:
    """Return the media type and the bytes of a data URL; raises ApiError."""
    head, comma, body = url[5:].partition(",")
    kind, *more = head.lower().split(";")
    if not comma or "base64" not in more:
        words = f"Invalid '{where}': expected a base64-encoded data URL with a media type."
        raise errors.refused(words, where, "invalid_base64_image")
    try:
        return kind, base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        words = f"Invalid '{where}': its base64 cannot be decoded."
        raise errors.refused(words, where, "invalid_base64_image") from None


def sized(part: Upload, name: str) -> Upload:
    """Return the part; raises ApiError where it is too large or empty."""
    if len(part.data) > LARGEST:
        words = f"Invalid file '{name}': larger than {LARGEST >> 20} MB."
        raise errors.ApiError(413, words, param=name, code="file_too_large")
    if not part.data:
        raise errors.refused(f"Invalid file '{name}': it is empty.", name, "empty_file")
    return part
