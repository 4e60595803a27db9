"""Pixels: a picture inside the file."""

from __future__ import annotations

import base64

from limner.basics.path import number
from limner.document.frame import Pixels
from limner.stages.finish.pictures import embedded
from limner.stages.finish.svg.sheet import Sheet


def markup(item: Pixels, sheet: Sheet) -> str:
    """Return an image element; what the crop hides is not in the file."""
    picture = embedded(sheet.world.blobs.get(item.blob), item.crop)
    x, y, width, height = (number(value) for value in item.box)
    text = base64.b64encode(picture.data).decode("ascii")
    return (
        f'<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none" '
        f'xlink:href="data:{picture.mime};base64,{text}"/>'
    )
