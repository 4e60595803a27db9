"""Laying out a whole document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from limner.basics.geometry import Box
from limner.document.document import Document
from limner.document.frame import Frame, Item
from limner.document.layer import Held
from limner.ports.world import World
from limner.stages.layout.even import common_sizes
from limner.stages.layout.items import laid_over
from limner.stages.layout.page import Page


def lay(document: Document, world: World) -> Frame:
    """Return the Frame of `document`; top-level layers without a box take the whole picture.

    Laid out twice where siblings came out in unequal sizes: the second time all take the least.
    """
    return _evened(document, Page.of(document, world))[0]


def places(document: Document, world: World) -> tuple[Frame, dict[str, Held | None]]:
    """Return the Frame, and where every layer came to stand in it, by id."""
    page = replace(Page.of(document, world), placed={})
    frame, caps = _evened(document, page)
    return frame, {
        key: Held(box=box, scale=scale, cap=caps.get(key))
        for key, (box, scale) in (page.placed or {}).items()
    }


def _evened(document: Document, page: Page) -> tuple[Frame, Mapping[str, float]]:
    """Return the Frame of `document`, and the sizes its words are held to."""
    kept = {
        layer.id: layer.flow.held.cap
        for layer in document.walk()
        if layer.flow.held is not None and layer.flow.held.cap is not None
    }
    page = replace(page, caps=kept)
    frame = _laid(document, page)
    caps = {**common_sizes(document.layers, frame), **kept}
    return (_laid(document, replace(page, caps=caps)) if caps != kept else frame), caps


def _laid(document: Document, page: Page) -> Frame:
    whole = Box(0.0, 0.0, float(document.size.width), float(document.size.height))
    items: list[Item] = []
    for layer in document.layers:
        box = layer.box or whole
        items = laid_over(items, layer, box, page, ground=document.background)
    return Frame(
        size=document.size, background=document.background, items=tuple(items),
        seed=document.seed, bleed=document.bleed, slug=document.slug, safe=document.safe,
    )  # fmt: skip
