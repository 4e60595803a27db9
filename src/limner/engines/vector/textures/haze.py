"""Haze: one wide gradient through all the colours, dissolved into coarse grain."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the gradient at an angle of the seed's, its bands blown into each other."""
    scale, seed = max(0.2, texture.scale), texture.seed
    angle = rng("haze", seed).choice((35, 60, 90, 120, 150, 215, 250))
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = field.places(height, width)
    wx, wy = field.stirred(x, y, max(width, height) * scale, seed, 2, 0.5)
    along = (wx - width / 2) * np.float32(dx) + (wy - height / 2) * np.float32(dy)
    span = abs(dx) * width + abs(dy) * height
    places = (along / np.float32(span) + np.float32(0.5)) * np.float32(4095)
    levels = field.grown(places.astype(np.float32), height, width)
    levels = field.dusted(levels, seed, 330 * min(1.0, texture.strength), 0.42 * max(0.7, scale))
    colours = list(texture.colours) if len(texture.colours) > 1 else field.inks(texture)[:3]
    if len(colours) == 3 and len(texture.colours) < 2:
        colours = [colours[1], colours[0], colours[2]]
    last = len(colours) - 1
    stops = [(0.12 + 0.76 * i / last, colour) for i, colour in enumerate(colours)]
    return field.see_through(texture, field.looked_up(levels, field.table(stops, 4096)))
