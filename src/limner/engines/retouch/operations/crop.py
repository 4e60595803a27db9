"""Crop: a part of the picture; beyond its edges all is clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Size
from limner.engines.retouch.canvas import Canvas

if TYPE_CHECKING:
    from limner.document.operations.crop import CropTo
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: CropTo, desk: Desk) -> Canvas:  # noqa: ARG001
    """Return the part, pixel for pixel."""
    rows, columns = canvas.size
    width, height = operation.resized(Size(columns, rows))
    left, top = round(operation.box.x), round(operation.box.y)
    picture, alpha = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    x, y = max(left, 0), max(top, 0)
    right, foot = min(left + width, columns), min(top + height, rows)
    if right > x and foot > y:
        here = (slice(y - top, foot - top), slice(x - left, right - left))
        picture[here], alpha[here] = canvas.picture[y:foot, x:right], canvas.alpha[y:foot, x:right]
    return Canvas(picture, alpha)
