"""Dots: a dot screen at an angle, its dots growing until they join, as in a screen print."""

from __future__ import annotations

import math

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, screen


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return dots of the second colour, at 15, 45 or 75 degrees, by a rolling tone."""
    pitch = 12.0 * max(0.3, texture.scale)
    angle = rng("dots", texture.seed).choice((15, 45, 75))
    lattice = screen.wave(width, height, pitch, angle)
    lattice += screen.wave(width, height, pitch, angle + 90)
    lattice += screen.tone(texture, width, height) * 4 - 2.1
    return screen.printed(texture, lattice, 2 * math.tau / pitch)
