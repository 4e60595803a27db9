"""Flame: a candle's, bluish and dim at the wick, brightest in its middle, orange at the tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import blended
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STRENGTH = 11.0
"""Of its glow, in units of a white sheet under the key light."""
_SPAN = (0.1, 0.040)
"""Metres; v runs up from the wick."""


def _light(colour: str) -> NDArray[np.float32]:
    up = np.linspace(1.0, 0.0, 256, dtype=np.float32)
    r, g, b = linear(colour)
    stops = [
        (0.0, (0.004 * r, 0.018 * g, 0.20 * b)), (0.13, (0.010 * r, 0.035 * g, 0.28 * b)),
        (0.22, (0.30 * r, 0.30 * g, 0.40 * b)), (0.34, (0.95 * r, 0.95 * g, b)), (0.48, (r, g, b)),
        (0.70, (0.75 * r, 0.55 * g, 0.4 * b)),
        (0.86, (0.5 * r, 0.28 * g, 0.14 * b)), (1.0, (0.4 * r, 0.2 * g, 0.1 * b)),
    ]  # fmt: skip
    lit = blended(stops, up) * np.float32(_STRENGTH)
    return np.repeat(lit[:, None], 4, 1).astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = matter.colour or "#ffd08a"
    r, g, b = linear(colour)
    return Surface(
        colour=(0.9, 0.9, 0.9), emission=(_STRENGTH * r, _STRENGTH * g, _STRENGTH * b),
        glow=Texture(("flame", 2, colour), _SPAN, lambda: _light(colour)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("flame", "candlelight"))
