"""The sky as light from all around: clear or clouded, overcast, dusk, the blue hour and night.

Above the horizon the sun's sky is the renderer's own physical model (Preetham's and Hosek's kin,
here 'sunsky'); below it, where that model has nothing to say, colours are laid by the height of the
sun as photographs show them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.shot import Lamp
from limner.engines.tracer import textures
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import Texture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_COARSE = 192
"""Rows the clear sky is worked out on before it is grown: it is smooth."""

_DUSK: tuple[tuple[float, tuple[tuple[float, float, float], ...]], ...] = (
    # elevation: towards the sun at the horizon, away from it there, at 12 degrees, overhead, glow
    (1.0, ((1.00, 0.62, 0.34), (0.62, 0.52, 0.56), (0.62, 0.62, 0.66),
        (0.20, 0.32, 0.56), (1.0, 0.50, 0.18))),
    (-3.0, ((0.78, 0.46, 0.30), (0.36, 0.31, 0.42), (0.36, 0.37, 0.48),
        (0.10, 0.17, 0.36), (0.95, 0.42, 0.16))),
    (-6.0, ((0.26, 0.24, 0.28), (0.085, 0.132, 0.25), (0.088, 0.155, 0.32),
        (0.026, 0.064, 0.19), (0.38, 0.18, 0.10))),
    (-10.0, ((0.060, 0.060, 0.080), (0.024, 0.034, 0.066), (0.025, 0.038, 0.078),
        (0.009, 0.017, 0.046), (0.05, 0.028, 0.02))),
    (-18.0, ((0.010, 0.012, 0.019), (0.008, 0.010, 0.017), (0.006, 0.009, 0.018),
        (0.003, 0.005, 0.012), (0.0, 0.0, 0.0))),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weather:
    """What hangs in the air. clouds: share of the sky they take, 0–1. cirrus: of the high thin
    ones. overcast: whether one grey cloud covers all. stars: whether they show at night."""

    clouds: float = 0.0
    cirrus: float = 0.25
    overcast: bool = False
    stars: bool = True
    seed: int = 0

    @classmethod
    def told(cls, options: Mapping[str, str | float], seed: int) -> Weather:
        """Return the weather a set's options speak of: 'sky' (clear, cirrus, cumulus, cloudy,
        overcast), 'clouds'."""
        word = str(options.get("sky", "cirrus"))
        clouds = {"cumulus": 0.42, "cloudy": 0.68}.get(word, 0.0)
        share = options.get("clouds", clouds)
        return cls(
            clouds=float(share) if isinstance(share, int | float) else clouds,
            cirrus={"clear": 0.0, "cirrus": 0.45, "cumulus": 0.15}.get(word, 0.25),
            overcast=word == "overcast",
            seed=seed,
        )


def elevation(lamp: Lamp) -> float:
    """Return how high the sun stands above the horizon, in degrees, by its direction."""
    x, y, z = lamp.position
    return math.degrees(math.atan2(z, math.hypot(x, y)))


def sunlight(high: float) -> tuple[float, float, float]:
    """Return the sun's colour at an elevation in degrees, its luminance 1, white at noon."""
    sine = max(math.sin(math.radians(max(high, 0.0))), 0.0)
    mass = 1.0 / (sine + 0.15 * (max(high, 0.0) + 3.885) ** -1.253)
    thick = np.array([0.075, 0.145, 0.30])
    colour = np.exp(-thick * (min(mass, 14.0) - 1.15))
    colour = colour / float(colour @ _LUMA)
    return (float(colour[0]), float(colour[1]), float(colour[2]))


def directions(rows: int) -> NDArray[np.float32]:
    """Return where each pixel of a sky (rows, 2·rows) looks, unit vectors; the first column is
    +y, then +x."""
    down = (np.arange(rows, dtype=np.float32) + 0.5) / rows * np.pi
    round_ = (np.arange(2 * rows, dtype=np.float32) + 0.5) / rows * np.pi
    level = np.sin(down)[:, None]
    x, y = level * np.sin(round_), level * np.cos(round_)
    z = np.broadcast_to(np.cos(down)[:, None], x.shape)
    return np.stack([x, y, z], -1).astype(np.float32)


def sky(lamp: Lamp, rows: int = 512, weather: Weather | None = None) -> NDArray[np.float32]:
    """Return a lat-long picture of the sky, float32 (rows, 2·rows, 3), rows from the zenith down.

    lamp.position is the sun's direction; lamp.colour tints it; a white sheet lying flat under it
    has radiance lamp.strength.
    """
    sun = np.asarray(lamp.position, np.float64)
    sun /= max(float(np.linalg.norm(sun)), 1e-9)
    key = tuple(round(float(v), 3) for v in sun)
    image = _sky((key[0], key[1], key[2]), rows, weather or Weather())
    tinted: NDArray[np.float32] = image * (
        np.array(lamp.colour, np.float32) * np.float32(lamp.strength)
    )
    return np.ascontiguousarray(tinted, np.float32)


@lru_cache(maxsize=2)
def _sky(sun: tuple[float, float, float], rows: int, weather: Weather) -> NDArray[np.float32]:
    """Return a sky of strength 1."""
    towards = np.array(sun, np.float32)
    coarse = _clear(towards, _COARSE, weather)
    image = _grown(coarse, rows)
    way = directions(rows)
    if weather.overcast:
        image = _overcast(image, way)
    elif weather.clouds > 0 or weather.cirrus > 0:
        image = _clouded(image, way, towards, weather)
    high = math.degrees(math.asin(float(np.clip(towards[2], -1, 1))))
    if weather.stars and high < -8.0 and not weather.overcast:
        image = _starry(image, weather.seed, min(1.0, (-8.0 - high) / 6.0))
    return _levelled(_grounded(image, way))


def _levelled(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale a sky so that a white sheet lying flat under it has radiance 1."""
    rows = image.shape[0]
    down = (np.arange(rows) + 0.5) / rows * np.pi
    weight = np.sin(down) * np.clip(np.cos(down), 0.0, None)
    weight /= weight.sum()
    flat = (image.mean(1) * weight[:, None]).sum(0)
    return np.asarray(image / max(float(flat @ _LUMA), 1e-9), np.float32)


def _clear(sun: NDArray[np.float32], rows: int, weather: Weather) -> NDArray[np.float32]:
    high = math.degrees(math.asin(float(np.clip(sun[2], -1, 1))))
    way = directions(rows)
    if high >= 4.0:
        return _physical(sun, way, weather)
    dusk = _twilight(sun, way, high)
    if high <= 0.0:
        return dusk
    lifted = sun.copy()
    lifted[2] = max(float(sun[2]), math.sin(math.radians(2.0)))
    day = _physical(lifted / np.linalg.norm(lifted), way, weather)
    share = high / 4.0
    return np.asarray(day * share + dusk * (1 - share), np.float32)


def _physical(
    sun: NDArray[np.float32], way: NDArray[np.float32], weather: Weather
) -> NDArray[np.float32]:
    """Return the renderer's model of a clear sky, luminance overhead brought near 1."""
    import drjit as dr
    import mitsuba as mi

    emitter = mi.load_dict({
        "type": "sunsky", "sun_direction": [float(v) for v in sun], "sun_scale": 0.0,
        "turbidity": 5.0 if weather.clouds > 0.5 else 3.2, "albedo": {"type": "rgb", "value": 0.25},
    })  # fmt: skip
    flat = way.reshape(-1, 3).copy()
    flat[:, 2] = np.maximum(flat[:, 2], 0.012)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True)
    if str(mi.variant()).startswith("scalar"):
        got = np.array([_one(emitter, v) for v in flat], np.float32)
    else:
        seen = dr.zeros(mi.SurfaceInteraction3f, len(flat))
        seen.wi = mi.Vector3f(*(-flat[:, k] for k in range(3)))
        got = np.array(emitter.eval(seen))
        got = got if got.shape[-1] == 3 else got.T
    image = np.nan_to_num(got.reshape(way.shape)).astype(np.float32)
    scale = max(float((image[: len(image) // 2] @ _LUMA).mean()), 1e-6)
    return np.asarray(image / scale, np.float32)


def _one(emitter: object, way: NDArray[np.float32]) -> list[float]:
    import mitsuba as mi

    seen = mi.SurfaceInteraction3f()
    seen.wi = mi.Vector3f(*(-float(v) for v in way))
    return [float(v) for v in emitter.eval(seen)]  # type: ignore[attr-defined]


def _twilight(
    sun: NDArray[np.float32], way: NDArray[np.float32], high: float
) -> NDArray[np.float32]:
    """Return the sky with the sun near or under the horizon."""
    ends = [e for e, _ in _DUSK][::-1]
    at = float(np.clip(high, ends[0], ends[-1]))
    table = np.log(np.array([c for _, c in _DUSK][::-1], np.float64) + 1e-6)
    near, away, band, over, glow = (
        np.exp([np.interp(at, ends, table[:, row, k]) for k in range(3)]) for row in range(5)
    )
    level = sun[:2] / max(float(np.linalg.norm(sun[:2])), 1e-6)
    rise = np.clip(way[..., 2], 0.0, 1.0)
    across = np.maximum(np.linalg.norm(way[..., :2], axis=-1), 1e-6)
    facing = (way[..., 0] * level[0] + way[..., 1] * level[1]) / across
    side = smoothstep(-0.7, 1.0, facing.astype(np.float32))[..., None]
    low = np.exp(-rise / 0.10)[..., None]
    middle = np.exp(-(rise**1.15) / 0.30)[..., None]
    lit = away * (1 - side) + near * side
    image = over * (1 - middle) + (band * (0.75 + 0.5 * side)) * middle
    image = image * (1 - low) + lit * low
    warm = np.exp(-rise / 0.055) * np.maximum(facing, 0.0) ** 3
    return np.asarray(image + 0.9 * glow * warm[..., None], np.float32)


def _grown(coarse: NDArray[np.float32], rows: int) -> NDArray[np.float32]:
    """Return a sky at more rows, smoothly."""
    if rows == len(coarse):
        return coarse
    from scipy.ndimage import map_coordinates

    y = (np.arange(rows) + 0.5) * len(coarse) / rows - 0.5
    x = (np.arange(2 * rows) + 0.5) * len(coarse) / rows - 0.5
    padded = np.pad(coarse, ((1, 1), (1, 1), (0, 0)), mode="edge")
    padded[:, 0], padded[:, -1] = padded[:, -2], padded[:, 1]
    where = np.meshgrid(y + 1, x + 1, indexing="ij")
    bands = [map_coordinates(padded[..., k], where, order=1, mode="nearest") for k in range(3)]
    return np.stack(bands, -1).astype(np.float32)


def _overcast(image: NDArray[np.float32], way: NDArray[np.float32]) -> NDArray[np.float32]:
    """One cloud over all: three times as bright overhead as at the horizon, nearly grey, faintly
    marbled."""
    mean = image[: len(image) // 2].mean((0, 1))
    grey = 0.8 * float(mean @ _LUMA) + 0.2 * mean
    rise = np.clip(way[..., 2:], 0.0, 1.0)
    folds = (_read(_noise("folds"), way, 0.22, 0.0) * smoothstep(0.02, 0.3, way[..., 2]))[..., None]
    return np.asarray(grey * (0.45 + 0.9 * rise) * (1 + 0.1 * np.clip(folds, -2, 2)), np.float32)


def _noise(name: str) -> NDArray[np.float32]:
    """Return a tile of noise for clouds, 1024 pixels square."""
    cells, gain, seed, octaves = {
        "cumulus": ((6.0, 6.0), 0.52, 3, 7),
        "cirrus": ((4.0, 14.0), 0.60, 5, 6),
        "folds": ((5.0, 7.0), 0.5, 9, 5),
        "warp": ((4.0, 4.0), 0.5, 7, 4),
    }[name]
    made = Texture(
        ("sky", name, 2), (1.0, 1.0),
        lambda: fractal((1024, 1024), cells, seed, gain=gain, octaves=octaves),
    )  # fmt: skip
    return textures.pixels(made)


def _read(
    tile: NDArray[np.float32], way: NDArray[np.float32], scale: float, shift: float
) -> NDArray[np.float32]:
    """Return a tile laid on a flat ceiling and seen from below: `scale` repeats a unit of
    height."""
    from scipy.ndimage import map_coordinates

    n = tile.shape[0]
    rise = np.maximum(way[..., 2], 0.015) + 0.05
    x, y = way[..., 0] / rise, way[..., 1] / rise
    where = [(y * scale + shift) * n % n, (x * scale + 0.37 * shift) * n % n]
    read: NDArray[np.float32] = map_coordinates(tile, where, order=1, mode="grid-wrap")
    return read


def _clouded(
    image: NDArray[np.float32],
    way: NDArray[np.float32],
    sun: NDArray[np.float32],
    weather: Weather,
) -> NDArray[np.float32]:
    """Lay cirrus and cumulus over the upper half of a sky, lit by its sun."""
    half = len(image) // 2
    upper, look = image[:half], way[:half]
    shift = 0.618 * (weather.seed % 97)
    fade = smoothstep(0.005, 0.10, look[..., 2])
    cos = np.clip(look @ sun, -1, 1)[..., None]
    high = math.degrees(math.asin(float(np.clip(sun[2], -1, 1))))
    tint = np.array(sunlight(max(high, 2.5)), np.float32)
    mean = upper.reshape(-1, 3).mean(0)
    strength = float(mean @ _LUMA) * float(np.clip(0.4 + 0.1 * high, 0.35, 1.9))
    lit = tint * strength * (0.55 + 0.5 * np.maximum(cos, 0) ** 4 + 1.6 * np.maximum(cos, 0) ** 40)
    out = upper
    if weather.cirrus > 0:
        veil = _read(_noise("cirrus"), look, 0.10, shift) + 0.5 * _read(
            _noise("folds"), look, 0.07, shift + 0.3
        )
        cover = (smoothstep(0.2, 2.6, veil) * fade * weather.cirrus)[..., None]
        out = out * (1 - 0.8 * cover) + (lit + 0.5 * mean) * 0.95 * cover
    if weather.clouds > 0:
        out = _heaped(out, look, sun, weather, (lit, mean, fade))
    return np.concatenate([out.astype(np.float32), image[half:]])


def _heaped(
    under: NDArray[np.float32],
    look: NDArray[np.float32],
    sun: NDArray[np.float32],
    weather: Weather,
    light: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]],
) -> NDArray[np.float32]:
    """Lay heaped clouds: thicker where noise is high, shaded away from the sun."""
    lit, mean, fade = light
    shift = 0.618 * (weather.seed % 97) + 0.21
    tile = _noise("cumulus")
    edge = float(np.interp(weather.clouds, [0.0, 0.5, 1.0], [1.6, 0.1, -1.6]))
    thick = _read(tile, look, 0.16, shift)
    cover = (smoothstep(edge, edge + 0.75, thick) * fade)[..., None]
    step = look + 0.10 * np.array([sun[0], sun[1], 0.0], np.float32)
    ahead = _read(tile, step, 0.16, shift)
    shade = np.clip(
        0.62 + 0.30 * (thick - ahead) - 0.22 * smoothstep(edge + 0.5, edge + 2.2, thick), 0.22, 1.15
    )
    dark = 0.55 * mean + 0.12 * lit
    body = dark + (1.25 * lit + 0.35 * mean - dark) * shade[..., None]
    return np.asarray(under * (1 - cover) + body * cover, np.float32)


def _starry(image: NDArray[np.float32], seed: int, strength: float) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed + 5)
    rows = len(image)
    count = rows * rows // 260
    z = rng.uniform(0.05, 1.0, count)
    y = (np.arccos(z) / np.pi * rows).astype(int)
    x = rng.integers(0, 2 * rows, count)
    bright = 0.03 * strength * rng.pareto(1.9, count).clip(0, 8.0)
    tint = 1.0 + rng.normal(0, 0.12, (count, 3))
    out = image.copy()
    np.add.at(out, (y, x), (bright[:, None] * tint).astype(np.float32))
    return out


def _grounded(image: NDArray[np.float32], way: NDArray[np.float32]) -> NDArray[np.float32]:
    """Below the horizon: what the land sends back, dimmer and browner."""
    half = len(image) // 2
    horizon = image[half - max(2, half // 60) : half].mean(0)
    depth = np.clip(-way[half:, :, 2:] / 0.10, 0.0, 1.0)
    land = 0.30 * image[:half].mean((0, 1)) * np.array([1.0, 0.95, 0.86])
    out = image.copy()
    out[half:] = horizon[None] * (1 - depth) + land * depth
    return out


def horizon(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the colour of a sky 1 to 5 degrees up, by azimuth: (columns, 3), the first is +y,
    then +x."""
    rows = len(image)
    low, top = rows // 2 - max(1, rows // 180), rows // 2 - max(2, rows // 36)
    from scipy.ndimage import uniform_filter1d

    band = image[top:low].mean(0)
    return np.asarray(uniform_filter1d(band, max(3, rows // 12), axis=0, mode="wrap"), np.float32)


__all__ = ["Weather", "directions", "elevation", "horizon", "sky", "sunlight"]
