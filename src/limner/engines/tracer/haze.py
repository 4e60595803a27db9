"""Haze: air between the camera and far things takes their light and gives the sky's instead.

Laid over the traced light by its depth, as a renderer's fog would cost a hundred times as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.shot import Camera, Shot
from limner.engines.tracer.build import the_set
from limner.engines.tracer.look import Features
from limner.engines.tracer.sky import Weather, horizon, sky
from limner.solids.stage import Mist

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLUE = np.array([0.82, 1.0, 1.32], np.float32)
"""How much faster air takes the light of each colour."""


def aired(light: NDArray[np.float32], guide: Features, shot: Shot) -> NDArray[np.float32]:
    """Return light (rows, columns, 3) with the air of the shot's set before it.

    The same light where the air is clear or there is no sky to light it.
    """
    place = None if shot.cutout else the_set(shot)
    half = place.haze if place is not None else None
    lamp = next((lamp for lamp in shot.lamps if lamp.kind == "sky"), None)
    if place is None or half is None or lamp is None:
        return light
    image = sky(lamp, 256, Weather.told(shot.set.options, shot.seed))
    air = _by_azimuth(horizon(image), shot.camera, light.shape[:2])[None]
    through = _through(guide.depth, half)
    if place.mist is not None:
        left = _lifted(guide.depth, place.mist, shot.camera)[..., None]
        share = np.log(left + 1e-9) / np.minimum(np.log(left * through + 1e-9), -1e-6)
        air = air + (_pale(air) - air) * np.clip(share, 0.0, 1.0)
        through = through * left
    if any(part.slot == "water" for part in place.parts):
        light = _mirrored(light, guide, shot.camera, through, air)
    return np.asarray(light * through + air * (1.0 - through), np.float32)


def _pale(air: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the colour of mist in air of a colour: drops scatter all colours alike."""
    grey = air @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    return np.asarray(0.45 * air + 0.6 * grey[..., None], np.float32)


def _through(depth: NDArray[np.float32], half: float) -> NDArray[np.float32]:
    """Return the share of each colour that comes through so much air."""
    way = np.maximum(depth, 0.0)[..., None] / np.float32(half)
    return np.asarray(np.exp2(-way * _BLUE), np.float32)


def _lifted(depth: NDArray[np.float32], mist: Mist, camera: Camera) -> NDArray[np.float32]:
    """Return the share of light that comes through mist that thins out upwards; none of it is
    before the sky."""
    way = _lines(camera, depth.shape)
    fall = way[..., 2] * depth / np.float32(mist.thin)
    safe = np.where(np.abs(fall) < 1e-3, np.float32(1e-3), fall)
    mean = (1.0 - np.exp2(-np.clip(safe, -24.0, 24.0))) / (safe * np.float32(np.log(2.0)))
    at_eye = 2.0 ** (-(camera.position[2] - mist.level) / mist.thin)
    return np.asarray(np.exp2(-np.maximum(depth, 0.0) / mist.half * at_eye * mean), np.float32)


def _lines(camera: Camera, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return where each pixel looks, unit vectors (rows, columns, 3)."""
    rows, columns = shape
    ahead = np.subtract(camera.target, camera.position)
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, [0.0, 0.0, 1.0])
    right /= max(float(np.linalg.norm(right)), 1e-6)
    up = np.cross(right, ahead)
    size = 36.0 / camera.focal / max(rows, columns)
    u = ((np.arange(columns) + 0.5 - columns / 2) + camera.shift[0] * columns) * size
    v = -((np.arange(rows) + 0.5 - rows / 2) + camera.shift[1] * rows) * size
    way = ahead + u[None, :, None] * right + v[:, None, None] * up
    return np.asarray(way / np.linalg.norm(way, axis=-1, keepdims=True), np.float32)


def _mirrored(
    light: NDArray[np.float32],
    guide: Features,
    camera: Camera,
    through: NDArray[np.float32],
    air: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Let what still water mirrors be as hazy as it is itself: dark level places show the picture
    above the horizon upside down. through: what comes through the air before each pixel."""
    from scipy.ndimage import uniform_filter1d

    rows, columns = guide.depth.shape
    way = np.subtract(camera.target, camera.position)
    long = camera.focal / 36.0 * max(rows, columns)
    level = rows / 2 + way[2] / max(float(np.hypot(way[0], way[1])), 1e-6) * long
    level -= camera.shift[1] * rows
    under = np.arange(rows) - level
    at = np.round(level - under).astype(int)
    shown = ((at >= 0) & (under > 0))[:, None, None]
    above = np.where(shown, through[np.clip(at, 0, rows - 1)], np.float32(1.0))
    above = uniform_filter1d(above, max(3, rows // 40), axis=0)
    dark = (guide.albedo.max(-1) < 0.06) & (guide.normal[..., 2] > 0.9) & (guide.depth > 0)
    dark &= (under > 0)[:, None]
    glance = np.clip(1.0 - np.maximum(under, 0.0) / long, 0.0, 1.0)
    gloss = (0.03 + 0.97 * glance**5)[:, None, None].astype(np.float32)
    seen = light * above + gloss * air * (1.0 - above)
    return np.asarray(np.where(dark[..., None], seen, light), np.float32)


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
