"""The Raster: pixels in memory, what an engine hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    model: str = ""
    """The model that painted it, where that is another than was asked."""
    cost: float | None = None
    """US dollars it cost, where the engine knows; None for what its model's card says."""

    def keeping(self, below: Raster, mask: NDArray[np.uint8]) -> Raster:
        """Return these pixels where `mask` is 255, those of `below` where it is 0, else a mixture.

        mask: uint8 (height, width). Raises ValueError where sizes differ.
        """
        if self.size != below.size or mask.shape != self.pixels.shape[:2]:
            raise ValueError(f"{self.size}, {below.size} and a mask of {mask.shape} do not fit")
        out = np.where((mask == 255)[..., None], self.pixels, below.pixels)
        rows, columns = np.nonzero((mask > 0) & (mask < 255))
        if len(rows):
            share = (mask[rows, columns, None] / 255).astype(np.float32)
            top, under = self.pixels[rows, columns], below.pixels[rows, columns]
            out[rows, columns] = _mixed(top, under, share)
        return replace(self, pixels=out)

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    @cached_property
    def opaque(self) -> bool:
        """Whether every pixel has full alpha, told without a copy."""
        pixels = np.ascontiguousarray(self.pixels)
        return not pixels.size or int(pixels.view("<u4").min()) >= 0xFF000000


def _mixed(
    top: NDArray[np.uint8], under: NDArray[np.uint8], share: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """Mix pixels (n, 4) by `share` (n, 1) of the upper ones; colours weigh by their alpha."""
    upper = top[:, 3:].astype(np.float32) * share
    lower = under[:, 3:].astype(np.float32) * (1 - share)
    alpha = upper + lower
    colour = (top[:, :3] * upper + under[:, :3] * lower) / np.maximum(alpha, 1e-6)
    mixed: NDArray[np.uint8] = np.rint(np.concatenate([colour, alpha], 1)).astype(np.uint8)
    return mixed
