"""Upload: bytes from outside → a Document with one Picture, and a mask.

Nothing an upload brings goes further than here but its pixels, and, where asked for, its EXIF data:
what is kept is written anew, so no later reader meets untrusted bytes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.geometry import Box
from limner.document.document import Document
from limner.document.layers.picture import Picture
from limner.stages.upload.decode import LIMITS, Limits, Received, received
from limner.stages.upload.mask import MaskMode, grey_png, mask_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.world import Blobs

__all__ = [
    "LIMITS", "PHOTO", "Limits", "MaskMode", "Received", "grey_png", "kept", "mask_of", "opened",
    "pixels_of", "received",
]  # fmt: skip

PHOTO = "photo"
"""Role, and id, of the layer that holds an uploaded picture."""


def kept(picture: Received, blobs: Blobs) -> str:
    """Keep the pixels of an uploaded picture as a plain PNG; return its digest."""
    flat = picture.pixels if picture.alpha else picture.pixels[..., :3]
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(flat)).save(buffer, "PNG", compress_level=1)
    return blobs.put(buffer.getvalue())


def opened(picture: Received, blobs: Blobs, title: str = "") -> Document:
    """Return an uploaded picture as a Document of one layer, at its own size."""
    exif = blobs.put(picture.exif) if picture.exif else None
    layer = Picture(
        id=PHOTO, name="photo", role=PHOTO, blob=kept(picture, blobs), fit="stretch", exif=exif,
        box=Box(0, 0, *picture.size),
    )  # fmt: skip
    return Document(size=picture.size, layers=(layer,), kind=PHOTO, title=title)


def pixels_of(blob: str, blobs: Blobs) -> NDArray[np.uint8]:
    """Return the pixels of a kept picture, uint8 (height, width, 4), as they were received."""
    with Image.open(io.BytesIO(blobs.get(blob)), formats=["PNG"]) as picture:
        return np.array(picture.convert("RGBA"))
