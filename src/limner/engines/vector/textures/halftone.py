"""Halftone: a screen of dots at 45°, swelling from nothing towards one corner."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import shift, with_alpha
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return dots of the second colour on the first; strength is how far they swell."""
    pitch = 14.0 * max(0.25, texture.scale)
    wave = math.tau / (pitch * math.sqrt(2))
    rows = np.cos((np.arange(height, dtype=np.float32) + 0.5) * np.float32(wave))
    columns = np.cos((np.arange(width, dtype=np.float32) + 0.5) * np.float32(wave))
    # The product of two cosines is highest at the crossings of a lattice turned by 45°;
    # a dot is what stands above the threshold, and one pixel of slope softens its edge.
    edge = np.float32(255 / (1.1 * wave))
    across, down = _tone(texture, width, height)

    def shade(top: int, bottom: int) -> field.Bytes:
        dots = np.multiply.outer(rows[top:bottom] * edge, columns)
        dots -= across * edge
        dots -= down[top:bottom, None] * edge
        np.clip(dots, -128, 127, out=dots)
        return np.asarray(dots + 128, np.float32).astype(np.uint8)

    colours = field.table([(0.0, _ground(texture)), (1.0, _ink(texture))])
    return field.painted(height, width, colours, shade)


def _tone(texture: Texture, width: int, height: int) -> tuple[field.Floats, field.Floats]:
    """Return the threshold as a part for each column and one for each row.

    It is over 1 (no dot) at one side and lowest at the corner the dots swell towards.
    """
    stream = rng("halftone", texture.seed)
    right, low = stream.random() < 0.5, stream.random() < 0.7
    lean = 0.25 + 0.5 * stream.random()
    x = np.linspace(0, 1, width, dtype=np.float32)
    y = np.linspace(0, 1, height, dtype=np.float32)
    x, y = (x if right else 1 - x), (y if low else 1 - y)
    reach = np.float32(0.55 + 0.75 * texture.strength)
    return (1.35 - reach * lean * x).astype(np.float32), -reach * np.float32(1 - lean) * y


def _ground(texture: Texture) -> str:
    return texture.colours[0] if texture.colours else with_alpha(_ink(texture), 0.0)


def _ink(texture: Texture) -> str:
    if len(texture.colours) > 1:
        return texture.colours[1]
    return shift(texture.colours[0], lightness=-0.18) if texture.colours else "#000000"
