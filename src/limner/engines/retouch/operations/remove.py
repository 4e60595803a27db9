"""Remove: fill what a thing covers from its surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.errors import BadOption
from limner.engines.retouch.edges import grown
from limner.engines.retouch.removal import removed

if TYPE_CHECKING:
    from limner.document.operations.remove import RemoveThing
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: RemoveThing, desk: Desk) -> Canvas:
    """Return the canvas with the thing gone. Raises BadOption where nothing else is left."""
    free = np.ones(canvas.size, bool) if desk.mask is None else desk.mask > 0
    hole = free
    if operation.matte is not None:
        hole = grown(desk.matte(operation.matte, canvas.size), operation.grow) & free
    if hole.all():
        raise BadOption(
            "All of the picture is to be removed; nothing is left to fill it from.",
            hint="Mask the thing only, with some of its surroundings left.", param="mask",
        )  # fmt: skip
    filled = removed(canvas.picture, hole, bare=canvas.alpha < 0.5, told=desk.told)
    return canvas.painted(filled)
