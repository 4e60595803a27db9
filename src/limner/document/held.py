"""Held: what an edit may not touch, to the last bit of the delivered file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Size
from limner.document.raster import Raster

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Held:
    """A picture as it was handed over, and how far each of its pixels may change.

    mask: uint8 (height, width); where it is 0 the picture stays. notes: what there is to say of it.
    """

    picture: Raster
    mask: NDArray[np.uint8]
    notes: tuple[str, ...] = ()

    @cached_property
    def still(self) -> NDArray[np.bool_]:
        """The pixels that stay, (height, width)."""
        stays: NDArray[np.bool_] = self.mask == 0
        return stays

    def fits(self, size: Size) -> bool:
        """Whether pictures of `size` have the same pixels; one that was reframed has not."""
        return self.picture.size == size

    def over(self, raster: Raster) -> Raster:
        """Return `raster` with the held pixels laid over it; as it is where it does not fit."""
        if not self.fits(raster.size):
            return raster
        changes = np.where(self.still, np.uint8(0), np.uint8(255))
        return raster.keeping(self.picture, changes)

    def broken(self, pixels: NDArray[np.uint8]) -> int:
        """Return how many held pixels differ in `pixels`, uint8 (height, width, 4)."""
        differ = (pixels != self.picture.pixels).any(axis=-1) & self.still
        return int(differ.sum())
