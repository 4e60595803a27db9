"""Denim: indigo twill, white weft showing between slanting ribs, slubbed and a little worn."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the twill; the second colour is that of the weft."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    slubs = field.broad(width, height, 9 * scale, (seed, "slub"), 2, 22.0).T * 9
    slubs += field.broad(height, width, 260 * scale, (seed, "wear"), 4) * 10
    one, two = field.grained(width, 0.5 * scale, 13, seed)
    cloth = field.summed(
        field.Tiled(twill(scale), width, seed), field.Grown(slubs, width), one, two
    )
    return field.see_through(texture, field.painted(height, width, _table(texture), cloth))


@lru_cache(maxsize=6)
def twill(scale: float) -> field.Levels:
    """Return one tile of three-to-one twill: ribs rising to the right, crossed by threads."""
    side = 528
    pitch = side / max(12, round(side / (5.5 * scale)))
    sway = field.spectral("denim sway", side, 2.0 * pitch) * 0.12 * pitch
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    rib = np.sin((x + y + sway * 2) * (math.tau / (2 * pitch)))
    warp = np.sin((x + sway) * (math.tau / pitch))
    tile = rib * 24 + warp * 11 + rib * warp * 7
    return np.asarray(tile, np.int16)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    ground = texture.colours[0] if texture.colours else "#808080"
    share = min(1.0, texture.strength)
    weft = texture.colours[1] if len(texture.colours) > 1 else shift(ground, lightness=0.16)
    dark = shift(ground, lightness=-0.1 * share)
    return field.table([(0.0, dark), (0.5, ground), (0.75, mix(ground, weft, 0.35 * share)),
                        (1.0, mix(ground, weft, 0.8 * share))])  # fmt: skip
