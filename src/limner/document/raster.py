"""The Raster: pixels in memory, what an engine hands back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Size

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """sRGB pixels: uint8 of shape (height, width, 4); red, green, blue and straight alpha."""

    pixels: NDArray[np.uint8]

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    @property
    def opaque(self) -> bool:
        """Whether every pixel has full alpha."""
        return bool((self.pixels[..., 3] == 255).all())
