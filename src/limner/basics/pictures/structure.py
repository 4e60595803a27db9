"""How a file is built: where its picture ends, and what would make decoding it endless.

Only lengths and markers are read, never pixels, so this is quick for any file.
"""

from __future__ import annotations

import re

from limner.basics.errors import BadImage

SCANS = 64
"""Scans a JPEG may have; each goes over the whole picture once more."""
CHUNKS = 200_000
"""Parts a file may have."""
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_HIDDEN: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive"), (b"PK\x05\x06", "a ZIP archive"), (b"%PDF-", "a PDF"),
    (b"\x7fELF", "a program"), (b"This program cannot be run", "a program"),
    (b"Rar!\x1a", "a RAR archive"), (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"<script", "a script"), (b"<html", "a web page"), (b"<?php", "a script"),
)  # fmt: skip
"""What else a file may be, to somebody who reads it from behind."""
_LOOKED = 1 << 16
"""Bytes looked at, at both ends of what follows a picture."""


def checked(data: bytes, kind: str) -> tuple[str, ...]:
    """Return notes on what follows the picture in its file.

    Raises BadImage for a truncated file, one built to take for ever, and one that is two things.
    """
    end = _ENDS[kind](data)
    tail = data[end:].strip(b"\x00\r\n ") if end is not None else b""
    if not tail:
        return ()
    looked = (tail[:_LOOKED] + tail[-_LOOKED:]).lower()
    for magic, name in _HIDDEN:
        if magic.lower() in looked:
            raise BadImage(
                f"The file is two things at once: a {kind} picture, and {name} behind it.",
                hint="Save the picture anew in a picture program.",
            )
    return (f"{len(tail)} bytes behind the picture in its file were left out",)


def truncated(kind: str) -> BadImage:
    """Return the error for a file that ends too early."""
    return BadImage(
        f"The {kind} file ends before its picture does.", hint="Send it again, all of it."
    )


def _png(data: bytes) -> int:
    at = 8
    for _ in range(CHUNKS):
        if at + 12 > len(data):
            raise truncated("PNG")
        length = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        at += 12 + length
        if name == b"IEND":
            if at > len(data):
                raise truncated("PNG")
            return at
    raise _endless("PNG")


def _jpeg(data: bytes) -> int:
    at, scans = 2, 0
    for _ in range(CHUNKS):
        found = _MARKER.search(data, at)
        if found is None:
            raise truncated("JPEG")
        marker, at = data[found.start() + 1], found.end()
        if marker == 0xD9:
            return at
        if marker in (0x01, 0xD8):
            continue
        scans += marker == 0xDA
        if scans > SCANS:
            raise _endless("JPEG")
        at += int.from_bytes(data[at : at + 2], "big")
    raise _endless("JPEG")


def _riff(data: bytes) -> int:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise truncated("WebP")
    return end + (end & 1)


def _gif(data: bytes) -> int | None:
    """Return the end, None where the closing byte was left off, as some writers do."""
    if len(data) < 13:
        raise truncated("GIF")
    at, pictures = 13 + _table(data[10]), 0
    for _ in range(CHUNKS):
        block = data[at : at + 1]
        if block == b"\x3b":
            return at + 1
        if block == b"\x21":
            at = _sub_blocks(data, at + 2)
        elif block == b"\x2c" and at + 10 <= len(data):
            at = _sub_blocks(data, at + 11 + _table(data[at + 9]))
            pictures += 1
        elif pictures:
            return None
        else:
            raise truncated("GIF")
    raise _endless("GIF")


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    if at >= len(data):
        raise truncated("GIF")
    return at + 1


def _boxes(data: bytes) -> int:
    """Walk the boxes of AVIF and HEIF."""
    at = 0
    for _ in range(CHUNKS):
        if at + 8 > len(data):
            return at
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if not name.isalnum():
            return at
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        if length == 0:
            return len(data)
        if length < 8 or at + length > len(data):
            raise truncated("AVIF or HEIC")
        at += length
    raise _endless("AVIF or HEIC")


def _endless(kind: str) -> BadImage:
    return BadImage(
        f"The {kind} file is cut into more pieces than any picture needs.",
        hint="Save the picture anew in a picture program.",
    )


_ENDS = {
    "PNG": _png, "JPEG": _jpeg, "WEBP": _riff, "GIF": _gif, "AVIF": _boxes, "HEIF": _boxes,
}  # fmt: skip
