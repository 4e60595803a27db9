"""Folds: a poster that was folded in eight, the ink worn off along the folds."""

from __future__ import annotations

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return light on one side of each fold, shade on the other, and a frayed bright line."""
    scale, seed = max(0.3, texture.scale), texture.seed
    stream = rng("folds", seed)
    upright = (1 / 4, 1 / 2, 3 / 4) if width > 1.15 * height else (1 / 3, 2 / 3)
    level = (1 / 4, 1 / 2, 3 / 4) if height > 1.15 * width else (1 / 2,)
    x, y = (np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    rough = field.grown(field.broad(height, width, 26 * scale, (seed, "fray"), 3), height, width)
    bends, wears = [], []
    for places, line, span in ((upright, x, width), (level, y, height)):
        bend, worn = np.zeros_like(line), np.zeros_like(line)
        for at in places:
            away = line - np.float32(span * at + stream.uniform(-2, 2))
            side = stream.choice((-1, 1))
            bend += np.sign(away) * np.exp(-np.abs(away) / np.float32(70 * scale)) * (15 * side)
            worn += np.exp(-np.square(away / np.float32(1.3 * scale))) * 75
        bends.append(bend)
        wears.append(worn)
    sheet = np.clip(0.55 + 0.5 * rough, 0, 1.4) * np.add.outer(wears[1], wears[0])
    sheet += np.add.outer(bends[1] + 128, bends[0])
    levels = field.dusted(sheet.astype(np.float32), seed, 8)
    shades = field.relief(texture.colours, 0.2 * texture.strength)
    return field.looked_up(levels, shades)
