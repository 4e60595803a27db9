"""Wear: bits taken away where noise is low, all over or along the edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.document.paint import Wear
from limner.engines.vector.effects.distance import inside
from limner.engines.vector.effects.noise import noise, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.effects import Pixels, Place

_SLOPE = 0.35
"""Deviations of noise from clear to covered."""


_TILE = 128
"""Pixels across of the parts that are worn at a time; clear ones are passed over."""


def apply(pixels: Pixels, effect: Wear, place: Place) -> Pixels:
    """Return the pixels without what is worn away."""
    if effect.amount <= 0:
        return pixels
    alpha = pixels[..., 3]
    near = _nearness(alpha, effect, place) if effect.rim > 0 else None
    out = pixels.copy()
    for part in _tiles(alpha.shape):
        if alpha[part].any():
            out[part] *= _kept(part, effect, place, near)[..., None]
    return out


def _tiles(shape: tuple[int, ...]) -> Iterator[tuple[slice, slice]]:
    for top in range(0, shape[0], _TILE):
        for left in range(0, shape[1], _TILE):
            yield (
                slice(top, min(shape[0], top + _TILE)),
                slice(left, min(shape[1], left + _TILE)),
            )


def _nearness(alpha: NDArray[np.float32], effect: Wear, place: Place) -> NDArray[np.float32]:
    """Return how near each pixel lies to the edge, 1 on it."""
    deep = inside(alpha, 3 * effect.scale * place.scale) / place.scale
    return np.asarray(np.exp(-deep / np.float32(effect.scale)), np.float32)


def _kept(
    part: tuple[slice, slice], effect: Wear, place: Place, near: NDArray[np.float32] | None
) -> NDArray[np.float32]:
    """Return the share of each pixel of a part that is left."""
    down, across = part
    at = replace(
        place, x=place.x + across.start / place.scale, y=place.y + down.start / place.scale
    )
    shape = (down.stop - down.start, across.stop - across.start)
    fine = turned(shape, at, effect.scale, ("fine", effect.seed), (effect.stretch, effect.angle))
    patch = noise(shape, at, effect.scale * 9, ("patch", effect.seed))
    field = fine * np.float32(0.86) + patch * np.float32(0.5)
    least: Any = np.float32(NormalDist().inv_cdf(min(max(effect.amount, 0.001), 0.999)))
    if near is not None:
        edge = near[part]
        least = (
            least - np.float32(effect.rim * 4) * (1 - edge) + np.float32(effect.rim * 1.6) * edge
        )
    kept = np.clip((field - least) / np.float32(_SLOPE) + np.float32(0.5), 0, 1)
    return np.asarray(kept, np.float32)
