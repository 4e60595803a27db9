"""Sharpen: edges made crisper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.engines.retouch.canvas import within
from limner.engines.retouch.sharpen import sharpened

if TYPE_CHECKING:
    from limner.document.operations.sharpen import Sharpen
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: Sharpen, desk: Desk) -> Canvas:
    """Return the canvas with its detail raised within the operation's part."""
    crisp = sharpened(canvas.picture, operation.amount, operation.radius, operation.threshold / 255)
    return within(canvas, crisp, desk.part(operation, canvas))
