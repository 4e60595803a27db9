"""The Raster: pixels in memory, what an engine hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Raster:
    """sRGB pixels: uint8 of shape (height, width, 4); red, green, blue and straight alpha."""

    pixels: NDArray[np.uint8]
    passes: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    """What an engine knows of each pixel beside its colour, by name; see `document/passes.py`."""
    notes: tuple[str, ...] = ()
    """What the maker should know of how it was painted."""

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    @cached_property
    def opaque(self) -> bool:
        """Whether every pixel has full alpha, told without a copy."""
        pixels = np.ascontiguousarray(self.pixels)
        return not pixels.size or int(pixels.view("<u4").min()) >= 0xFF000000
