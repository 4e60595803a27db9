"""Foliage: thin green leaves that glow against the light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import coloured, rough, toned
from limner.solids.noise import cells, fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (512, 512)


def _shade(seed: int) -> NDArray[np.float32]:
    """Return a leaf's factors: fine paler veins, broad differences between leaves."""
    near, second, _ = cells(_SIZE, (26, 26), seed)
    vein = 1 - smoothstep(0.0, 0.12, second - near)
    broad = fractal(_SIZE, (3, 3), seed + 1, octaves=4)
    yellow = np.array([1.35, 1.12, 0.9], np.float32)
    shade = (1 + 0.16 * broad)[..., None] * (1 + 0.35 * vein[..., None] * (yellow - 0.85))
    out: NDArray[np.float32] = np.maximum(shade, 0.2).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    key = ("foliage", 1, seed)
    return Surface(
        model="sheer", roughness=rough(matter, 0.42), translucence=0.34,
        colour=coloured(key, 0.12, toned(matter, "#4f7a33"), lambda: _shade(seed)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("foliage", "leaves", "leafy"))
