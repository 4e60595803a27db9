"""Velvet: a deep pile, dark head on and bright at its edges."""

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

_SPAN = (0.34, 0.34)


@lru_cache(maxsize=1)
def _nap(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return factors and heights in metres: strokes a hand left in the pile, and its hairs."""
    size = (SIDE, SIDE)
    stroke = fractal(size, (2, 3), seed, octaves=3, gain=0.35)
    hairs = fractal(size, (300, 300), seed + 1, octaves=1)
    shade = 1 + 0.02 * stroke + 0.04 * hairs
    return np.maximum(shade, 0.1).astype(np.float32), (2.5e-4 * stroke).astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("velvet", 4, seed)
    return Surface(
        colour=coloured(key, _SPAN, toned(matter, "#5b2a3d"), lambda: _nap(seed)[0]),
        roughness=0.95, specular=0.1, sheen=1.0,
        bump=relief(key, _SPAN, lambda: _nap(seed)[1]),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("velvet", "velour", "plush"))
