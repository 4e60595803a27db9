"""Outline: fill, then stroke, a path."""

from __future__ import annotations

from typing import Any

import skia

from limner.document.frame import Outline
from limner.document.paint import Texture
from limner.engines.vector import brush
from limner.engines.vector.canvas import Easel, skia_rect
from limner.engines.vector.outlines import skia_path
from limner.engines.vector.textures import placed
from limner.engines.vector.washes import wash


def paint(item: Outline, easel: Easel) -> None:
    """Fill and stroke the path; gradients and textures span the item's box."""
    path = skia_path(item.d)
    if item.fill is not None and (isinstance(item.fill, str) or not _covered(item, path, easel)):
        easel.canvas.drawPath(path, brush.filling(item.fill, item.box))
    if item.stroke is not None and item.stroke.width > 0:
        easel.canvas.drawPath(path, brush.pen(item.stroke, item.box))


def silhouette(item: Outline, _: Easel) -> tuple[Any, Any] | None:
    """Return what casts the outline's shadow, where it lets nothing through."""
    covering = brush.silhouette(item.fill, item.stroke)
    return None if covering is None else (skia_path(item.d), covering)


def _covered(item: Outline, path: Any, easel: Easel) -> bool:
    """Fill the box where the path is no more than that; return False, nothing done, elsewhere."""
    if not path.isRect() or path.getBounds() != skia_rect(item.box):
        return False
    if isinstance(item.fill, Texture):
        _lay(item.fill, item, easel)
        return True
    return item.fill is not None and wash(item.fill, item.box, easel.canvas)


def _lay(texture: Texture, item: Outline, easel: Easel) -> None:
    """Fill the whole box: copying an image is thirty times as fast as shading with it."""
    image, left, top = placed(texture, item.box)
    canvas = easel.canvas
    canvas.save()
    canvas.clipRect(skia_rect(item.box), skia.ClipOp.kIntersect, True)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImage(image, left, top, sampling)
    canvas.restore()
