"""Mountain lake: a shore of pebbles, still water, firs, and snow-capped mountains behind."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.kept import kept
from limner.solids.nature import BARK, STONE, foliage, over_water, shingle, washed, waters
from limner.solids.noise import blended, fractal, smoothstep
from limner.solids.plants import boulder, conifer, pebble, spruce, standing, trunk, tuft
from limner.solids.shapes import heightfield
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, Mist, SetKind, View
from limner.solids.surface import Surface, Texture
from limner.solids.terrain import bilinear, carved, fan, rough, skin

if TYPE_CHECKING:
    from numpy.typing import NDArray

_N, _SIDE = 384, 14000.0
"""Cells along the side of the land, and metres; its near edge lies 600 m behind the camera."""
_NEAR = 600.0
_WATER = -0.30
_PEAKS = (
    (-600, 6400, 1500, 1.0), (1900, 5200, 1100, 0.75), (-3300, 4800, 1300, 0.8),
    (4300, 6500, 1500, 0.8), (-2300, 8800, 1800, 0.9), (900, 9300, 1700, 0.9),
)  # fmt: skip
"""Where it rises most: x, y, half-width in metres, and how much."""


def _raised(seed: int) -> NDArray[np.float32]:
    """Return the land's heights in metres, (rows away, columns across)."""
    x, y = np.meshgrid((np.arange(_N) / _N - 0.5) * _SIDE, np.arange(_N) / _N * _SIDE - _NEAR)
    bend = 700.0 * fractal((_N, _N), (4, 4), seed + 1, octaves=4)
    hilly = fractal((_N, _N), (5, 5), seed + 2, octaves=4)
    shore = np.hypot((x + bend * 0.5) / 1500.0, (y - 500.0 + 0.4 * bend) / 1750.0)
    valley = np.abs(x - 900.0 + 0.25 * y + bend) / 1500.0
    rise = 0.028 * np.clip(shore - 1.0, 0, 1.3) * (0.6 + 0.4 * np.clip(valley, 0, 1.4))
    for px, py, wide, much in _PEAKS:
        away = np.hypot(x - px + 0.5 * bend, y - py - 0.5 * bend) / wide
        rise += 0.125 * much * np.exp(-(away**1.6))
    rise = np.where(shore < 1.0, 0.0, np.maximum(rise * (1.0 + 0.3 * hilly), 0.002))
    heights = carved(rise, _SIDE / _N, seed=seed)
    return (heights * (2000.0 / float(np.percentile(heights, 99.97)))).astype(np.float32)


def _land(seed: int) -> NDArray[np.float64]:
    return kept(("mountains", 8, seed), lambda: _raised(seed)).astype(np.float64)


def _height(
    land: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return heights in metres over the water, with crags finer than the land's cells."""
    at_x, at_y = (x / _SIDE + 0.5) * _N, (y + _NEAR) / _SIDE * _N
    z = bilinear(land, at_x, at_y)
    crag = rough(x, y, 2600.0, 3, ridged=0.7) + 0.45 * rough(
        x + 0.3 * z, y + 0.4 * z, 700.0, 4, 0.6
    )
    z = z + np.clip(z / 500.0, 0.0, 1.0) * 17.0 * crag
    return np.where(z < 1.5, z - 4.0, z) + _WATER


def _painted(shape: tuple[int, int], seed: int) -> NDArray[np.float32]:
    """Return the land's colours over the fan: forest, scree, rock and snow by height and slope."""
    from scipy.ndimage import gaussian_filter

    rows, columns = shape
    x, y = fan(*_FAN, rows, columns)
    z = _height(_land(seed), x, y)
    steep = np.hypot(
        np.gradient(z, axis=1) / np.hypot(np.gradient(x, axis=1), np.gradient(y, axis=1)),
        np.gradient(z, axis=0) / np.hypot(np.gradient(x, axis=0), np.gradient(y, axis=0)),
    ).astype(np.float32)
    mottle = rough(x, y, 1500.0, 8).astype(np.float32)
    fine = rough(x + 0.7 * z, y + 0.9 * z, 900.0, 9, octaves=3).astype(np.float32)
    high = z.astype(np.float32)
    bands = np.sin(high / 21.0 + 1.6 * mottle + 0.7 * fine).astype(np.float32)
    rock = blended(_ROCK, np.clip(0.42 + 0.13 * mottle + 0.09 * fine + 0.07 * bands, 0, 1))
    green = blended(_GREEN, np.clip(0.42 + 0.2 * mottle + 0.16 * fine, 0, 1))
    bare = smoothstep(430.0, 900.0, high + 130 * mottle + 60 * fine) + smoothstep(
        0.95, 1.5, steep + 0.1 * fine
    )
    colour = green + (rock - green) * np.clip(bare, 0, 1)[..., None]
    snow = smoothstep(520.0, 860.0, high + 150 * mottle + 26 * fine)
    slope = gaussian_filter(steep, (6, 4))  # snow lies in fields: it bridges crags
    snow = snow * (1 - smoothstep(1.5, 2.5, slope + 0.3 * (steep - slope) + 0.05 * fine))
    white = np.array([0.80, 0.83, 0.88], np.float32)
    colour = colour + (white - colour) * np.clip(snow, 0, 1)[..., None]
    return np.ascontiguousarray(colour[::-1], np.float32)


_FAN = (900.0, 12800.0, 50.0)
_ROCK = [(0.0, (0.040, 0.040, 0.044)), (0.5, (0.105, 0.100, 0.098)), (1.0, (0.235, 0.222, 0.21))]
_GREEN = [(0.0, (0.010, 0.018, 0.008)), (0.55, (0.026, 0.038, 0.014)), (1.0, (0.085, 0.085, 0.035))]


@lru_cache(maxsize=1)
def _mountains(seed: int) -> Part:
    x, y = fan(*_FAN, 400, 900)
    z = kept(("crags", 9, seed), lambda: _height(_land(seed), x, y).astype(np.float32))
    paint = Texture(
        ("mountains", 12, seed), (1.0, 1.0), lambda: _painted((1536, 1536), seed)
    )  # fmt: skip
    return Part(
        skin(x, y, z.astype(np.float64)),
        "land",
        surface=Surface(colour=paint, roughness=0.9, specular=0.1),
    )


def _grown(seed: int) -> NDArray[np.float32]:
    """Return where firs stand on the far shores, thinning out upwards: (n, 3)."""
    rng = np.random.default_rng(seed + 40)
    n = 90000
    away = rng.uniform(700.0**0.5, 4600.0**0.5, n) ** 2
    turn = np.radians(rng.uniform(-44, 44, n))
    x, y = away * np.sin(turn), away * np.cos(turn)
    land = _land(seed)
    z = _height(land, x, y)
    step = 30.0
    slope = np.hypot(_height(land, x + step, y) - z, _height(land, x, y + step) - z) / step
    clump = rough(x, y, 900.0, 12)
    grows = (z > 0.8) & (z < 560 + 130 * clump) & (slope < 1.05)
    grows &= rng.random(n) < np.clip(0.75 + 0.45 * clump - z / 900.0, 0, 1)
    return np.column_stack([x, y, z - 0.6])[grows][:9000].astype(np.float32)


@lru_cache(maxsize=1)
def _forest(seed: int) -> Part:
    rng = np.random.default_rng(seed + 41)
    at = kept(("firs", 9, seed), lambda: _grown(seed)).astype(np.float64)
    kinds = [conifer(rng, 6, 5) for _ in range(4)]
    return Part(
        standing(kinds, at, rng.uniform(13, 27, len(at)), rng), "trees", surface=foliage()
    )  # fmt: skip


def _spit(rng: np.random.Generator) -> list[Part]:
    """A tongue of land at one side with tall firs: what stands between shore and mountains."""
    n = 64
    side = -1.0 if rng.random() < 0.62 else 1.0
    at_x, at_y = side * float(rng.uniform(70.0, 90.0)), float(rng.uniform(135.0, 185.0))
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    edge = 1.0 - np.hypot(u, v) + 0.12 * fractal((n, n), (4, 4), int(rng.integers(99)))
    heights = np.clip(edge, -0.5, 1.0) * 5.0 - 0.6
    ground = heightfield(heights.astype(np.float64), 130.0, 90.0).moved(at_x, at_y)
    count = int(rng.integers(38, 56))
    flat = rng.normal(0, 1, (count, 2)) * [22.0, 14.0] + [at_x, at_y]
    sizes = rng.uniform(9.0, 25.0, count)
    at = np.column_stack([flat, np.full(count, 0.9)])
    firs = standing([spruce(rng, 300) for _ in range(3)], at, sizes, rng)
    return [
        Part(ground, "bank", surface=Surface(colour=(0.03, 0.035, 0.018), roughness=0.95)),
        Part(firs, "trees", surface=foliage()),
        Part(standing([trunk()], at, sizes, rng), "bark", surface=BARK),
    ]


def _edge(reach: float) -> float:
    """Return where the water begins, metres behind the subjects."""
    return max(4.6, 2.2 * reach + 1.0)


def _shore(ground: Ground, rng: np.random.Generator) -> list[Part]:
    """Pebbles down to the water, stones in it, grass at the sides; the subjects' place is flat."""
    reach = ground.reach
    edge = _edge(reach)
    wide, near, far = 46.0, -22.0, edge + 7.0
    rows, columns = 150, 230
    x, y = np.meshgrid(np.linspace(-wide, wide, columns), np.linspace(near, far, rows))
    rolls = fractal((rows, columns), (7, 9), 6, octaves=4)
    calm = smoothstep(1.2 * reach, 2.6 * reach + 1.2, np.hypot(x, y).astype(np.float32))
    down = np.clip((y - (edge - 2.4) + 0.5 * rolls) / 2.4, 0, None)
    z = 0.05 * rolls * calm - 0.30 * np.minimum(down, 3.0) - 0.002
    beach = heightfield(z, 2 * wide, far - near).moved(0, (near + far) / 2)
    at = rng.uniform([-9.0, -3.0], [9.0, edge + 1.6], (700, 2))
    sizes = 0.05 + 0.035 * rng.pareto(1.6, 700)
    clear = np.hypot(at[:, 0], at[:, 1]) > 1.5 * reach + 0.25 + sizes
    at, sizes = at[clear], np.minimum(sizes[clear], 0.55)
    row = np.clip(((at[:, 1] - near) / (far - near) * rows).astype(int), 0, rows - 1)
    column = np.clip(((at[:, 0] + wide) / (2 * wide) * columns).astype(int), 0, columns - 1)
    foot = np.column_stack([at, z[row, column] + 0.04 * sizes])
    stones = standing([pebble(rng, 8, 12) for _ in range(5)], foot, sizes, rng)
    side = rng.choice([-1.0, 1.0], 420)
    tufts = np.column_stack(
        [side * (1.4 * reach + 1.0 + rng.gamma(2.0, 1.1, 420)), rng.uniform(-2.5, edge - 1.6, 420)]
    )
    grass = standing(
        [tuft(rng) for _ in range(4)], np.column_stack([tufts, np.full(420, -0.03)]),
        rng.uniform(0.10, 0.34, 420), rng,
    )  # fmt: skip
    return [
        _boulders(rng, edge),
        Part(beach, "shore", surface=shingle()),
        Part(stones, "stones", surface=STONE),
        Part(grass, "grass", surface=foliage((0.035, 0.045, 0.014), (0.11, 0.10, 0.04))),
    ]


def _boulders(rng: np.random.Generator, edge: float) -> Part:
    """Return rocks in the water near the shore, at both sides of what is looked at."""
    x = np.array([-2.3, -3.1, -1.5, 2.9, -4.6, 4.4, 3.7, -6.4, 6.6])
    y = edge + np.array([0.9, 1.7, 2.3, 2.6, 3.4, 4.6, 1.2, 5.6, 7.0])
    x = np.sign(x) * (np.abs(x) + rng.uniform(-0.3, 0.5, len(x)))
    y = y + rng.uniform(-0.3, 0.6, len(y))
    at = np.column_stack([x, y, np.full(len(x), _WATER - 0.06)])
    sizes = np.array([0.95, 0.6, 0.34, 0.42, 1.25, 0.8, 0.5, 1.6, 1.2]) * rng.uniform(0.8, 1.2)
    placed = standing([boulder(rng, 72, 104) for _ in range(3)], at, sizes, rng)
    return Part(over_water(placed, _WATER, 1.6, 0.02), "rocks", surface=washed(1.6, 0.3))


def _build(ground: Ground) -> Built:
    rng = np.random.default_rng(ground.seed + 3)
    edge = _edge(ground.reach)
    parts = [
        *waters(edge - 3.0, 13000.0, 0.0009, _WATER),
        _mountains(ground.seed % 5), _forest(ground.seed % 5), *_spit(rng), *_shore(ground, rng),
    ]  # fmt: skip
    view = View((0.6, -0.4, 1.3), (-3.0, 101.3, 6.4), 33.0)
    mist = Mist(_WATER, 16.0, 1300.0) if ground.sun is None else None  # it rises in the cold
    return Built(tuple(parts), sky=True, haze=26000.0, mist=mist, view=view)


SET = SetKind(
    build=_build,
    matter={},
    cues=("mountain lake", "lake", "mountains", "alps", "alpine lake", "fjord"),
    stands="ground",
)
