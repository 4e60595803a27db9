"""Add: a thing put into the picture, in its light and with its shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.canvas import Canvas
from limner.engines.retouch.standing import azimuth, laid, matched, placed, shaded

if TYPE_CHECKING:
    from limner.document.operations.add import AddThing
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: AddThing, desk: Desk) -> Canvas:
    """Return the canvas with the sheet's thing in it."""
    light = azimuth(canvas.picture) if operation.azimuth is None else operation.azimuth
    bare = placed(desk.sheet(operation.sheet), canvas.size, operation.box)
    thing = matched(bare, canvas.picture, operation.match, light, desk.seed)
    ground = shaded(canvas.picture, thing.alpha, operation.shadow, light)
    alpha = np.maximum(canvas.alpha, thing.alpha).astype(np.float32)
    return Canvas(laid(ground, thing), alpha)
