"""Water: open water with ripples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, relief, toned
from limner.solids.noise import fractal
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = 3.0


def _ripples(seed: int) -> NDArray[np.float32]:
    """Return a light breeze's ripples: steeper the shorter they are, none sharp."""
    size = (SIDE, SIDE)
    long = fractal(size, (9, 4), seed, octaves=3, gain=0.42)
    short = fractal(size, (30, 15), seed + 1, octaves=3, gain=0.42)
    out: NDArray[np.float32] = (0.0045 * long + 0.0011 * short).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    calm = 0.3 if matter.finish in ("polished", "gloss", "clear") else 1.0
    return Surface(
        colour=toned(matter, "#12303a"), roughness=0.05, specular=0.35,
        bump=relief(
            ("water", 2, calm, seed), _SPAN, lambda: _ripples(seed) * np.float32(calm)
        ),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("lake", "sea", "water surface", "ripples", "rippled water"))
