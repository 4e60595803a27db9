"""Canvas: a painter's cloth, thick threads two by two under a coat of primer."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the weave, its slubs and the primer's clouds."""
    scale, seed = max(0.4, texture.scale), texture.seed
    slubs = field.broad(height, width, 14 * scale, (seed, "weft"), 2, 18.0) * 6
    slubs += field.broad(width, height, 14 * scale, (seed, "warp"), 2, 18.0).T * 6
    slubs += field.broad(height, width, 300 * scale, (seed, "primer"), 3) * 7
    one, two = field.grained(width, 0.7 * scale, 9, seed)
    cloth = field.summed(
        field.Tiled(weave(round(scale, 2)), width, seed), field.Grown(slubs, width), one, two
    )
    return field.painted(
        height, width, field.relief(texture.colours, 0.16 * texture.strength), cloth
    )


@lru_cache(maxsize=6)
def weave(scale: float) -> field.Levels:
    """Return one tile of the cloth lit from the top left, with holes between its threads."""
    side = 540
    threads = max(6, round(side / (9.0 * scale) / 2) * 2)
    pitch = side / threads
    sway = field.spectral("canvas sway", side, 1.4 * pitch) * 0.09 * pitch
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    warp, weft = (x + sway) / pitch, (y + sway.T) / pitch
    over = (np.floor(warp) + np.floor(weft)) % 2 == 0
    bulge_warp = np.sqrt(np.abs(np.sin(math.pi * warp)))
    bulge_weft = np.sqrt(np.abs(np.sin(math.pi * weft)))
    tall = np.where(over, bulge_warp * (0.45 + 0.55 * np.abs(np.sin(math.pi * weft))),
                    bulge_weft * (0.45 + 0.55 * np.abs(np.sin(math.pi * warp))))  # fmt: skip
    lit = tall - np.roll(tall, (1, 1), (0, 1))
    hole = np.minimum(bulge_warp, bulge_weft) < 0.42
    tile = tall / tall.std() * 11 + lit / lit.std() * 14 - hole * 9
    return np.asarray(tile - tile.mean(), np.int16)
