"""Film: the clumped grain of a fast film, dust, hairs and a scratch or two along its run."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import fibre, field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return grain of two sizes with the print's blemishes."""
    scale, seed = round(max(0.4, texture.scale), 2), texture.seed
    fine, other = field.grained(width, 0.55 * scale, 24, seed)
    clump, more = field.grained(width, 1.3 * scale, 14, (seed, "clump"))
    air = field.broad(height, width, 500 * scale, (seed, "air"), 2) * 5
    stream = rng("film", seed)
    for _ in range(3):
        column = stream.randrange(max(1, air.shape[1]))
        air[:, column] += stream.choice((-14, 18))
    shot = field.summed(
        field.Grown(air, width), fine, other, clump, more,
        field.Tiled(dirt(scale), width, (seed, "dirt")),
    )  # fmt: skip
    return field.painted(
        height, width, field.relief(texture.colours, 0.17 * texture.strength), shot
    )


@lru_cache(maxsize=4)
def dirt(scale: float) -> field.Levels:
    """Return one tile of white dust and a few dark hairs."""
    side = 907
    dust = fibre.strands("dust", side, count=round(50 / scale), length=2.2 * scale,
                         thick=1.5 * scale, curl=1.0)  # fmt: skip
    hair = fibre.strands("hairs", side, count=5, length=90 * scale, thick=0.9 * scale, curl=3.0)
    return (dust * 0.5 - hair * 0.34).astype(np.int16)
