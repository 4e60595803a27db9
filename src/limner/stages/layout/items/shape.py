"""Shape layers become outlines."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.document.frame import Item, Outline
from limner.document.layers.shape import Shape
from limner.stages.layout.items import header, tidy
from limner.stages.layout.page import Page


def items(layer: Shape, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Draw the form in `box`, tidy; a path without a view keeps its own coordinates."""
    del page, scale
    if layer.fill is None and layer.stroke is None:
        return ()
    d = outline(layer, box)
    above = header(layer, box)
    if layer.form == "path" and layer.view is None:
        own = path.bounds(d)
        above, box = header(layer, own), tidy(own)
    return (Outline(**above, box=box, d=d, fill=layer.fill, stroke=layer.stroke),)


def outline(layer: Shape, box: Box) -> str:
    """Return the path data of a shape standing in `box`."""
    if layer.form == "rect":
        return path.rect(box, layer.radius)
    if layer.form == "ellipse":
        return path.ellipse(box)
    if layer.view is None:
        return layer.d
    view = layer.view
    sx = box.width / view.width if view.width else 1.0
    sy = box.height / view.height if view.height else 1.0
    return path.transform(layer.d, Affine(sx, 0, 0, sy, box.x - view.x * sx, box.y - view.y * sy))
