"""Lines: a line screen, as in banknotes and old photographs: ruled, swelling with the tone."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, screen


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return lines of the second colour at one of the printers' angles."""
    pitch = 11.0 * max(0.3, texture.scale)
    angle = rng("lines", texture.seed).choice((15, 45, 75, 105, 135))
    ruled = screen.wave(width, height, pitch, angle)
    wide = np.cos(np.float32(math.pi) * np.clip(screen.tone(texture, width, height), 0, 0.85))
    return screen.printed(texture, ruled - wide, 2 * math.tau / pitch)
