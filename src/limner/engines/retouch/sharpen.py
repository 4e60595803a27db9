"""Sharpening without halos: detail is raised, but no pixel leaves the range of its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import luma

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_OVERSHOOT = 0.05
"""How far beyond its neighbours' range a pixel may go, as a share of that range."""


def sharpened(picture: Floats, amount: float, radius: float, threshold: float) -> Floats:
    """Return the picture (sRGB 0–1) with detail of about `radius` pixels raised by `amount`.

    threshold: contrast in 0–1 units below which nothing is raised, as it may be noise.
    """
    light = luma(picture)
    detail = light - cv2.GaussianBlur(light, (0, 0), radius)
    size = np.abs(detail)
    real = size * size / (size * size + threshold * threshold + 1e-12)
    wanted = light + amount * detail * real
    window = np.ones((2 * max(1, round(2 * radius)) + 1,) * 2, np.uint8)
    low, high = cv2.erode(light, window), cv2.dilate(light, window)
    room = _OVERSHOOT * (high - low) * min(1.0, amount)
    change = np.clip(wanted, low - room, high + room) - light
    return np.clip(picture + change[..., None], 0, 1).astype(np.float32)
