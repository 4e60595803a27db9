"""Leather: pebbled grain with creases between."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, gloss, relief, toned
from limner.solids.noise import cells, fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = 0.14


@lru_cache(maxsize=1)
def _grain(seed: int) -> NDArray[np.float32]:
    """Return heights 0–1 of pebbles of two sizes, creases between them."""
    size = (SIDE, SIDE)
    crook = 0.09 * fractal(size, (70, 70), seed, octaves=3)
    near, second, _ = cells(size, (88, 88), seed + 1, jitter=1.0)
    broad_near, broad_second, _ = cells(size, (30, 30), seed + 2, jitter=1.0)
    pebble = smoothstep(0.0, 0.42, second - near + crook)
    plate = smoothstep(0.0, 0.2, broad_second - broad_near + 0.5 * crook)
    pore = 0.12 * smoothstep(1.6, 2.4, fractal(size, (200, 200), seed + 3, octaves=2))
    out: NDArray[np.float32] = np.clip(0.75 * pebble + 0.25 * plate - pore, 0, 1)
    return out


def _shade(seed: int) -> NDArray[np.float32]:
    cloud = fractal((SIDE, SIDE), (3, 3), seed + 9, octaves=5)
    out: NDArray[np.float32] = (0.62 + 0.42 * _grain(seed)) * (1 + 0.07 * cloud)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("leather", 1, seed)
    return Surface(
        colour=coloured(key, _SPAN, toned(matter, "#7a4a2e"), lambda: _shade(seed)),
        roughness=gloss(matter, 0.42, seed, spread=0.2), specular=0.45,
        bump=relief(key, _SPAN, lambda: _grain(seed) * np.float32(2.2e-4)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("leather", "hide", "nappa"))
