"""Picture: pixels brought from outside, by their content hash."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box
from limner.document.layer import Layer


class Picture(Layer):
    """An uploaded or generated picture."""

    kind: Literal["picture"] = "picture"
    blob: str
    """Digest under which the World's blob store holds the encoded file."""
    fit: Literal["cover", "contain", "stretch"] = "cover"
    crop: Box | None = None
    """The part to show, in fractions of the picture."""
    exif: str | None = None
    """Digest of the EXIF data the file came with, which a file may be written with again."""
