"""Surfaces of the open air that no single matter makes: water, pebbled shore, foliage."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.noise import blended, fractal, smoothstep
from limner.solids.shapes import plane
from limner.solids.solid import Part
from limner.solids.surface import RGB, Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _ripples(span: float, height: float) -> NDArray[np.float32]:
    n = 1024
    long = fractal((n, n), (span / 1.6, span / 3.0), 3, octaves=5, gain=0.42)
    short = fractal((n, n), (span / 0.5, span / 0.6), 4, octaves=3, gain=0.4)
    patches = 0.5 + 0.5 * smoothstep(-1.0, 1.2, fractal((n, n), (9, 5), 6, octaves=3))
    return (height * (long + 0.14 * short) * patches).astype(np.float32)


@lru_cache(maxsize=16)
def water(height: float = 0.006, deep: RGB = (0.004, 0.013, 0.016), blur: float = 0.05) -> Surface:
    """Return water whose ripples are about `height` metres high; blur: how rough it looks where
    they are too far off to be told apart."""
    span = 24.0
    if height <= 0:
        return Surface(colour=deep, roughness=blur, specular=0.42)
    bump = Texture(("water", 4, height, span), (span, span), lambda: _ripples(span, height))
    return Surface(colour=deep, roughness=blur, specular=0.42, bump=bump)


def waters(
    near: float, far: float, height: float, level: float, deep: RGB = (0.004, 0.013, 0.016)
) -> list[Part]:
    """Return a sheet of water at z = level before a camera near the origin, from y = near to far.

    Its ripples flatten into roughness with distance: seen at a grazing angle, their far sides
    would hide each other and the sheet turn black. What is seen of far waves are the sides turned
    to the eye, which mirror the sky higher up: far sheets lean, so that a horizon shows.
    """
    ends = [near, near + 9, near + 28, near + 80, near + 240, near + 900, far]
    calm = [1.0, 0.5, 0.22, 0.08, 0.025, 0.0]
    blur = [0.05, 0.06, 0.07, 0.09, 0.11, 0.13]
    leans = [0.0, 0.0, 0.004, 0.014, 0.03, 0.05, 0.08]
    parts = []
    for k, (share, rough) in enumerate(zip(calm, blur, strict=True)):
        start, end = ends[k], ends[k + 1]
        wide = 2.6 * end + 60.0
        sheet = plane(wide, end - start).moved(0.0, (start + end) / 2, level)
        way = (sheet.positions[:, 1] - start) / (end - start)
        lean = min(1.0, height / 0.004) * (leans[k] + (leans[k + 1] - leans[k]) * way)
        sheet = replace(sheet, normals=np.column_stack([0 * lean, -lean, np.sqrt(1.0 - lean**2)]))
        sheet = sheet.mapped(sheet.positions[:, :2].copy())
        parts.append(Part(sheet, "water", surface=water(height * share, deep, rough)))
    return parts


def _cells(n: int, count: int, seed: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return the distance to the edge of the nearest of `count` stones (1 in its middle) and its
    number; tiles."""
    from scipy.spatial import cKDTree

    rng = np.random.default_rng(seed)
    points = rng.random((count, 2)) * n
    y, x = np.mgrid[0:n, 0:n]
    found, which = cKDTree(points, boxsize=n).query(np.column_stack([y.ravel(), x.ravel()]), 2)
    first, second = found.T.reshape(2, n, n)
    inner = (second - first) / np.maximum(second + first, 1e-6)
    return inner.astype(np.float32), which[:, 0].reshape(n, n).astype(np.int64)


_STONES: list[tuple[float, tuple[float, float, float]]] = [
    (0.0, (0.055, 0.055, 0.058)),
    (0.35, (0.12, 0.115, 0.11)),
    (0.6, (0.17, 0.15, 0.125)),
    (0.8, (0.20, 0.20, 0.195)),
    (1.0, (0.36, 0.345, 0.32)),
]


def _shingle() -> NDArray[np.float32]:
    """Colour in three bands and heights in the fourth."""
    n = 1024
    rng = np.random.default_rng(2)
    fine, number = _cells(n, 5200, 7)
    big, owner = _cells(n, 420, 8)
    take = (rng.random(420)[owner] > 0.62) & (big > 0.10)
    shape = np.where(take, smoothstep(0.06, 0.5, big) * 1.6, smoothstep(0.02, 0.6, fine))
    tone = np.where(take, rng.random(420)[owner], rng.random(5200)[number])
    colour = blended(_STONES, tone.astype(np.float32))
    grain = fractal((n, n), (60, 60), 5, octaves=4)[..., None]
    colour = colour * (0.25 + 0.75 * np.clip(shape, 0, 1)[..., None]) * (1 + 0.08 * grain)
    return np.concatenate([colour, 0.012 * shape[..., None]], -1).astype(np.float32)


@lru_cache(maxsize=1)
def shingle() -> Surface:
    """Return a shore of pebbles, 2 to 10 centimetres."""
    span = (2.4, 2.4)
    return Surface(
        colour=Texture(("shingle", "colour", 2), span, lambda: _shingle()[..., :3]),
        bump=Texture(("shingle", "height", 2), span, lambda: _shingle()[..., 3]),
        roughness=0.62, specular=0.4,
    )  # fmt: skip


def _leafy(dark: RGB, light: RGB) -> NDArray[np.float32]:
    across = np.linspace(0, 1, 64, dtype=np.float32)[None, :, None]
    up = np.linspace(1, 0, 64, dtype=np.float32)[:, None, None]
    tone = np.array(dark) * (1 - across) + np.array(light) * across
    return (tone * (0.45 + 0.85 * up)).astype(np.float32)


@lru_cache(maxsize=8)
def foliage(dark: RGB = (0.010, 0.020, 0.008), light: RGB = (0.036, 0.055, 0.018)) -> Surface:
    """Return leaves or needles that differ from plant to plant (u) and are darker at the foot
    (v), 0 to 1."""
    made = Texture(("foliage", 1, *dark, *light), (1.0, 1.001), lambda: _leafy(dark, light))
    return Surface(colour=made, roughness=0.7, specular=0.2)


def over_water(rocks: Mesh, level: float, high: float, sway: float) -> Mesh:
    """Return rocks that stand in water at z = level with v the height over it, up to `high`
    metres: what `washed` is laid over. sway: metres the water's line goes up and down."""
    x, y, z = rocks.positions.T
    over = np.clip(z - level + sway * np.sin(1.7 * x + y), 0.02, high - 0.02)
    return rocks.mapped(np.column_stack([0.8 * x + 0.5 * y, over]))


def _weathered(high: float, tide: float) -> NDArray[np.float32]:
    """Return colours by height over the water: black and wet, a pale line, dry stone in beds."""
    grain = fractal((1024, 512), (48, 18), 21, octaves=6, gain=0.62)
    beds = fractal((1024, 512), (40, 2), 22, octaves=5, gain=0.6)
    up = np.linspace(high, 0.0, 1024, dtype=np.float32)[:, None] + 0.05 * tide * grain
    stops = [
        (0.0, (0.010, 0.011, 0.011)), (0.20, (0.016, 0.017, 0.015)), (0.30, (0.085, 0.078, 0.062)),
        (0.5, (0.15, 0.135, 0.118)), (1.2, (0.20, 0.182, 0.16)), (4.0, (0.24, 0.22, 0.195)),
    ]  # fmt: skip
    out = blended([(at * tide, tone) for at, tone in stops], up)
    out = out * (1.0 + 0.16 * np.clip(grain, -2.5, 2.5))[..., None]
    dry = smoothstep(0.25 * tide, 0.6 * tide, up)
    out = out * (1.0 + 0.17 * dry * np.clip(beds, -2.2, 2.2))[..., None]
    return np.clip(out, 0.004, 0.8).astype(np.float32)


def _gloss(high: float, tide: float) -> NDArray[np.float32]:
    up = np.linspace(high, 0.0, 1024, dtype=np.float32)[:, None] * np.ones((1, 64), np.float32)
    return (0.16 + 0.64 * smoothstep(0.16 * tide, 0.42 * tide, up)).astype(np.float32)


@lru_cache(maxsize=2)
def washed(high: float, tide: float) -> Surface:
    """Return stone in beds that is wet where water washes it; v is the height over the water, up
    to `high` metres. tide: metres up to which it is dry again, about half of them wet."""
    span = (1.0, high)
    return Surface(
        colour=Texture(("washed", "rock", 1, high, tide), span, lambda: _weathered(high, tide)),
        roughness=Texture(("washed", "wet", 1, high, tide), span, lambda: _gloss(high, tide)),
        specular=0.5,
    )


STONE = Surface(colour=(0.13, 0.125, 0.12), roughness=0.6, specular=0.4)
BARK = Surface(colour=(0.045, 0.034, 0.026), roughness=0.9, specular=0.1)
