"""Creases: paper crumpled and smoothed out again, straight ridges lit from the top left."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return creases of all lengths, each with a light and a shaded side, and the sheet's tooth."""
    scale, seed = max(0.3, texture.scale), texture.seed
    stream = rng("creases", seed)
    x, y = field.places(height, width)
    sheet = field.broad(height, width, 260 * scale, (seed, "air"), 3) * 4
    count = max(6, min(44, round(width * height / (170 * scale) ** 2)))
    for k in range(count):
        cx, cy = stream.random() * width, stream.random() * height
        turn, run = stream.random() * math.tau, stream.uniform(60, 330) * scale
        dx, dy = np.float32(math.cos(turn)), np.float32(math.sin(turn))
        away = (x - cx) * dy - (y - cy) * dx
        along = ((x - cx) * dx + (y - cy) * dy) / np.float32(run)
        near = np.maximum(0, 1 - np.abs(away) / np.float32(run * stream.uniform(0.25, 0.6)))
        ends = np.maximum(0, 1 - along * along)
        lit = 1 if dx - dy > 0 else -1
        strong = lit * stream.uniform(5, 17) * (1 if k % 4 else -1)
        sheet += np.sign(away) * near * near * ends * np.float32(strong)
    one, two = field.grained(width, 0.6 * scale, 6, seed)
    lit_sheet = field.summed(field.Grown(sheet.astype(np.float32), width), one, two)
    shades = field.relief(texture.colours, 0.2 * texture.strength)
    return field.painted(height, width, shades, lit_sheet)
