"""What an edit may not touch, held to in the file itself.

Whoever painted, and whatever was laid on top: this is the last that is done to a picture's pixels,
and the file that comes of it is read again.
"""

from __future__ import annotations

import io

import numpy as np

from limner.basics.errors import LimnerError
from limner.basics.geometry import Size
from limner.document.held import Held
from limner.document.request import Request


def lossless(request: Request) -> bool:
    """Whether files as asked for keep every pixel."""
    if request.moving:
        return False
    return request.format == "png" or (request.format == "webp" and request.compression >= 100)


def assured(data: bytes, held: Held, request: Request) -> bytes:
    """Return `data`, a lossless file, once it is read again and what is held is found in it.

    Raises LimnerError where a single pixel outside the mask differs.
    """
    from PIL import Image

    if not lossless(request):
        return data
    with Image.open(io.BytesIO(data)) as opened:
        pixels = np.asarray(opened.convert("RGBA"))
    size = Size(pixels.shape[1], pixels.shape[0])
    wrong = held.broken(pixels) if held.fits(size) else 0
    if wrong:
        raise LimnerError(
            f"{wrong} pixels outside the mask came out changed; the picture was not delivered.",
            hint="This is a fault of Limner's: please report it with the picture and the mask.",
        )
    return data
