"""Concrete: cast and ground smooth, cloudy, with fine sand and a few pits."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return clouds, sand and pits about the ground colour."""
    scale, seed = max(0.4, texture.scale), texture.seed
    clouds = field.broad(height, width, 300 * scale, (seed, "clouds"), 5) * 26
    stain = field.broad(height, width, 90 * scale, (seed, "stain"), 3)
    clouds += np.where(stain > 0.9, (stain - 0.9) * -11, 0).astype(np.float32)
    surface = field.summed(
        field.Grown(clouds, width, smooth=False),
        *field.grained(width, 0.6 * scale, 15, seed),
        field.Tiled(pitted(round(scale, 2)), width, seed),
    )
    shades = field.relief(texture.colours, 0.13 * texture.strength)
    return field.painted(height, width, shades, surface)


@lru_cache(maxsize=8)
def pitted(scale: float) -> field.Levels:
    """Return one tile of pits: dark, with a light lower rim where the light catches."""
    side = 769
    tile = np.zeros((side, side), np.float32)
    stream = rng("pits")
    for _ in range(round(70 / scale**2)):
        x, y = stream.randrange(side), stream.randrange(side)
        radius = (0.6 + 2.6 * stream.random() ** 4) * scale
        reach = math.ceil(radius + 2)
        dy, dx = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        inside = np.clip(radius - np.hypot(dx, dy * 1.15) + 0.5, 0, 1)
        rim = np.clip(1.1 - np.abs(np.hypot(dx - 0.3, dy - 0.6) - radius), 0, 1) * (dy > 0)
        rows, columns = (y + dy) % side, (x + dx) % side
        tile[rows, columns] += rim * 26 * (1 - inside) - inside * (55 + 35 * stream.random())
    return tile.astype(np.int16)
