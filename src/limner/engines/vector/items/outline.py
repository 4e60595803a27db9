"""Outline: fill, then stroke, a path."""

from __future__ import annotations

from limner.document.frame import Outline
from limner.engines.vector import brush
from limner.engines.vector.canvas import Easel
from limner.engines.vector.outlines import skia_path


def paint(item: Outline, easel: Easel) -> None:
    """Fill and stroke the path; gradients and textures span the item's box."""
    path = skia_path(item.d)
    if item.fill is not None:
        easel.canvas.drawPath(path, brush.filling(item.fill, item.box))
    if item.stroke is not None and item.stroke.width > 0:
        easel.canvas.drawPath(path, brush.pen(item.stroke, item.box))
