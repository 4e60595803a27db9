"""Tags: what files say of a picture besides its pixels: its colour space and its printed size."""

from __future__ import annotations

from functools import lru_cache

from limner.document.document import Document
from limner.document.layers.picture import Picture
from limner.document.request import Request
from limner.ports.world import World

DOTS = 96.0
"""Dots per inch where nobody asked: one pixel is a CSS pixel, so that pictures and the SVG of
the same document come out equally large in web pages and office programs."""


def per_inch(document: Document, request: Request) -> float:
    """Return dots per inch: those asked for, else what the printed width makes them, else 96."""
    if request.dpi:
        return float(request.dpi)
    printed = document.physical_width_mm
    return document.size.width / printed * 25.4 if printed else DOTS


def kept_exif(document: Document, request: Request, world: World) -> bytes:
    """Return the EXIF data of the photograph a document began as, where it is to be kept."""
    if request.metadata != "keep":
        return b""
    found = (la.exif for la in document.walk() if isinstance(la, Picture) and la.role == "photo")
    name = next((exif for exif in found if exif is not None), None)
    return world.blobs.get(name) if name is not None else b""


@lru_cache(maxsize=1)
def srgb() -> bytes:
    """Return an ICC profile of sRGB, the same bytes at any time."""
    from PIL import ImageCms

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    dated = slice(24, 36)  # the header's year, month, day, hour, minute, second
    stamp = b"".join(n.to_bytes(2, "big") for n in (2026, 1, 1, 0, 0, 0))
    return made[: dated.start] + stamp + made[dated.stop :]
