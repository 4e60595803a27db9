"""Straighten: turn the picture until it stands level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.canvas import Canvas
from limner.engines.retouch.straighten import lean, turned

if TYPE_CHECKING:
    from limner.document.operations.straighten import Straighten
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Straighten, desk: Desk) -> Canvas:
    """Return the canvas turned; as it was where nothing in it tells which way is up."""
    degrees = -lean(canvas.picture) if operation.degrees is None else operation.degrees
    if not degrees:
        return canvas
    desk.told(0.5)
    solid = turned(canvas.picture * canvas.alpha[..., None], degrees)
    alpha = turned(canvas.alpha, degrees)
    if float(canvas.alpha.min()) == 1.0:
        return Canvas(solid, np.ones_like(alpha))
    return Canvas(np.clip(solid / np.maximum(alpha, 1e-3)[..., None], 0, 1), alpha)
