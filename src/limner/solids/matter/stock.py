"""Stock: paper and board, by their fibres."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, lacquer, relief, rough, toned
from limner.solids.noise import fractal, lines, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (SIDE, SIDE)
_SPAN = 0.18
_FLUTES = 28
"""Waves of the inner sheet on one span: 6.4 mm each."""


_BLACK = 0.03
"""Linear light up to which paper is black: dyed through, it shines less, and stays black in a low
sun."""


def stock(
    name: str, colour: str, *cues: str,
    flecks: float, flutes: float = 0.0, fibres: float = 0.0, sheer: float = 0.0,
) -> Material:  # fmt: skip
    """Return paper. flecks: strength of short stray fibres, flutes: of the waves of board, fibres:
    of long pale ones; sheer: share of the light that comes through."""
    shape = (flecks, flutes, fibres)

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("stock", 1, name, seed), toned(matter, colour)
        return Surface(
            model="sheer" if sheer else "opaque", translucence=sheer,
            colour=coloured(key, _SPAN, tone, lambda: _fibrous(shape, seed)[0]),
            roughness=rough(matter, 0.8), coat=lacquer(matter),
            specular=0.3 if max(tone) > _BLACK else 0.11,
            bump=None if sheer else relief(key, _SPAN, lambda: _fibrous(shape, seed)[1]),
        )  # fmt: skip

    return Material(surface, cues=cues)


@lru_cache(maxsize=2)
def _fibrous(
    shape: tuple[float, float, float], seed: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return factors and heights in metres."""
    flecks, flutes, fibres = shape
    tooth = fractal(_SIZE, (120, 120), seed, octaves=3, gain=0.7)
    cloud = fractal(_SIZE, (6, 6), seed + 1, octaves=5, gain=0.6)
    shade = 1 + 0.01 * tooth + (0.012 + 0.03 * flecks) * cloud
    heights = 5e-6 * tooth + 8e-6 * cloud
    if flecks:
        for k, (down, across) in enumerate(((50, 16), (16, 50), (34, 34))):
            field = fractal(_SIZE, (down, across), seed + 5 + k, octaves=1)
            there = smoothstep(1.0, 1.7, fractal(_SIZE, (55, 55), seed + 15 + k, octaves=2))
            hair = lines(field, 0.9) * there
            shade = shade * (1 + flecks * (0.35 if k == 2 else -0.5) * hair)
        shade = shade * (1 + 0.05 * flecks * fractal(_SIZE, (20, 200), seed + 4, octaves=2))
    if fibres:
        for k, (down, across) in enumerate(((7, 3), (3, 8), (5, 5), (9, 6))):
            field = fractal(_SIZE, (down, across), seed + 25 + k, octaves=3, gain=0.35)
            there = smoothstep(0.1, 1.0, fractal(_SIZE, (9, 9), seed + 35 + k, octaves=2))
            shade = shade * (1 + 0.1 * fibres * lines(field, 1.3) * there)
    if flutes:
        way = np.arange(SIDE, dtype=np.float32) * np.float32(2 * np.pi * _FLUTES / SIDE)
        wave = np.sin(way)[None, :] * (1 + 0.2 * cloud)
        shade, heights = shade * (1 + 0.018 * flutes * wave), heights + 3.5e-5 * flutes * wave
    return np.maximum(shade, 0.2).astype(np.float32), heights.astype(np.float32)
