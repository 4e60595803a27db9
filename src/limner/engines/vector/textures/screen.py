"""Screen: what the printers' screens share, a ruled wave compared with a tone that rolls.

Angles are in degrees; a row of the screen is `pitch` pixels wide.
"""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import shift, with_alpha
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def wave(width: int, height: int, pitch: float, angle: float) -> field.Floats:
    """Return a cosine of full size, 1 in the middle of each line, −1 between two."""
    k = math.tau / pitch
    turn = math.radians(angle)
    along = np.arange(width, dtype=np.float32) * np.float32(k * math.cos(turn))
    down = np.arange(height, dtype=np.float32) * np.float32(k * math.sin(turn))
    # cos(a + b) from four one-dimensional waves, which is exact and needs no cosine per pixel.
    made = np.multiply.outer(np.cos(down), np.cos(along))
    made -= np.multiply.outer(np.sin(down), np.sin(along))
    return np.asarray(made, np.float32)


def tone(texture: Texture, width: int, height: int) -> field.Floats:
    """Return how dark the print should be, 0–1 at full size: a slope across rolling hills."""
    stream = rng("screen", texture.seed)
    turn = stream.random() * math.tau
    x, y = field.places(height, width)
    slope = (x / width - 0.5) * math.cos(turn) + (y / height - 0.5) * math.sin(turn)
    pitch = max(width, height) * 0.7
    hills = field.broad(height, width, pitch, (texture.seed, "tone"), 2) * 0.13
    share = min(1.0, texture.strength)
    return field.grown(((0.42 + 0.55 * slope + hills) * share).astype(np.float32), height, width)


def printed(texture: Texture, standing: field.Floats, slope: float) -> field.Bytes:
    """Return ink where `standing` is above 0; slope: its change over one pixel, to soften edges."""
    levels = standing * np.float32(255 / max(slope, 1e-6)) + np.float32(128)
    return field.looked_up(levels, field.table([(0.0, ground(texture)), (1.0, ink(texture))]))


def ground(texture: Texture) -> str:
    """Return the paper's colour, clear where none is given."""
    return texture.colours[0] if texture.colours else with_alpha(ink(texture), 0.0)


def ink(texture: Texture) -> str:
    """Return the ink's colour."""
    if len(texture.colours) > 1:
        return texture.colours[1]
    return shift(texture.colours[0], lightness=-0.12) if texture.colours else "#000000"
