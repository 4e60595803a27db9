"""Foil: thin metal, crumpled a little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, relief, toned
from limner.solids.noise import cells, fractal
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = 0.2


def _crumpled(seed: int) -> NDArray[np.float32]:
    """Return facets with sharp creases, heights in metres."""
    size = (SIDE, SIDE)
    out = 5e-4 * fractal(size, (3, 3), seed, octaves=2)
    for count, height in ((7, 0.0012), (15, 5e-4)):
        near, second, _ = cells(size, (count, count), seed + count, jitter=1.0)
        out = out + height * np.minimum(second - near, 0.5)
    return out.astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    return Surface(
        model="metal", colour=toned(matter, "#dcdddf"), roughness=0.22,
        bump=relief(("foil", 1, seed), _SPAN, lambda: _crumpled(seed)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("foil", "tinfoil", "mylar"))
