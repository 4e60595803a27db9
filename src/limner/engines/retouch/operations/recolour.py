"""Recolour: another colour for a thing, its shading kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.engines.retouch.canvas import colour, within
from limner.engines.retouch.recolour import alike, recoloured

if TYPE_CHECKING:
    from limner.document.operations.recolour import RecolourThing
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: RecolourThing, desk: Desk) -> Canvas:
    """Return the canvas with the thing, or what of it has the colour it had, in another."""
    share = desk.thing(operation, canvas)
    if not operation.whole:
        was = colour(operation.was) if operation.was else None
        share = alike(canvas.picture, share, was)
    changed = recoloured(canvas.picture, share, colour(operation.colour))
    return within(canvas, changed, (share > 0) * operation.strength)
