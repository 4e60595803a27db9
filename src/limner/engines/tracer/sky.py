"""The sky as light from all around, from a clear noon to dusk."""

from __future__ import annotations

import numpy as np

from limner.document.shot import Lamp


def sky(lamp: Lamp, rows: int = 256) -> np.ndarray:
    """Return a lat-long picture of the sky, float32 (rows, 2·rows, 3), rows from the zenith down.

    lamp.position is the sun's direction, lamp.colour tints it, lamp.strength scales it.
    """
    up = np.cos((np.arange(rows) + 0.5) / rows * np.pi)[:, None]
    low = np.clip(1 - np.abs(up), 0, 1) ** 3
    zenith, horizon = np.array([0.35, 0.55, 1.0]), np.array([0.9, 0.95, 1.0])
    image = zenith * (1 - low[..., None]) + horizon * low[..., None]
    image = np.where(up[..., None] < 0, image * 0.4, image)
    image = np.broadcast_to(image, (rows, 2 * rows, 3))
    return np.ascontiguousarray(image * np.array(lamp.colour) * lamp.strength, np.float32)
