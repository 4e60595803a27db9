"""Pictures inside a file of shapes: as stored where any reader shows them right, else redone."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from limner.basics.geometry import Box

MIME = {"PNG": "image/png", "JPEG": "image/jpeg"}
_UPRIGHT = (None, 0, 1)
_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Picture:
    """An upright PNG or JPEG file holding no more than what is seen."""

    kind: str
    data: bytes

    @property
    def mime(self) -> str:
        """The media type."""
        return MIME[self.kind]


def embedded(data: bytes, crop: Box) -> Picture:
    """Return the part `crop` (fractions) of a stored picture; what it hides is not in the file."""
    with Image.open(io.BytesIO(data)) as opened:
        upright = opened.getexif().get(_ORIENTATION) in _UPRIGHT
        if upright and crop == Box(0, 0, 1, 1) and opened.format in MIME:
            return Picture(opened.format, data)
        photo = opened.format == "JPEG"
        picture = ImageOps.exif_transpose(opened)
        width, height = picture.size
        left, top = round(crop.x * width), round(crop.y * height)
        right, bottom = round(crop.right * width), round(crop.bottom * height)
        picture = picture.crop((left, top, max(left + 1, right), max(top + 1, bottom)))
    buffer = io.BytesIO()
    if photo:
        picture.convert("RGB").save(buffer, "JPEG", quality=92, subsampling=0)
        return Picture("JPEG", buffer.getvalue())
    picture.convert("RGBA").save(buffer, "PNG", compress_level=6)
    return Picture("PNG", buffer.getvalue())
