"""Paper: the tooth of a cold-pressed sheet, with fibres, lit from the top left."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return tooth and fibres over broad, barely visible clouds."""
    one, two = tooth(round(max(0.4, texture.scale), 2))
    clouds = field.broad(height, width, 260 * texture.scale, texture.seed, 2) * 13
    sheet = field.summed(
        field.Tiled(one, width, (texture.seed, 1)),
        field.Tiled(two, width, (texture.seed, 2)),
        field.Grown(clouds, width, smooth=False),
    )
    shades = field.relief(texture.colours, 0.085 * texture.strength)
    return field.painted(height, width, shades, sheet)


@lru_cache(maxsize=8)
def tooth(scale: float) -> tuple[field.Levels, field.Levels]:
    """Return two tiles of lit relief; the first carries the fibres."""
    parts = []
    for name, side, fibres in (("one", 512, 260), ("two", 461, 0)):
        height = field.spectral(("paper", name), side, 0.9 * scale, 4.5 * scale)
        height = height + _fibres(side, fibres, scale)
        lit = height - np.roll(height, (1, 1), (0, 1))
        lit = lit / lit.std() * 15 + field.spectral(("paper dust", name), side, 0.4) * 5
        parts.append(lit.astype(np.int16))
    return parts[0], parts[1]


def _fibres(side: int, count: int, scale: float) -> field.Floats:
    """Return short curved hairs lying on the sheet, as heights."""
    lying = np.zeros((side, side), np.float32)
    stream = rng("paper fibres", side)
    for _ in range(count):
        x, y = stream.random() * side, stream.random() * side
        turn, bend = stream.random() * math.tau, (stream.random() - 0.5) * 0.09
        tall = 0.5 + stream.random()
        for _ in range(int((12 + stream.random() * 26) * scale)):
            lying[int(y) % side, int(x) % side] = tall
            x, y, turn = x + math.cos(turn), y + math.sin(turn), turn + bend / scale
    soft = lying + 0.5 * (np.roll(lying, 1, 0) + np.roll(lying, 1, 1))
    return np.asarray(soft, np.float32)
