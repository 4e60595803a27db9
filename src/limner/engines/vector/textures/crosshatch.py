"""Crosshatch: lines engraved one way, and where it darkens a second and a third way across."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, screen


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return hatching of the second colour on the first."""
    pitch = 10.0 * max(0.3, texture.scale)
    angle = rng("crosshatch", texture.seed).choice((20, 35, 60))
    dark = screen.tone(texture, width, height)
    standing = np.full((height, width), -3, np.float32)
    for step, turn in enumerate((0, 58, 112)):
        ruled = screen.wave(width, height, pitch, angle + turn)
        # The thinner the tone, the higher the threshold a line has to rise above.
        ruled += (dark * 1.25 - 0.30 * step) * np.float32(2.1)
        np.maximum(standing, ruled - np.float32(1.12), out=standing)
    return screen.printed(texture, standing, 2 * math.tau / pitch)
