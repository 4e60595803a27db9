"""Brushed: metal drawn over an abrasive belt, hairlines one way, and the light lying across."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return hairlines over soft bands of reflected light."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    stream = rng("brushed", seed)
    x, y = field.places(height, width)
    lean = stream.uniform(-0.35, 0.35)
    across = (x / width - 0.5) + lean * (y / height - 0.5)
    shine = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for k, high in ((1.0, 30.0), (2.2, 17.0), (3.7, 8.0)):
        shine += np.cos(across * np.float32(math.tau * k) + np.float32(stream.random() * 6)) * high
    metal = field.summed(
        field.Grown(shine, width),
        field.Tiled(hairlines(scale, 512), width, (seed, 1)),
        field.Tiled(hairlines(scale, 461), width, (seed, 2)),
    )
    return field.see_through(texture, field.painted(height, width, table(texture), metal))


@lru_cache(maxsize=8)
def hairlines(scale: float, side: int) -> field.Levels:
    """Return one tile of scratches along the belt."""
    fine = field.spectral(("hair", side), side, 0.4 * scale, 0, 90.0) * 7
    long = field.spectral(("belt", side), side, 1.1 * scale, 0, 160.0) * 5
    return (fine + long).astype(np.int16)


def table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    """Return the metal from its darkest reflection to the light's own."""
    ground = texture.colours[0] if texture.colours else "#808080"
    share = min(1.0, texture.strength)
    deep = texture.colours[1] if len(texture.colours) > 1 else shift(ground, lightness=-0.2)
    gleam = texture.colours[2] if len(texture.colours) > 2 else shift(ground, lightness=0.2)
    return field.table(
        [
            (0.0, mix(ground, deep, share)),
            (0.5, ground),
            (0.85, mix(ground, gleam, share)),
            (1.0, mix(ground, mix(gleam, "#ffffff", 0.5), share)),
        ]
    )
