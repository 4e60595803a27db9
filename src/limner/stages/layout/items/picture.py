"""Picture layers become pixels."""

from __future__ import annotations

import io

from limner.basics.geometry import Box
from limner.document.frame import Item, Pixels
from limner.document.layers.picture import Picture
from limner.ports.world import Blobs
from limner.stages.layout.items import header
from limner.stages.layout.page import Page


def items(layer: Picture, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Crop to cover, shrink to contain, or stretch; proportions come from the file's header."""
    del scale
    crop = layer.crop or Box(0, 0, 1, 1)
    if layer.fit == "stretch" or not box.area:
        return (Pixels(**header(layer, box), box=box, blob=layer.blob, crop=crop),)
    width, height = picture_size(page.world.blobs, layer.blob)
    aspect = (width * crop.width) / (height * crop.height)
    if layer.fit == "contain":
        box = _contained(box, aspect)
    else:
        crop = _covering(crop, aspect, box.width / box.height)
    return (Pixels(**header(layer, box), box=box, blob=layer.blob, crop=crop),)


def picture_size(blobs: Blobs, blob: str) -> tuple[int, int]:
    """Return width and height of an encoded picture, upright; raises BadDocument when unknown."""
    from PIL import Image

    with Image.open(io.BytesIO(blobs.get(blob))) as image:
        orientation = image.getexif().get(0x0112, 1)
        width, height = image.size
    return (height, width) if orientation in (5, 6, 7, 8) else (width, height)


def _contained(box: Box, aspect: float) -> Box:
    width, height = min(box.width, box.height * aspect), min(box.height, box.width / aspect)
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def _covering(crop: Box, aspect: float, wanted: float) -> Box:
    """Narrow `crop` about its middle until its shape is the box's."""
    if aspect > wanted:
        width = crop.width * wanted / aspect
        return Box(crop.x + (crop.width - width) / 2, crop.y, width, crop.height)
    height = crop.height * aspect / wanted
    return Box(crop.x, crop.y + (crop.height - height) / 2, crop.width, height)
