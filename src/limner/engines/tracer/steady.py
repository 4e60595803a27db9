"""Steadying: the noise of what guides the denoiser, which it would keep as dots and grain.

What is out of focus has no detail finer than the disc a point becomes, so it is evened out over a
part of that. Along the edges of glass there is detail as fine as pixels: there the denoiser's own
filter for guides takes the noise out, in the parts of the picture that have such edges only, as it
costs as much as cleaning the light does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.shot import Camera
from limner.engines.tracer.clean import steadied

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUND = 24
"""Pixels round what is noisy that are looked at to steady it."""
_CELL = 64
"""Pixels of the squares that parts of a picture are told by."""
_MANY = 8
"""Parts from which the whole is steadied at once."""
_DISCS = ((1.6, 0.7), (5.0, 2.0), (10.0, 3.2))
"""Pixels across the disc of a point out of focus, at least, and the spread it is evened over."""


def blur(camera: Camera, depth: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how many pixels across a point becomes at each pixel, by its depth in metres."""
    if camera.f_number <= 0:
        return np.zeros_like(depth)
    away: NDArray[np.float32] = np.where(depth > 0, depth, np.float32(1e6)).astype(np.float32)
    focal = camera.focal / 1000
    open_ = focal**2 / (camera.f_number * max(camera.focus - focal, 1e-3))
    pixels = open_ / 0.036 * max(depth.shape)
    off = np.abs(away - np.float32(camera.focus)) / away
    return np.asarray(off * np.float32(pixels), np.float32)


def evened(image: NDArray[np.float32], disc: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return an image (rows, columns, channels) evened out where it is out of focus, from what is
    as far out of focus only. disc: as of `blur`."""
    from scipy.ndimage import gaussian_filter

    out = image
    for least, spread in _DISCS:
        soft = disc > least
        if not soft.any():
            continue
        share = gaussian_filter(soft.astype(np.float32), spread, truncate=2.5)
        kept = image * soft[..., None]
        mean = gaussian_filter(kept, (spread, spread, 0), truncate=2.5)
        mean /= np.maximum(share, 1e-3)[..., None]
        out = np.where(soft[..., None], mean, out)
    return out


def steady(image: NDArray[np.float32], noisy: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return colours and normals, (rows, columns, 6), without the noise of noisy pixels."""
    from scipy.ndimage import maximum_filter

    where = maximum_filter(noisy, 3)[..., None]
    out = image.copy()
    for part in _parts(noisy):
        colour, facing = (image[part][..., k : k + 3] for k in (0, 3))
        clean = np.concatenate([steadied(colour, "albedo"), steadied(facing, "normal")], -1)
        out[part] = np.where(where[part], clean, out[part])
    return out


def _parts(noisy: NDArray[np.bool_]) -> list[tuple[slice, slice]]:
    """Return boxes round what is noisy, with some room."""
    from scipy.ndimage import find_objects, label

    rows, columns = (-(-side // _CELL) for side in noisy.shape)
    cells = np.zeros((rows, columns), np.bool_)
    down, across = np.nonzero(noisy)
    cells[down // _CELL, across // _CELL] = True
    number, count = label(cells, np.ones((3, 3)))
    if count > _MANY:
        number = cells.astype(np.int32)
    return [
        (
            slice(max(0, y.start * _CELL - _ROUND), y.stop * _CELL + _ROUND),
            slice(max(0, x.start * _CELL - _ROUND), x.stop * _CELL + _ROUND),
        )
        for y, x in find_objects(number)
    ]


__all__ = ["blur", "evened", "steady"]
