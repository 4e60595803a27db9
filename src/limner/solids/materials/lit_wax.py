"""Lit wax: a burning candle's, which lets the flame's light down through it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.materials.wax import MATERIAL as WAX
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = (0.1, 0.5)
"""Metres; v runs down from the wax's level."""
_STRENGTH, _DEEP = 0.5, 0.013
"""Of the glow at the level, a white sheet's under the key light being 1, and metres it goes
down."""


def _glow(colour: str) -> NDArray[np.float32]:
    rows = 1024
    down = (1.0 - (np.arange(rows, dtype=np.float32) + 0.5) / rows) * np.float32(_SPAN[1])
    light = np.exp(-down / _DEEP) * np.float32(_STRENGTH)
    tone = np.array(linear("#ffb765"), np.float32) * np.array(linear(colour), np.float32)
    fade = np.stack([light, light**1.25, light**1.7], -1)  # red comes farthest
    return np.repeat((fade * tone)[:, None], 4, 1).astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#f1e6d0"
    glow = Texture(("lit-wax", 1, colour), _SPAN, lambda: _glow(colour))
    return replace(WAX.surface(matter, seed), glow=glow)


MATERIAL = Material(_surface)
