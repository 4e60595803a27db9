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


def soft(levels: Pixels, sigma: float) -> Pixels:
    """Return one channel of shape (height, width), values 0–1, blurred by `sigma` pixels."""
    if sigma < 0.05:
        return levels
    image = Image.fromarray(np.rint(np.clip(levels, 0, 1) * 255).astype(np.uint8))
    blurred = image.filter(ImageFilter.GaussianBlur(sigma))
    return np.asarray(blurred).astype(np.float32) / np.float32(255)
