"""Extend: go on with the picture beyond its edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.canvas import Canvas
from limner.engines.retouch.outpaint import extended

if TYPE_CHECKING:
    from limner.document.operations.extend import Extend
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Extend, desk: Desk) -> Canvas:
    """Return the larger canvas; a picture that is clear at a side stays clear beyond it."""
    sides = (operation.left, operation.top, operation.right, operation.bottom)
    picture = extended(canvas.picture, *sides, told=desk.told)
    left, top, right, bottom = sides
    alpha = np.pad(canvas.alpha, ((top, bottom), (left, right)), mode="edge")
    return Canvas(picture, alpha)
