"""Tone: exposure, contrast, white balance and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch import tone
from limner.engines.retouch.canvas import colour, within
from limner.engines.retouch.pixels import encoded, linear

if TYPE_CHECKING:
    from limner.document.operations.tone import Tone
    from limner.engines.retouch.canvas import Canvas, Desk


def apply(canvas: Canvas, operation: Tone, desk: Desk) -> Canvas:
    """Return the canvas with its tone changed within the operation's part."""
    share = desk.part(operation, canvas)
    light = linear(canvas.picture)
    if operation.auto:
        light = tone.levelled(light)
    light = tone.dehazed(light, operation.dehaze)
    if operation.temperature or operation.tint:
        light = tone.warmed(light, operation.temperature, operation.tint)
    light = tone.exposed(light, operation.exposure)
    light = tone.scaled(light, operation.highlights, operation.shadows)
    if operation.light is not None:
        lamp = operation.light
        body = share if operation.matte is not None else None
        light = tone.relit(light, lamp.azimuth, lamp.strength, colour(lamp.colour), body)
    light = tone.contrasted(light, operation.contrast)
    light = tone.saturated(light, operation.saturation)
    return within(canvas, np.clip(encoded(light), 0, 1), share)
