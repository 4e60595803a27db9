"""Further pictures with other seeds: no number of the engine is fitted to what comes of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from bench.retouch.painted import noise

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Random = np.random.Generator
    Paint = Callable[[int, Random], Floats]


def _grid(n: int) -> tuple[Floats, Floats]:
    y, x = np.mgrid[0:n, 0:n].astype(np.float32)
    return x, y


def _tinted(tone: Floats, colour: tuple[float, float, float]) -> Floats:
    return tone[..., None].astype(np.float32) * np.array(colour, np.float32)


def shingles(n: int, random: Random) -> Floats:
    """A roof of rounded slates, every row shifted by a half, weathered."""
    x, y = _grid(n)
    high, wide = n / 13, n / 11
    row = np.floor(y / high).astype(int)
    u = (x + (row % 2) * wide / 2) % wide / wide - 0.5
    v = y % high / high
    own = random.normal(0, 0.06, (64, 64))[
        row % 64, np.floor((x + (row % 2) * wide / 2) / wide).astype(int) % 64
    ]
    lip = np.clip((v - 0.72 - 0.25 * (0.25 - u * u) * 4) * 9, 0, 1)
    tone = 0.75 + own + 0.03 * noise(n, random, 1.5, 4) + 0.05 * noise(n, random, 30)
    tone = tone * (1 - 0.55 * lip) * (1 - 0.35 * (np.abs(u) > 0.47))
    return _tinted(tone, (0.46, 0.5, 0.56)) * (0.85 + 0.25 * y / n)[..., None]


def parquet(n: int, random: Random) -> Floats:
    """A floor laid in a basket weave of oak, seen from above, with a rug's edge."""
    x, y = _grid(n)
    side = n / 6
    turned = (np.floor(x / side) + np.floor(y / side)).astype(int) % 2 == 0
    along, across = np.where(turned, x, y), np.where(turned, y, x)
    strip = np.floor(across / (side / 4)).astype(int)
    block = np.floor(along / side).astype(int)
    own = random.normal(0, 0.07, (64, 64))[strip % 64, block % 64]
    grain = np.where(turned, noise(n, random, 18, 0.9), noise(n, random, 0.9, 18))
    tone = 0.8 + own + 0.04 * grain
    tone[(across % (side / 4) < n / 250) | (along % side < n / 250)] *= 0.5
    out = _tinted(tone, (0.72, 0.53, 0.34))
    rug = y > 0.8 * n
    woven = 0.55 + 0.05 * np.sin(x * 1.1) * np.sin(y * 1.1) + 0.03 * noise(n, random, 1)
    out[rug] = _tinted(woven, (0.36, 0.44, 0.62))[rug]
    return out


def dusk(n: int, random: Random) -> Floats:
    """Hills one behind the other under an evening sky, with a camera's grain."""
    _, y = _grid(n)
    down = (y / n)[..., None]
    out = np.float32([0.32, 0.36, 0.6]) * (1 - down) + np.float32([0.98, 0.62, 0.42]) * down
    for i in range(4):
        ridge = n * (0.45 + 0.13 * i) + 0.05 * n * noise(n, random, n / (9 + 3 * i))[n // 2]
        inside = 1 / (1 + np.exp(np.clip(ridge[None, :] - y, -30, 30)))
        own = np.float32([0.46, 0.34, 0.46]) * (1 - 0.22 * i)
        texture = 1 + 0.02 * (i + 1) * noise(n, random, 1.5)
        out = out + (own * texture[..., None] - out) * inside[..., None]
    return out + 0.012 * noise(n, random, 0.6)[..., None]


def gravel(n: int, random: Random) -> Floats:
    """A gravel path between two verges, running away from the camera."""
    x, y = _grid(n)
    stones = 0.62 + 0.1 * noise(n, random, 1.4) + 0.05 * noise(n, random, 4)
    path = _tinted(stones, (0.8, 0.76, 0.7))
    grass = _tinted(0.6 + 0.13 * noise(n, random, 0.8, 2.6), (0.38, 0.52, 0.22))
    half = n * (0.12 + 0.3 * y / n)
    rim = np.abs(x - 0.5 * n) - half + 6 * noise(n, random, 5)
    inside = 1 / (1 + np.exp(np.clip(rim / 1.5, -30, 30)))
    return grass + (path - grass) * inside[..., None]


def shopfront(n: int, random: Random) -> Floats:
    """Panelled wood, a window with bars, a plinth of stone and a pavement."""
    x, y = _grid(n)
    tone = 0.7 + 0.012 * noise(n, random, 0.8, 9) + 0.06 * noise(n, random, n / 6)
    out = _tinted(tone, (0.2, 0.4, 0.36))
    u, v = x % (n / 4), y % (n / 3)
    edge = np.minimum(np.minimum(u, n / 4 - u), np.minimum(v, n / 3 - v))
    bevel = np.exp(-(((edge - n / 32) / 2.5) ** 2))
    out = out * (1 + 0.5 * bevel * np.where(u < v, 1, -1))[..., None]
    pane = (x > 0.54 * n) & (x < 0.96 * n) & (y > 0.08 * n) & (y < 0.6 * n)
    sky = 0.6 + 0.3 * np.clip(noise(n, random, 50, 30), -1, 1) * 0.4 + 0.1 * (1 - y / n)
    out[pane] = _tinted(sky, (0.62, 0.72, 0.8))[pane]
    bars = (np.abs((x - 0.54 * n) % (0.14 * n)) < n / 90) | (np.abs(y - 0.34 * n) < n / 90)
    out[pane & bars] = (0.9, 0.88, 0.82)
    stone = _tinted(
        0.6 + 0.04 * noise(n, random, 2) + 0.03 * noise(n, random, 9), (0.8, 0.78, 0.74)
    )
    low = y > 0.74 * n
    out[low] = stone[low]
    out[low & ((np.abs(y - 0.86 * n) < 1.5) | ((x % (n / 3) < 2) & (y < 0.86 * n)))] *= 0.6
    return np.clip(cv2.GaussianBlur(out, (0, 0), 0.6), 0, 1)


HELD_OUT: tuple[Paint, ...] = (shingles, parquet, dusk, gravel, shopfront)
FIRST_SEED = 41
"""Far from the seeds of the other pictures, so that holes differ as well."""
