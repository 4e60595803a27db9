"""Laying out a whole document."""

from __future__ import annotations

from dataclasses import replace

from limner.basics.geometry import Box
from limner.document.document import Document
from limner.document.frame import Frame, Item
from limner.ports.world import World
from limner.stages.layout.even import common_sizes
from limner.stages.layout.items import items_of
from limner.stages.layout.page import Page


def lay(document: Document, world: World) -> Frame:
    """Return the Frame of `document`; top-level layers without a box take the whole picture.

    Laid out twice where siblings came out in unequal sizes: the second time all take the least.
    """
    page = Page.of(document, world)
    frame = _laid(document, page)
    caps = common_sizes(document.layers, frame)
    return _laid(document, replace(page, caps=caps)) if caps else frame


def _laid(document: Document, page: Page) -> Frame:
    whole = Box(0.0, 0.0, float(document.size.width), float(document.size.height))
    items: list[Item] = []
    for layer in document.layers:
        items += items_of(layer, layer.box or whole, page)
    return Frame(
        size=document.size, background=document.background, items=tuple(items),
        seed=document.seed, bleed=document.bleed, slug=document.slug, safe=document.safe,
    )  # fmt: skip
