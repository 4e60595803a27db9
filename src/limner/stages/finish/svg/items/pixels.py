"""Pixels: a picture inside the file."""

from __future__ import annotations

import base64
import io

from PIL import Image, ImageOps

from limner.basics.geometry import Box
from limner.basics.path import number
from limner.document.frame import Pixels
from limner.stages.finish.svg.sheet import Sheet

_MIME = {"PNG": "image/png", "JPEG": "image/jpeg"}
_UPRIGHT = (None, 0, 1)
_ORIENTATION = 0x0112


def markup(item: Pixels, sheet: Sheet) -> str:
    """Return an image element; what the crop hides is not in the file."""
    mime, data = _embedded(sheet.world.blobs.get(item.blob), item.crop)
    x, y, width, height = (number(value) for value in item.box)
    text = base64.b64encode(data).decode("ascii")
    return (
        f'<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none" '
        f'xlink:href="data:{mime};base64,{text}"/>'
    )


def _embedded(data: bytes, crop: Box) -> tuple[str, bytes]:
    """Return the file as it is where any reader shows it right, else upright, cropped and anew."""
    with Image.open(io.BytesIO(data)) as opened:
        upright = opened.getexif().get(_ORIENTATION) in _UPRIGHT
        if upright and crop == Box(0, 0, 1, 1) and opened.format in _MIME:
            return _MIME[opened.format], data
        photo = opened.format == "JPEG"
        picture = ImageOps.exif_transpose(opened)
        width, height = picture.size
        left, top = round(crop.x * width), round(crop.y * height)
        right, bottom = round(crop.right * width), round(crop.bottom * height)
        picture = picture.crop((left, top, max(left + 1, right), max(top + 1, bottom)))
    buffer = io.BytesIO()
    if photo:
        picture.convert("RGB").save(buffer, "JPEG", quality=92, subsampling=0)
        return _MIME["JPEG"], buffer.getvalue()
    picture.convert("RGBA").save(buffer, "PNG", compress_level=6)
    return _MIME["PNG"], buffer.getvalue()
