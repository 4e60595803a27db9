"""Sheets of jobs: what lies beneath a layer, a stored picture, layers laid out on their own."""

from __future__ import annotations

from limner.basics.geometry import Affine, Box, Size
from limner.document.document import Document
from limner.document.frame import Cluster, Frame, Item, Pixels
from limner.document.layers.scene import Sheet
from limner.document.paint import Paint
from limner.stages.layout.items.picture import picture_size
from limner.stages.layout.page import Page


def beneath(layer: str, view: Box, below: tuple[Item, ...], ground: Paint | None) -> Frame:
    """Return the part `view` of what lies `below` a layer, moved to the frame's corner."""
    seen: tuple[Item, ...] = below
    if (view.x, view.y) != (0.0, 0.0) and below:
        move = Affine.translation(-view.x, -view.y)
        whole = Box(0.0, 0.0, view.right, view.bottom)
        seen = (Cluster(layer=layer, box=whole, transform=move, items=below),)
    size = Size(max(1, round(view.width)), max(1, round(view.height)))
    return Frame(size=size, items=seen, background=ground)


def stored(layer: str, blob: str, page: Page) -> Frame:
    """Return a stored picture at its own size; raises BadDocument for an unknown digest."""
    size = Size(*picture_size(page.world.blobs, blob))
    pixels = Pixels(layer=layer, box=Box(0.0, 0.0, *size), blob=blob)
    return Frame(size=size, items=(pixels,))


def laid(sheet: Sheet, page: Page) -> Frame:
    """Return a sheet laid out as a document of its own."""
    from limner.stages.layout.lay import lay  # layouts hold layers, layers hold sheets

    document = Document(
        size=sheet.size, background=sheet.background, layers=sheet.layers, seed=page.seed,
        lang=page.lang,
    )  # fmt: skip
    return lay(document, page.world)


def sized(frame: Frame, size: Size, layer: str) -> Frame:
    """Return a frame stretched to `size`."""
    if frame.size == size:
        return frame
    across, down = size.width / frame.size.width, size.height / frame.size.height
    inner = Cluster(
        layer=layer, box=Box(0.0, 0.0, *frame.size), transform=Affine(across, 0, 0, down, 0, 0),
        items=frame.items,
    )  # fmt: skip
    return Frame(size=size, items=(inner,), background=frame.background, seed=frame.seed)
