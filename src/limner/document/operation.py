"""An Operation is one thing done to pixels: plain data, every decision taken.

A `Retouch` layer holds them in the order they are done. Each takes in the pixels the one before
left, and says what size it leaves. Lengths, points and boxes are pixels of what it takes in, x to
the right and y down from the top left corner. Colours are sRGB.

A *matte* is the digest of an 8-bit grey picture as large as what the operation takes in: 255 is
all of the thing meant, 0 none of it, what lies between is its soft edge.
"""

from __future__ import annotations

from typing import Annotated

from limner.basics.geometry import Size
from limner.document.value import Kind, OneOf


class Operation(Kind):
    """One thing done to pixels."""

    package = "limner.document.operations"

    def resized(self, size: Size) -> Size:
        """Return the size it leaves of pictures of `size`; most leave it as it is."""
        return size


class Local(Operation):
    """One that may be kept to a part of the picture.

    matte: the part; None is everything the layer's mask lets it change, and for what needs a thing
    told from its background (`Backdrop`, `RecolourThing`), the most prominent thing there. feather:
    pixels over which it fades out within the edge of that part.
    """

    matte: str | None = None
    feather: float = 0.0


AnyOperation = Annotated[Operation, OneOf(Operation)]
