"""Resize: the same picture in another number of pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.canvas import Canvas

if TYPE_CHECKING:
    from limner.document.operations.resize import Resize
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Resize, desk: Desk) -> Canvas:  # noqa: ARG001
    """Return the canvas resampled in linear light: by areas where smaller, else by Lanczos."""
    size = (operation.width, operation.height)
    rows, columns = canvas.alpha.shape
    smaller = operation.width <= columns and operation.height <= rows
    how = cv2.INTER_AREA if smaller else cv2.INTER_LANCZOS4
    alpha = cv2.resize(canvas.alpha, size, interpolation=how)
    linear = np.power(canvas.picture, 2.2) * canvas.alpha[..., None]
    light = cv2.resize(linear, size, interpolation=how) / np.maximum(alpha, 1e-4)[..., None]
    picture = np.power(np.clip(light, 0, 1), 1 / 2.2)
    return Canvas(picture.astype(canvas.picture.dtype), np.clip(alpha, 0, 1))
