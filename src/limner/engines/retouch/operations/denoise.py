"""Denoise: less noise, edges kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.engines.retouch.canvas import within
from limner.engines.retouch.noise import denoised

if TYPE_CHECKING:
    from limner.document.operations.denoise import Denoise
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: Denoise, desk: Desk) -> Canvas:
    """Return the canvas with its noise lowered within the operation's part."""
    sigma = None if operation.noise is None else operation.noise / 255
    clean = denoised(canvas.picture, operation.strength, sigma)
    return within(canvas, clean, desk.part(operation, canvas))
