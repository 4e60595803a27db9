"""Composite: several cut-outs brought together into one scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.canvas import Canvas, cut
from limner.engines.retouch.standing import azimuth, laid, matched, placed, shaded

if TYPE_CHECKING:
    from limner.document.operations.composite import Composite
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Composite, desk: Desk) -> Canvas:
    """Return the canvas with the pieces laid on it in turn, each in the light of the ground."""
    ground = picture = canvas.picture
    alpha = canvas.alpha
    light = azimuth(ground) if operation.azimuth is None else operation.azimuth
    for number, piece in enumerate(operation.pieces):
        desk.told(number / len(operation.pieces))
        sheet = desk.sheet(piece.sheet)
        bare = placed(cut(sheet) if piece.cut else sheet, canvas.size, piece.box, piece.rotate)
        thing = matched(bare, ground, operation.match, light, desk.seed + number)
        if piece.stands:
            picture = shaded(picture, thing.alpha, operation.shadow, light)
        picture = laid(picture, thing)
        alpha = np.maximum(alpha, thing.alpha).astype(np.float32)
    return Canvas(picture, alpha)
