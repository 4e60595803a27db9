"""Animated WebP: the library keeps what does not change and packs what does."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from limner.document.raster import Raster
from limner.stages.finish.tags import srgb


class MovingWebp:
    """A reel of WebP pictures; quality 100 keeps every pixel exactly."""

    def __init__(self, quality: int) -> None:
        self.quality = quality
        self._images: list[Image.Image] = []
        self._times: list[int] = []

    def study(self, raster: Raster) -> None:
        """Nothing to learn: every picture has all colours."""

    def add(self, raster: Raster, milliseconds: int) -> None:
        """Keep the picture; an opaque one without its alpha."""
        width, height = raster.size
        pixels = np.ascontiguousarray(raster.pixels)
        image = Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1)
        self._images.append(image.convert("RGB") if raster.opaque else image)
        self._times.append(milliseconds)

    def close(self) -> bytes:
        """Return the file, which plays for ever."""
        first, *others = self._images
        packing = (
            {"lossless": True, "quality": 20, "method": 0, "exact": True}
            if self.quality >= 100
            else {"quality": self.quality, "method": 2}
        )
        buffer = io.BytesIO()
        first.save(
            buffer, "WEBP", save_all=True, append_images=others, duration=self._times, loop=0,
            icc_profile=srgb(), **packing,
        )  # fmt: skip
        return buffer.getvalue()
