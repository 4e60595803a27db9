"""Bleed: watercolour run wet in wet, with blooms, hard dried edges and granulated pigment."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field

_HUES, _DEPTHS = 16, 128


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return pools of the further colours on the first; where two meet, they mingle."""
    scale, seed = max(0.2, texture.scale), texture.seed
    x, y = field.places(height, width)
    wx, wy = field.stirred(x, y, 520 * scale, seed, 7, 0.55)
    rough = field.broad(height, width, 70 * scale, (seed, "rough"), 4)
    swell = np.sin(wx / np.float32(210 * scale)) + np.sin(wy / np.float32(170 * scale) + 1)
    swell = swell + field.broad(height, width, 520 * scale, (seed, "swell"), 2) * 0.7
    pool = swell + rough * np.float32(0.1) + np.float32(0.35)
    wet = np.clip(pool * 5, 0, 1)
    rim = np.exp(-np.square((pool - 0.2) / 0.13))
    bloom = np.exp(-np.square((np.abs(pool - 1.55) - 0.0) / 0.07)) * np.clip(rough, 0, 1)
    depth = wet * (0.46 + 0.1 * swell + 0.06 * rough) + rim * 0.26 + bloom * 0.2
    hue = 0.5 + 0.5 * np.sin(
        wx / np.float32(390 * scale) + wy / np.float32(310 * scale) + rough / 4
    )
    deep = field.grown(depth.astype(np.float32) * _DEPTHS, height, width)
    one, two = field.grained(width, 1.0 * scale, 12, (seed, "pigment"))
    grit = (one.rows(0, height) + two.rows(0, height)).astype(np.float32)
    deep = deep * (np.float32(1) + grit * np.float32(0.007))
    tone = field.grown(hue.astype(np.float32) * (_HUES - 1), height, width)
    tone = tone + grit * np.float32(0.04)
    index = np.clip(tone, 0, _HUES - 1).astype(np.int32) * _DEPTHS
    index += np.clip(deep, 0, _DEPTHS - 1).astype(np.int32)
    made = _table(texture).take(index).view(np.uint8).reshape(height, width, 4)
    return field.see_through(texture, made)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    """Return for each hue its washes from bare paper to the densest."""
    ground, *pigments = field.inks(texture, apart=0.12)
    if len(texture.colours) > 2:
        pigments = pigments[: len(texture.colours) - 1]
    runs = []
    for i in range(_HUES):
        place = i / (_HUES - 1) * (len(pigments) - 1)
        k = min(len(pigments) - 2, int(place)) if len(pigments) > 1 else 0
        pigment = mix(pigments[k], pigments[min(k + 1, len(pigments) - 1)], place - k)
        dark = shift(pigment, lightness=-0.1 * min(1.0, texture.strength))
        stops = [(0.0, ground), (0.04, ground), (0.3, mix(ground, pigment, 0.48)),
                 (0.72, pigment), (1.0, dark)]  # fmt: skip
        runs.append(field.table(stops, _DEPTHS))
    return np.concatenate(runs)
