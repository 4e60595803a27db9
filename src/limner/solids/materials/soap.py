"""Soap: dull and waxy, clouded, with flecks of what it is scented with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, gloss, relief, toned
from limner.solids.noise import cells, fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = 0.11


def _clouded(seed: int) -> NDArray[np.float32]:
    """Return factors: paler and deeper clouds as it set, and fine dark flecks."""
    size = (SIDE, SIDE)
    cloud = fractal(size, (4, 4), seed + 3, octaves=4, gain=0.5)
    near, _, _ = cells(size, (46, 46), seed + 5, jitter=1.0)
    some = smoothstep(0.1, 0.5, fractal(size, (30, 30), seed + 6, octaves=2))
    fleck = np.clip(1.0 - near / 0.16, 0.0, 1.0) * some
    out: NDArray[np.float32] = (1.0 + 0.035 * cloud) * (1.0 - 0.3 * fleck)
    return out.astype(np.float32)


def _planed(seed: int) -> NDArray[np.float32]:
    """Return heights: what a hand left of the cut, and pores."""
    size = (SIDE, SIDE)
    worn = fractal(size, (7, 7), seed + 7, octaves=3, gain=0.45)
    pores = fractal(size, (70, 70), seed + 8, octaves=2)
    out: NDArray[np.float32] = 2.4e-5 * worn + 4e-6 * pores
    return out.astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    tone = toned(matter, "#efe4d3")
    return Surface(
        colour=coloured(("soap", 2, seed), _SPAN, tone, lambda: _clouded(seed)),
        roughness=gloss(matter, 0.55, seed, spread=0.15), specular=0.36, sheen=0.3,
        translucence=0.8, bump=relief(("soap", 2, seed), _SPAN, lambda: _planed(seed)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("soap",))
