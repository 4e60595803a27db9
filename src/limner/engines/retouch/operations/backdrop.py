"""Backdrop: what is behind the subject, replaced, blurred or cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.errors import BadDocument
from limner.engines.retouch.canvas import Canvas
from limner.engines.retouch.lens import behind
from limner.engines.retouch.matte import foreground
from limner.engines.retouch.pixels import mixed
from limner.engines.retouch.standing import Thing, azimuth, laid, matched, shaded

if TYPE_CHECKING:
    from limner.document.operations.backdrop import Backdrop
    from limner.engines.retouch.canvas import Desk


def apply(canvas: Canvas, operation: Backdrop, desk: Desk) -> Canvas:
    """Return the canvas with the subject kept and all behind it changed."""
    matte = desk.thing(operation, canvas)
    desk.told(0.4)
    own = foreground(canvas.picture, matte) if operation.decontaminate else canvas.picture
    desk.told(0.6)
    if operation.how == "clear":
        return Canvas(own, (canvas.alpha * matte).astype(np.float32))
    if operation.how == "blur":
        return canvas.painted(behind(canvas.picture, matte, own, operation.blur))
    sheet = desk.sheet(operation.sheet)
    if sheet.shape[:2] != canvas.size:
        raise BadDocument(
            f"The new background is {sheet.shape[1]}x{sheet.shape[0]} where the picture is "
            f"{canvas.size[1]}x{canvas.size[0]}.", hint="Lay it out at the picture's size.",
        )  # fmt: skip
    ground, seen = sheet[..., :3], sheet[..., 3]
    light = azimuth(ground)
    thing = matched(Thing(own, matte), ground, operation.match, light, desk.seed)
    ground = shaded(ground, thing.alpha, operation.shadow, light)
    alpha = np.maximum(seen, thing.alpha * canvas.alpha)
    picture = laid(mixed(own, ground, np.ones_like(seen)), thing)
    return Canvas(picture, alpha.astype(np.float32))
