"""Office files as the ZIP archives they are: measured and searched before any library opens them.

What would unfold without end, holds entities or is locked is refused here, so that the libraries
behind meet plain XML of a known size only.
"""

from __future__ import annotations

import io
import re
import zipfile

from limner.stages.sources.limits import Limits, broken, refused

_MAIN = {"presentationml": "pptx", "wordprocessingml": "docx", "spreadsheetml": "xlsx"}
_TYPES = "[Content_Types].xml"
_DTD = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = re.compile(rb"<\0!\0[DE]\0|\0<\0!\0[DE]")
"""The same in UTF-16."""
_SMALL = 1 << 20


def is_archive(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does."""
    return data[:4] == b"PK\x03\x04"


def form_of(data: bytes, limits: Limits) -> str:
    """Return 'pptx', 'docx' or 'xlsx'; raises BadSource for any other archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _measured(parts, len(data), limits)
            if _TYPES not in archive.namelist():
                raise refused(
                    "The file is a ZIP archive, not a document.", "Unpack it and hand over one of "
                    "the files in it.",
                )  # fmt: skip
            kinds = archive.read(_TYPES)
            _plain(archive, parts, limits)
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise broken("The file", f"it is truncated or damaged ({error})") from error
    except (ValueError, KeyError, OverflowError, MemoryError) as error:
        raise broken("The file", "its parts do not fit together") from error
    except Exception as error:  # zlib.error and whatever a broken archive makes decoders trip over
        if type(error).__name__ == "BadSource":
            raise
        raise broken("The file", "it is damaged") from error
    for word, form in _MAIN.items():
        if re.search(rb"application/vnd\.[^\"]*" + word.encode() + rb"[^\"]*main\+xml", kinds):
            return form
    raise refused(
        "The file is an Office file of a kind that is not read.",
        "Save it as .pptx, .docx or .xlsx.",
    )


def _measured(parts: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    """Raise BadSource for an archive that is locked or unfolds to too much."""
    if len(parts) > limits.parts:
        raise refused(
            f"The file has {len(parts)} parts; no document needs as many.", "Save it anew."
        )
    if any(part.flag_bits & 1 for part in parts):
        raise refused("The file is locked with a password.", "Save it without one.")
    whole = sum(part.file_size for part in parts)
    bomb = any(
        part.file_size > _SMALL and part.file_size > limits.ratio * max(1, part.compress_size)
        for part in parts
    )
    if whole > limits.inside or bomb or sum(part.compress_size for part in parts) > size:
        raise refused(
            "The file unfolds to more than any document holds.", "Save it anew, without pictures."
        )


def _plain(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Raise BadSource for XML with a DTD, which Office files never have, or beyond all measure."""
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels", ".vml", ".svg")):
            continue
        if part.file_size > limits.part:
            raise refused(
                f"A part of the file has {part.file_size / 1e6:.0f} MB of text.",
                "Hand over a shorter document.",
            )
        text = archive.read(part)
        if _DTD.search(text) or _WIDE.search(text):
            raise refused(
                "The file declares XML entities, which no Office program writes.",
                "Save it anew in an Office program.",
            )
