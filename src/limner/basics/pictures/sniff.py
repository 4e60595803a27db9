"""What a file really is, told by its first bytes; a name that says otherwise is a lie."""

from __future__ import annotations

from limner.basics.errors import BadImage

EXTENSIONS: dict[str, str] = {
    "png": "PNG", "apng": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "jpe": "JPEG", "jfif": "JPEG",
    "webp": "WEBP", "gif": "GIF", "avif": "AVIF", "avifs": "AVIF", "heic": "HEIF", "heif": "HEIF",
    "hif": "HEIF",
}  # fmt: skip
"""What a name promises."""
OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive"), (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture or a camera's raw file"),
    (b"MM\x00*", "a TIFF picture or a camera's raw file"), (b"8BPS", "a Photoshop file"),
    (b"<svg", "an SVG drawing"), (b"<?xml", "an XML file"), (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"), (b"<html", "a web page"), (b"\x00\x00\x01\x00", "an icon"),
    (b"MZ", "a Windows program"), (b"\x7fELF", "a program"), (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"\x1f\x8b", "a gzip file"), (b"\xff\x0a", "a JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "a JPEG XL"), (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000"),
)  # fmt: skip
"""What else is handed over by mistake, and what it is called."""
_AVIF = frozenset({b"avif", b"avis"})
_HEIF = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
ADVICE = "Use a PNG, JPEG, WebP, AVIF, GIF or HEIC file."


def sniffed(data: bytes, name: str = "") -> str:
    """Return the format of `data`, in Pillow's word; raises BadImage for any other file.

    name: what the file is called, where that is known; one that promises another kind of picture
    is refused.
    """
    if not data:
        raise BadImage("The file is empty.", hint="Send it again: it has no bytes.")
    found = _by_magic(data)
    if found is None:
        raise BadImage(f"The file is {_other(data)}, not a picture of ours.", hint=ADVICE)
    promised = EXTENSIONS.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None
    if promised is not None and promised != found:
        raise BadImage(
            f"The file is called {name!r} but holds {_article(found)} picture.",
            hint=f"Give it the name it should have, ending in .{_extension(found)}.",
        )
    return found


def _by_magic(data: bytes) -> str | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    return _by_brand(data) if data[4:8] == b"ftyp" else None


def _by_brand(data: bytes) -> str | None:
    """Return which of the two kinds of still picture in ISO boxes the file says it is."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, length - 3, 4))]
    if any(brand in _AVIF for brand in brands):
        return "AVIF"
    return "HEIF" if any(brand in _HEIF for brand in brands) else None


def _other(data: bytes) -> str:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, name in OTHERS:
        if data.startswith(magic) or (magic[:1] == b"<" and start.startswith(magic)):
            return name
    if data[4:8] == b"ftyp":
        return "a film"
    return "nothing Limner knows"


def _article(kind: str) -> str:
    return f"{'an' if kind in ('AVIF', 'HEIF') else 'a'} {kind}"


def _extension(kind: str) -> str:
    return {"JPEG": "jpg", "HEIF": "heic"}.get(kind, kind.lower())
