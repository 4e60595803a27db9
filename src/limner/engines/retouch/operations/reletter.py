"""Reletter: other words in the place of those a photograph shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.errors import BadDocument
from limner.engines.retouch.canvas import colour
from limner.engines.retouch.reletter import Face, located, relettered

if TYPE_CHECKING:
    from limner.document.operations.reletter import Reletter
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: Reletter, desk: Desk) -> Canvas:
    """Return the canvas with the new words in the old ones' place."""
    faces = [
        Face(desk.sheet(f"old{name}")[..., 3].copy(), desk.sheet(f"new{name}")[..., 3].copy())
        for name in operation.faces
    ]
    if not faces:
        raise BadDocument(
            "The words to set have no face.", hint="Name at least one pair of sheets in 'faces'."
        )
    corners = None if operation.corners is None else np.array(operation.corners, np.float32)
    place = located(canvas.picture, operation.old, faces, corners)
    desk.told(0.3)
    ink = colour(operation.colour) if operation.colour else None
    return canvas.painted(relettered(canvas.picture, place, operation.align, ink, desk.told))
