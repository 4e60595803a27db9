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

_SPAN = 0.25


@lru_cache(maxsize=1)
def _nap(seed: int) -> NDArray[np.float32]:
    """Return how the pile leans, deviation 1: stroked this way here and that way there."""
    size = (SIDE, SIDE)
    out: NDArray[np.float32] = fractal(size, (3, 3), seed, octaves=4, gain=0.5)
    return out + 0.6 * fractal(size, (220, 220), seed + 1, octaves=2)


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("velvet", 1, seed)
    shade = toned(matter, "#5b2a3d")
    return Surface(
        colour=coloured(key, _SPAN, shade, lambda: np.maximum(1 + 0.12 * _nap(seed), 0.1)),
        roughness=0.95, specular=0.1, sheen=1.0,
        bump=relief(key, _SPAN, lambda: _nap(seed) * np.float32(9e-5)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("velvet", "velour", "plush"))
