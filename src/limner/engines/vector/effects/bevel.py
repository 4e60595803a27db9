"""Bevel: the layer as something with height, its edges sloped and lit from one side.

Height comes from the distance to the edge, so slopes are even and meet in a ridge, as a chisel
or a die cuts them; softened, it is a raised or inflated form.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.document.paint import Bevel
from limner.engines.vector.effects.blur import soft
from limner.engines.vector.effects.distance import inside
from limner.engines.vector.effects.inner_shadow import laid

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place


def apply(pixels: Pixels, effect: Bevel, place: Place) -> Pixels:
    """Return the pixels lit and shaded along their edges, alpha kept."""
    width = max(1.0, effect.width * place.scale)
    height: Pixels = np.minimum(inside(pixels[..., 3], width + 2), np.float32(width))
    # One pixel of softness keeps ridges from flickering between two columns of pixels.
    height = soft(height / np.float32(width), max(0.7, effect.soft * place.scale))
    down, across = (np.asarray(g, np.float32) * np.float32(width) for g in np.gradient(height))
    turn = math.radians(effect.angle)
    facing = -(across * np.float32(math.sin(turn)) - down * np.float32(math.cos(turn)))
    facing = np.clip(np.asarray(facing, np.float32), -1, 1)
    lit = laid(pixels, effect.light, np.clip(facing, 0, 1))
    return laid(lit, effect.shade, np.clip(-facing, 0, 1))
