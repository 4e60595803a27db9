"""Stone: polished marble, cloudy, with veins that branch, thin out and vanish."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return clouds on the ground and veins of the second colour."""
    scale, seed = max(0.2, texture.scale), texture.seed
    x, y = field.places(height, width)
    clouds = field.broad(height, width, 380 * scale, (seed, "clouds"), 5)
    total = np.full(clouds.shape, 0.72, np.float32) + clouds * np.float32(0.075)
    for k, (pitch, sharp, depth) in enumerate(((560, 26, 0.62), (330, 34, 0.4), (150, 18, 0.16))):
        wx, wy = field.stirred(x, y, pitch * scale, (seed, "vein", k), 8, 0.62)
        lie = np.sin((wx * 0.55 + wy) * np.float32(3.1 / (pitch * scale)) + np.float32(k))
        fade = field.broad(height, width, pitch * 0.8 * scale, (seed, "fade", k), 2)
        strong = np.clip(fade * 0.5 + 0.35, 0, 1)
        total -= np.exp(-np.abs(lie) * sharp).astype(np.float32) * strong * np.float32(depth)
        total -= (
            np.exp(-np.abs(lie) * (sharp / 6)).astype(np.float32)
            * strong
            * np.float32(depth * 0.22)
        )
    levels = field.dusted(field.grown(total * 4095, height, width), seed, 22)
    return field.see_through(texture, field.looked_up(levels, _table(texture)))


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    colours = texture.colours or ("#808080",)
    ground, share = colours[0], min(1.0, texture.strength)
    vein = colours[1] if len(colours) > 1 else shift(ground, lightness=-0.3, chroma=0.8)
    warm = colours[2] if len(colours) > 2 else mix(ground, vein, 0.4)
    light = mix(ground, shift(ground, lightness=0.05), share)
    edge = mix(ground, mix(warm, vein, 0.35), share * 0.8)
    stops = [(0.0, mix(ground, vein, share)), (0.3, edge),
             (0.55, mix(ground, warm, share * 0.32)), (0.72, ground), (1.0, light)]  # fmt: skip
    return field.table(stops, 4096)
