"""Cards: pictures on clear ground, cut along what they show, so that they cast its shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.shot import Shot
from limner.solids.silhouette import silhouette
from limner.solids.solid import Letters, object_kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SEEN = 128


def cuts(shot: Shot) -> tuple[str, ...]:
    """Return the keys of the sheets a shot's cards are cut along."""
    return tuple(
        key
        for thing in shot.things
        for area, key in thing.prints.items()
        if area in object_kind(thing.kind).outlined
    )


def outlined(pixels: NDArray[np.uint8]) -> Letters | None:
    """Return the outline of a sheet, uint8 (rows, columns, 4); None where nothing of it is
    clear."""
    rings = silhouette(pixels[..., 3]) if (pixels[..., 3] < _SEEN).any() else ()
    rows, columns = pixels.shape[:2]
    return Letters(((rings, "#ffffff"),), columns / rows) if rings else None


def filled(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a sheet without clear places: each has the colour of the nearest that is not, so that
    a card's edge shows none of the card."""
    from scipy.ndimage import distance_transform_edt

    faint = pixels[..., 3] < 250
    if faint.all() or not faint.any():
        return pixels
    row, column = distance_transform_edt(faint, return_distances=False, return_indices=True)
    out = pixels[row, column].copy()
    out[..., 3] = 255
    return np.asarray(out, np.uint8)


__all__ = ["cuts", "filled", "outlined"]
