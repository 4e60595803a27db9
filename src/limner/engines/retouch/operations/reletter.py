"""Reletter: other words in the place of those a photograph shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.basics.errors import BadDocument, BadOption
from limner.engines.retouch.canvas import colour
from limner.engines.retouch.reletter import Face, Place, located, marked_out, relettered

if TYPE_CHECKING:
    from limner.document.operations.reletter import Reletter
    from limner.engines.retouch.canvas import Canvas, Desk
    from limner.engines.retouch.pixels import Floats


def apply(canvas: Canvas, operation: Reletter, desk: Desk) -> Canvas:
    """Return the canvas with the new words in the old ones' place."""
    faces = [
        Face(_inked(desk.sheet(f"old{name}")[..., 3]), _inked(desk.sheet(f"new{name}")[..., 3]))
        for name in operation.faces
    ]
    if not faces:
        raise BadDocument(
            "The words to set have no face.", hint="Name at least one pair of sheets in 'faces'."
        )
    if not operation.new:
        faces = [Face(face.old, face.old * 0) for face in faces]
    place = _place(canvas, operation, faces, desk)
    desk.told(0.3)
    ink = colour(operation.colour) if operation.colour else None
    free = desk.mask > 0.5 if desk.mask is not None and desk.mask.shape == canvas.size else None
    new = relettered(canvas.picture, place, operation.align, ink, free, desk.told)
    return canvas.painted(new)


def _place(canvas: Canvas, operation: Reletter, faces: list[Face], desk: Desk) -> Place:
    """Return where the old words are: at the corners given, as read, or in the layer's mask."""
    if operation.corners is not None:
        return located(canvas.picture, operation.old, faces, np.array(operation.corners, "f4"))
    marked = desk.mask is not None and desk.mask.shape == canvas.size
    if not operation.old:
        if not marked or desk.mask is None:
            raise BadOption(
                "Which words are to go is not said.",
                hint="Name them, or mark them with a mask.", param="old",
            )  # fmt: skip
        return marked_out(canvas.picture, desk.mask > 0.5, faces)
    return located(canvas.picture, operation.old, faces, within=desk.mask if marked else None)


def _inked(alpha: Floats) -> Floats:
    """Return a sheet cut to its letters, no larger than they are needed."""
    x, y, width, height = cv2.boundingRect((alpha > 0.05).astype(np.uint8))
    if not width or not height:
        return np.zeros((8, 8), np.float32)
    return np.ascontiguousarray(alpha[y : y + height, x : x + width], np.float32)
