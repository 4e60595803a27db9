"""Ground: what lies outdoors, as factors on a colour and heights in metres."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, relief, rough, toned
from limner.solids.noise import cells, fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (SIDE, SIDE)
Made = Callable[[int], "tuple[NDArray[np.float32], NDArray[np.float32]]"]


def drawn(
    name: str, colour: str, span: float, made: Made, *cues: str,
    own: float = 0.9, specular: float = 0.3,
) -> Material:  # fmt: skip
    """Return a material of one colour's shades. made: factors and heights in metres from a seed."""

    def surface(matter: Matter, seed: int) -> Surface:
        key = ("drawn", 9, name, span, seed)
        return Surface(
            colour=coloured(key, span, toned(matter, colour), lambda: made(seed)[0]),
            roughness=rough(matter, own), specular=specular,
            bump=relief(key, span, lambda: made(seed)[1]),
        )  # fmt: skip

    return Material(surface, cues=cues)


@lru_cache(maxsize=1)
def crumbs(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Soil over half a metre: clods and crumbs."""
    heights, shade = np.zeros(_SIZE, np.float32), np.ones(_SIZE, np.float32)
    for count, size in ((24, 0.009), (60, 0.004), (150, 0.0016)):
        near, _, which = cells(_SIZE, (count, count), seed + count, jitter=1.0)
        rng = np.random.default_rng(seed + count)
        large = rng.uniform(0.2, 1.0, count * count).astype(np.float32)[which]
        heights += size * large * np.maximum(0, 1 - (near / 0.75) ** 2)
        shade *= 1 + 0.22 * (large - 0.6)
    heights += 0.002 * fractal(_SIZE, (6, 6), seed, octaves=6, gain=0.6)
    low = heights - heights.mean()
    shade *= np.clip(1 + 42 * low, 0.45, 1.5) * (1 + 0.1 * fractal(_SIZE, (3, 3), seed + 1))
    return np.maximum(shade, 0.1).astype(np.float32), heights.astype(np.float32)


@lru_cache(maxsize=1)
def dunes(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Sand over 0.8 m: wind ripples and single grains."""
    y = np.arange(SIDE, dtype=np.float32)[:, None] * np.float32(2 * np.pi * 11 / SIDE)
    sway = fractal(_SIZE, (2, 3), seed, octaves=4)
    ripple = np.sin(y + 2.4 * sway)
    ripple = (ripple + 0.35 * np.sin(2 * (y + 2.4 * sway) + 0.9)) * (0.7 + 0.3 * sway)
    grain = fractal(_SIZE, (420, 420), seed + 1, octaves=1)
    bright = fractal(_SIZE, (300, 300), seed + 2, octaves=2, gain=0.9)
    shade = 1 + 0.035 * ripple + 0.1 * grain + 0.05 * bright + 0.04 * fractal(_SIZE, (3, 3), seed)
    heights = 0.0022 * ripple + 1.6e-4 * grain
    return np.maximum(shade, 0.3).astype(np.float32), heights.astype(np.float32)


def pebbles(seed: int, counts: tuple[int, ...] = (34, 80), apart: float = 0.28) -> tuple[
    NDArray[np.float32], NDArray[np.float32]
]:  # fmt: skip
    """Gravel: stones of a few sizes lying over each other."""
    shade, heights = np.full((*_SIZE, 3), 0.35, np.float32), np.full(_SIZE, -1.0, np.float32)
    warp = 0.07 * fractal(_SIZE, (60, 60), seed, octaves=3)
    for number, count in enumerate(reversed(counts)):
        near, second, which = cells(_SIZE, (count, count), seed + count, jitter=0.95)
        rng = np.random.default_rng(seed + count)
        edge = np.clip((second - near + warp) / 0.55, 0, 1)
        dome = np.sqrt(1 - (1 - edge) ** 2)
        level = rng.uniform(0.2, 1.0, count * count).astype(np.float32)[which]
        high = dome * level / count - (0.25 if number else 0.0) / count
        tone = np.exp(rng.normal(0, apart, (count * count, 1)) + rng.normal(0, 0.05, (count**2, 3)))
        paint = tone.astype(np.float32)[which] * (0.35 + 0.65 * dome)[..., None]
        over = (high > heights) & (edge > 0.04)
        heights = np.where(over, high, heights)
        shade = np.where(over[..., None], paint, shade)
    shade = (
        shade * (1 + 0.07 * fractal(_SIZE, (120, 120), seed + 9, octaves=3, gain=0.8))[..., None]
    )
    return np.maximum(shade, 0.05), heights


@lru_cache(maxsize=1)
def gravelled(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Gravel over 0.7 m."""
    shade, heights = pebbles(seed)
    return shade, np.maximum(heights, -0.005) * np.float32(0.5)


@lru_cache(maxsize=1)
def tarred(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Asphalt over a metre: chips in tar, worn lighter here and there."""
    near, second, which = cells(_SIZE, (210, 210), seed, jitter=1.0)
    rng = np.random.default_rng(seed)
    tone = np.exp(rng.normal(0, 0.34, 210 * 210)).astype(np.float32)[which]
    chip = smoothstep(0.03, 0.3, second - near)
    broad = fractal(_SIZE, (2, 2), seed + 1, octaves=6)
    shade = (0.55 + 0.45 * chip * tone) * (1 + 0.07 * broad)
    heights = 1.3e-3 * chip * (1 - 0.6 * near) + 3e-4 * fractal(_SIZE, (60, 60), seed + 2)
    return np.maximum(shade, 0.1).astype(np.float32), heights.astype(np.float32)


@lru_cache(maxsize=1)
def drifted(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Snow over a metre: soft swells and sparkling crystals."""
    swell = fractal(_SIZE, (3, 3), seed, octaves=5, gain=0.42)
    crust = fractal(_SIZE, (90, 90), seed + 1, octaves=3, gain=0.7)
    blue = np.array([0.99, 1.0, 1.005], np.float32)
    shade = (1 + 0.012 * swell + 0.012 * crust)[..., None] * blue
    return shade.astype(np.float32), (0.004 * swell + 2.2e-4 * crust).astype(np.float32)


@lru_cache(maxsize=1)
def blades(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Lawn seen from afar over 0.8 m: short strokes of light and shade, mown not quite evenly."""
    strokes = np.zeros(_SIZE, np.float32)
    for k, shape in enumerate(((70, 260), (260, 70), (150, 150))):
        strokes = np.maximum(strokes, fractal(_SIZE, shape, seed + k, octaves=2, gain=0.8))
    patch = fractal(_SIZE, (4, 4), seed + 5, octaves=5)
    dry = smoothstep(0.6, 2.2, fractal(_SIZE, (7, 7), seed + 6, octaves=5))
    shade = np.clip(0.62 + 0.34 * strokes + 0.08 * patch, 0.1, 2.0)[..., None]
    hue = 1 + dry[..., None] * np.array([0.5, 0.14, -0.1], np.float32)
    return (shade * hue).astype(np.float32), (0.0012 * strokes).astype(np.float32)


@lru_cache(maxsize=1)
def furrowed(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Bark over 0.3 m: plates parted by furrows running up."""
    bend = 0.35 * fractal(_SIZE, (5, 3), seed, octaves=4)
    field = fractal(_SIZE, (3, 9), seed + 1, octaves=3, gain=0.45) + bend
    plates = smoothstep(0.02, 0.5, np.abs(field))
    crossed = smoothstep(0.0, 0.22, np.abs(fractal(_SIZE, (9, 5), seed + 2, octaves=3)))
    skin = fractal(_SIZE, (26, 60), seed + 3, octaves=5, gain=0.65)
    high = plates * (0.55 + 0.45 * crossed)
    shade = (0.3 + 0.75 * high) * (1 + 0.14 * skin)
    warm = np.array([1.0, 0.96, 0.9], np.float32) ** high[..., None]
    return (
        np.maximum(shade, 0.08)[..., None] * warm,
        (0.005 * high + 4e-4 * skin).astype(np.float32),
    )
