"""Chalkboard: slate wiped with a dry cloth, chalk dust left in arcs and in the stone's pores."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the board with wipes of the second colour (chalk) across it."""
    scale, seed = max(0.2, texture.scale), texture.seed
    stream = rng("chalkboard", seed)
    x, y = field.places(height, width)
    dust = np.zeros((y.shape[0], x.shape[1]), np.float32)
    streak = field.broad(height, width, 22 * scale, (seed, "streak"), 3, 34.0)
    for k in range(4):
        cx, cy = stream.uniform(-0.3, 1.3) * width, stream.uniform(1.1, 2.2) * height
        reach = math.hypot(width / 2 - cx, height / 2 - cy) * stream.uniform(0.75, 1.25)
        away = (np.hypot(x - cx, y - cy) - reach) / np.float32(stream.uniform(45, 120) * scale)
        edge = np.clip(1.2 - np.abs(away), 0, 1) * (1 + 0.35 * np.sign(away))
        patch = field.broad(height, width, 330 * scale, (seed, "patch", k), 2)
        dust += edge * np.clip(0.5 + 0.6 * patch, 0, 1.3) * np.float32(20)
    cloud = field.broad(height, width, 420 * scale, (seed, "cloud"), 4)
    coarse = cloud * 9 + dust + streak * (3 + 0.14 * dust) - 6
    one, two = field.grained(width, 0.5 * scale, 12, seed)
    board = field.summed(field.Grown(coarse, width), one, two)
    return field.see_through(texture, field.painted(height, width, _table(texture), board))


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    ground = texture.colours[0] if texture.colours else "#808080"
    share = min(1.0, texture.strength)
    chalk = texture.colours[1] if len(texture.colours) > 1 else shift(ground, lightness=0.3)
    dark = shift(ground, lightness=-0.06 * share)
    return field.table(
        [
            (0.0, dark),
            (0.40, ground),
            (0.62, mix(ground, chalk, 0.17 * share)),
            (1.0, mix(ground, chalk, 0.6 * share)),
        ]
    )
