"""Satin: ribbon with a metal thread, its gloss drawn out along the weave."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, relief, toned
from limner.solids.noise import fractal
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = (0.024, 0.024)
_RIBS = 44


@lru_cache(maxsize=1)
def _woven(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return factors and heights in metres: fine ribs across the ribbon, thread by thread."""
    size = (SIDE, SIDE)
    along = np.arange(SIDE, dtype=np.float32)[:, None] * np.float32(2 * np.pi * _RIBS / SIDE)
    uneven = fractal(size, (_RIBS, 6), seed, octaves=2, gain=0.6)
    rib = np.sin(along + 0.3 * uneven)
    threads = fractal(size, (4, 300), seed + 1, octaves=1)
    shade = 1.0 + 0.05 * rib + 0.035 * threads + 0.02 * uneven
    heights = 3.2e-6 * rib + 1.6e-6 * threads
    return np.maximum(shade, 0.2).astype(np.float32), heights.astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("satin", 1, seed)
    return Surface(
        model="metal", roughness=0.5,
        colour=coloured(key, _SPAN, toned(matter, "#dcb566"), lambda: _woven(seed)[0]),
        bump=relief(key, _SPAN, lambda: _woven(seed)[1]),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("metallic ribbon", "lame"))
