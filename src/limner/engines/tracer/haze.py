"""Haze: air between the camera and far things takes their light and gives the sky's instead.

Laid over the traced light by its depth, as a renderer's fog would cost a hundred times as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.shot import Camera, Shot
from limner.engines.tracer.build import the_set
from limner.engines.tracer.sky import Weather, horizon, sky

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLUE = np.array([0.82, 1.0, 1.32], np.float32)
"""How much faster air takes the light of each colour."""


def hazed(
    light: NDArray[np.float32], depth: NDArray[np.float32], shot: Shot, half: float
) -> NDArray[np.float32]:
    """Return light (rows, columns, 3) with the air before it.

    depth: metres, 0 where nothing is. half: metres at which half of the light is lost. Without a sky there
    is no haze.
    """
    lamp = next((lamp for lamp in shot.lamps if lamp.kind == "sky"), None)
    if lamp is None:
        return light
    image = sky(lamp, 256, Weather.told(shot.set.options, shot.seed))
    air = _by_azimuth(horizon(image), shot.camera, light.shape[:2])
    way = np.maximum(depth, 0.0)[..., None] / np.float32(half)
    through = np.exp2(-way * _BLUE)
    return np.asarray(light * through + air[None] * (1.0 - through), np.float32)


def aired(
    light: NDArray[np.float32], depth: NDArray[np.float32], shot: Shot
) -> NDArray[np.float32]:
    """Return light with the air of the shot's set before it; the same light where the air is clear."""
    half = None if shot.cutout else the_set(shot).haze
    return light if half is None else hazed(light, depth, shot, half)


def _by_azimuth(
    band: NDArray[np.float32], camera: Camera, shape: tuple[int, int]
) -> NDArray[np.float32]:
    """Return the horizon's colour above each column of the picture."""
    rows, columns = shape
    way = np.subtract(camera.target, camera.position)
    middle = np.arctan2(way[0], way[1])
    off = (np.arange(columns) + 0.5 - columns / 2) / max(rows, columns) * 36.0 / camera.focal
    at = (middle + np.arctan(off)) / (2 * np.pi) * len(band) - 0.5
    return np.asarray(band[np.round(at).astype(int) % len(band)], np.float32)
