"""Upscale: more pixels, edges kept crisp."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.canvas import Canvas
from limner.engines.retouch.upscale import upscaled

if TYPE_CHECKING:
    from limner.document.operations.upscale import Upscale
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Upscale, desk: Desk) -> Canvas:
    """Return the canvas larger by a whole factor."""
    picture = upscaled(canvas.picture, operation.factor, desk.told)
    size = (picture.shape[1], picture.shape[0])
    alpha = cv2.resize(canvas.alpha, size, interpolation=cv2.INTER_CUBIC)
    return Canvas(picture, np.clip(alpha, 0, 1))
