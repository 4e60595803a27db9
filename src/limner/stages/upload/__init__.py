"""Upload: bytes from outside → a Document with one Picture, and a mask.

Nothing an upload brings goes further than here but its pixels, and, where asked for, its EXIF data:
what is kept is written anew, so no later reader meets untrusted bytes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np
from PIL import Image

from limner.basics.errors import BadOption
from limner.basics.geometry import Box
from limner.basics.pictures import LIMITS, Limits, Received, received
from limner.document.document import Document
from limner.document.held import Held
from limner.document.layers.picture import Picture
from limner.document.raster import Raster
from limner.document.request import Request
from limner.stages.upload.mask import MaskMode, grey_png, mask_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.world import Blobs

__all__ = [
    "LIMITS", "PHOTO", "Limits", "MaskMode", "Received", "clean", "grey_png", "held", "kept",
    "mask_of", "opened", "photograph", "pixels_of", "received",
]  # fmt: skip

PHOTO = "photo"
"""Role, and id, of the layer that holds an uploaded picture."""


_LAST: WeakKeyDictionary[Blobs, tuple[tuple[str, str, str], Held]] = WeakKeyDictionary()
"""What was last held of pictures in a store: it is asked for several times on the way to a file."""


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


def clean(blob: str, blobs: Blobs) -> str:
    """Return the digest of a plain PNG of an uploaded file; raises BadImage."""
    return kept(received(blobs.get(blob)), blobs)


def photograph(request: Request, blobs: Blobs) -> Received:
    """Return the picture a request brings to be edited; raises BadImage, BadOption for none."""
    if request.picture is None:
        raise BadOption("There is no picture to edit.", hint="Name one.", param="image")
    return received(blobs.get(request.picture), request.called)


def held(request: Request, blobs: Blobs) -> Held | None:
    """Return what of its picture a request does not let change; None where it has no mask.

    Raises BadImage and BadMask for files that cannot be used.
    """
    if request.picture is None or request.mask is None:
        return None
    asked = (request.picture, request.mask, request.mask_mode)
    last = _LAST.get(blobs)
    if last is not None and last[0] == asked:
        return last[1]
    picture = photograph(request, blobs)
    mask, notes = mask_of(blobs.get(request.mask), picture, request.mask_mode)
    found = Held(Raster(picture.pixels), mask, notes)
    _LAST[blobs] = (asked, found)
    return found


def pixels_of(blob: str, blobs: Blobs) -> NDArray[np.uint8]:
    """Return the pixels of a kept picture, uint8 (height, width, 4), as they were received."""
    with Image.open(io.BytesIO(blobs.get(blob)), formats=["PNG"]) as picture:
        return np.array(picture.convert("RGBA"))
