"""Bevel: the layer as something with height, its edges sloped and lit from one side.

Height comes from the distance to the edge, so slopes are even and meet in a ridge, as a chisel
or a die cuts them; softened, it is a raised or inflated form.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.document.paint import Bevel
from limner.engines.vector.effects.blur import smooth
from limner.engines.vector.effects.distance import inside
from limner.engines.vector.effects.inner_shadow import laid

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place


def apply(pixels: Pixels, effect: Bevel, place: Place) -> Pixels:
    """Return the pixels lit and shaded along their edges, alpha kept."""
    width = max(1.0, effect.width * place.scale)
    # Distances step where an edge crosses from one column of pixels to the next: smoothed first,
    # the slope is even, and ridges, which a chisel leaves sharp, keep within a pixel.
    deep = smooth(inside(pixels[..., 3], width + 4), 1.3)
    height = np.minimum(deep, np.float32(width))
    height = smooth(height, max(0.8, min(6.0, effect.soft * place.scale)))
    down, across = (np.asarray(g, np.float32) for g in np.gradient(height))
    turn = math.radians(effect.angle)
    facing = -(across * np.float32(math.sin(turn)) - down * np.float32(math.cos(turn)))
    facing = np.clip(np.asarray(facing, np.float32), -1, 1)
    lit = laid(pixels, effect.light, np.clip(facing, 0, 1))
    return laid(lit, effect.shade, np.clip(-facing, 0, 1))
