"""Wear: bits taken away where noise is low, all over or along the edges."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from limner.document.paint import Wear
from limner.engines.vector.effects.distance import inside
from limner.engines.vector.effects.noise import noise, turned

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place

_SLOPE = 0.35
"""Deviations of noise from clear to covered."""


def apply(pixels: Pixels, effect: Wear, place: Place) -> Pixels:
    """Return the pixels without what is worn away."""
    if effect.amount <= 0:
        return pixels
    shape = pixels.shape[:2]
    lie = (effect.stretch, effect.angle)
    fine = turned(shape, place, effect.scale, ("fine", effect.seed), lie)
    patch = noise(shape, place, effect.scale * 9, ("patch", effect.seed))
    field = fine * np.float32(0.86) + patch * np.float32(0.5)
    share = min(max(effect.amount, 0.001), 0.999)
    least = np.float32(NormalDist().inv_cdf(share))
    if effect.rim > 0:
        deep = inside(pixels[..., 3], 3 * effect.scale * place.scale) / place.scale
        near = np.exp(-deep / np.float32(effect.scale))
        least = (
            least - np.float32(effect.rim * 4) * (1 - near) + np.float32(effect.rim * 1.6) * near
        )
    kept = np.clip((field - least) / np.float32(_SLOPE) + 0.5, 0, 1)
    return np.asarray(pixels * kept[..., None], np.float32)
