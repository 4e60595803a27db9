"""A picture that stands alone in its frame, pixel for pixel: taken as it is, not painted again.

Painting multiplies colours by alpha and divides them again, which rounds; a stored picture keeps
every bit.
"""

from __future__ import annotations

import io

import numpy as np

from limner.basics.geometry import Box, Size
from limner.document.frame import Frame, Item, Pixels
from limner.document.raster import Raster
from limner.ports.world import World

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def alone(frame: Frame, items: tuple[Item, ...], world: World) -> str | None:
    """Return the digest of the PNG that is all there is to see in `frame`; else None.

    items: those of the frame, its jobs painted.
    """
    if len(items) != 1 or frame.background is not None:
        return None
    item = items[0]
    if not isinstance(item, Pixels) or item.crop != _WHOLE or not _untouched(item):
        return None
    if item.box != Box(0.0, 0.0, *frame.size):
        return None
    return item.blob if _png_size(world.blobs.get(item.blob)) == frame.size else None


def read(blob: str, world: World) -> Raster:
    """Return the pixels of a PNG found by `alone`."""
    from PIL import Image

    with Image.open(io.BytesIO(world.blobs.get(blob)), formats=["PNG"]) as opened:
        return Raster(np.array(opened.convert("RGBA")))


def _untouched(item: Item) -> bool:
    placed = item.transform is None and item.clip is None and not item.effects
    return placed and item.opacity >= 1.0 and item.blend == "normal"


def _png_size(data: bytes) -> Size | None:
    """Return the size of a PNG that says nothing but its pixels; None for any other file.

    One with a profile or turned by EXIF is not shown as it is stored.
    """
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[24:25] != b"\x08":
        return None
    head = data[: data.find(b"IDAT")]
    if b"iCCP" in head or b"eXIf" in head:
        return None
    return Size(int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))
