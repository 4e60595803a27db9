"""Illustrations become art: whole in their box, colours settled."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.frame import Art, Item
from limner.document.layers.illustration import Illustration
from limner.stages.layout.items import header, tidy
from limner.stages.layout.page import Page
from limner.stages.layout.recolour import recoloured


def items(layer: Illustration, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Draw as large as fits in `box`, standing on its foot or in its middle."""
    del scale
    drawing = page.world.illustrations.get(layer.art)
    factor = min(box.width / drawing.width, box.height / drawing.height)
    width, height = drawing.width * factor, drawing.height * factor
    if width <= 0 or height <= 0:
        return ()
    drop = 1.0 if layer.anchor == "bottom" else 0.5
    where = tidy(
        Box(box.x + (box.width - width) / 2, box.y + (box.height - height) * drop, width, height)
    )
    return (
        Art(
            **header(layer, where), box=where, art=layer.art, flip=layer.flip,
            colours=recoloured(drawing.body, layer.recolour), flat=layer.recolour.flat,
            label=layer.label or drawing.label,
        ),
    )  # fmt: skip
