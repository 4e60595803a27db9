"""Blur, where it stands among effects that are worked out pixel by pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from limner.document.paint import Blur

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place


def apply(pixels: Pixels, effect: Blur, place: Place) -> Pixels:
    """Return the pixels blurred."""
    sigma = effect.sigma * place.scale
    return np.stack([soft(pixels[..., i], sigma) for i in range(4)], axis=-1)


def smooth(levels: Pixels, sigma: float) -> Pixels:
    """Return one channel of any range blurred by a few pixels, without rounding it."""
    reach = max(1, round(3 * sigma))
    taps = np.exp(-0.5 * np.square(np.arange(-reach, reach + 1) / sigma)).astype(np.float32)
    taps /= taps.sum()
    for axis in (0, 1):
        width = [(0, 0), (0, 0)]
        width[axis] = (reach, reach)
        padded = np.pad(levels, width, mode="edge")
        total = np.zeros_like(levels)
        for i, tap in enumerate(taps):
            part = [slice(None), slice(None)]
            part[axis] = slice(i, i + levels.shape[axis])
            total += padded[tuple(part)] * tap
        levels = total
    return levels


def soft(levels: Pixels, sigma: float) -> Pixels:
    """Return one channel of shape (height, width), values 0–1, blurred by `sigma` pixels."""
    if sigma < 0.05:
        return levels
    image = Image.fromarray(np.rint(np.clip(levels, 0, 1) * 255).astype(np.uint8))
    blurred = image.filter(ImageFilter.GaussianBlur(sigma))
    return np.asarray(blurred).astype(np.float32) / np.float32(255)
