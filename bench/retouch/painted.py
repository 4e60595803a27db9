"""Pictures made by procedure: walls, floors, cloth, ground and sky, with a ball or a box."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import cv2
import numpy as np

from bench.retouch.case import Pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Random = np.random.Generator
    Paint = Callable[[int, Random], Floats]


def noise(n: int, random: Random, x: float, y: float | None = None) -> Floats:
    """Return smooth noise (n, n) of deviation 1, its grains x wide and y high."""
    out = cv2.GaussianBlur(
        random.normal(size=(n, n)).astype(np.float32), (0, 0), sigmaX=x, sigmaY=y or x,
        borderType=cv2.BORDER_REFLECT,
    )  # fmt: skip
    return out / out.std()


def _grid(n: int) -> tuple[Floats, Floats]:
    y, x = np.mgrid[0:n, 0:n].astype(np.float32)
    return x, y


def _tinted(tone: Floats, colour: tuple[float, float, float]) -> Floats:
    return tone[..., None] * np.array(colour, np.float32)


def bricks(n: int, random: Random) -> Floats:
    """A brick wall in raking light."""
    x, y = _grid(n)
    high, wide = n / 14, n / 7
    row = np.floor(y / high).astype(int)
    u = x + (row % 2) * wide / 2
    joint = (y % high < n / 110) | (u % wide < n / 110)
    own = random.normal(0, 0.07, (64, 64))[row % 64, np.floor(u / wide).astype(int) % 64]
    face = 0.85 + own + 0.05 * noise(n, random, 1.2) + 0.05 * noise(n, random, 5)
    out = _tinted(face.astype(np.float32), (0.62, 0.31, 0.23))
    out[joint] = _tinted(0.9 + 0.06 * noise(n, random, 1)[joint], (0.74, 0.71, 0.66))
    return out * (0.72 + 0.4 * x / n)[..., None]


def planks(n: int, random: Random) -> Floats:
    """Wooden boards running across."""
    _, y = _grid(n)
    row = np.floor(y / (n / 8)).astype(int)
    own = random.normal(0, 0.08, 64)[row]
    rings = np.sin(y * 0.7 + 5 * noise(n, random, 60, 4) + row * 7)
    tone = 0.8 + own + 0.07 * rings + 0.05 * noise(n, random, 14, 0.8)
    tone[y % (n / 8) < n / 220] *= 0.45
    return _tinted(tone.astype(np.float32), (0.66, 0.46, 0.29))


def tiles(n: int, random: Random) -> Floats:
    """Square tiles, glazed, with wide joints."""
    x, y = _grid(n)
    side = n / 9
    own = random.normal(0, 0.05, (32, 32))[(y // side).astype(int), (x // side).astype(int)]
    edge = np.minimum(np.minimum(x % side, side - x % side), np.minimum(y % side, side - y % side))
    tone = 0.8 + own + 0.1 * np.exp(-edge / 2.5) + 0.02 * noise(n, random, 8)
    out = _tinted(tone.astype(np.float32), (0.5, 0.66, 0.7))
    out[edge < n / 160] = (0.86, 0.85, 0.82)
    return out * (1.05 - 0.35 * np.hypot(x / n - 0.3, y / n - 0.2))[..., None]


def plaid(n: int, random: Random) -> Floats:
    """A checked cloth with its weave."""
    x, y = _grid(n)
    period = n / 5
    bands = (np.sin(2 * np.pi * x / period) > 0.3) * 0.25 + (
        np.sin(2 * np.pi * y / period) > 0.3
    ) * 0.25
    weave = 0.04 * np.sign(np.sin(x * 1.6) * np.sin(y * 1.6))
    folds = 0.1 * noise(n, random, n / 9)
    tone = 1 - bands + weave + folds
    out = _tinted(tone.astype(np.float32), (0.72, 0.22, 0.24))
    out[np.abs(x % period - period * 0.8) < 2] += 0.2
    return out


def seaside(n: int, random: Random) -> Floats:
    """A sky with clouds over a sea and a beach."""
    x, y = _grid(n)
    sky = np.stack([0.45 + 0.35 * y / n, 0.62 + 0.25 * y / n, 0.86 + 0.06 * y / n], 2)
    cloud = np.clip(noise(n, random, 40, 12) - 0.6, 0, 1)[..., None]
    out = sky + (0.97 - sky) * cloud * 0.8
    sea, sand = int(0.5 * n), int(0.72 * n)
    waves = 0.06 * noise(n, random, 9, 1.3)[..., None]
    water = np.stack([0.12 + 0.1 * y / n, 0.36 + 0.12 * y / n, 0.5 + 0.05 * y / n], 2)
    out[sea:] = (water + waves)[sea:]
    beach = _tinted(0.8 + 0.05 * noise(n, random, 1) + 0.05 * noise(n, random, 20, 5),
                    (0.92, 0.8, 0.62))  # fmt: skip
    shore = sand + 8 * np.sin(x / n * 7)
    return np.where((y > shore)[..., None], beach, out)


def lawn(n: int, random: Random) -> Floats:
    """Grass before a hedge and a fence."""
    x, y = _grid(n)
    blades = 0.16 * noise(n, random, 0.8, 3.2) + 0.08 * noise(n, random, 12)
    out = _tinted((0.75 + blades).astype(np.float32), (0.32, 0.5, 0.18))
    hedge = _tinted((0.5 + 0.16 * noise(n, random, 2.2)).astype(np.float32), (0.26, 0.42, 0.2))
    out[: int(0.42 * n)] = hedge[: int(0.42 * n)]
    board = (np.abs(x % (n / 12) - n / 24) < n / 36) & (y > 0.3 * n) & (y < 0.55 * n)
    out[board] = _tinted(0.9 + 0.03 * noise(n, random, 1, 8)[board], (0.9, 0.88, 0.83))
    return out


def pebbles(n: int, random: Random) -> Floats:
    """Pebbles, each of its own grey."""
    points = random.uniform(0, n, (900, 2)).astype(np.float32)
    tones = random.uniform(0.4, 0.85, 900).astype(np.float32)
    x, y = _grid(n // 2)
    far = np.full((n // 2, n // 2), np.inf, np.float32)
    next_far, tone = far.copy(), far.copy()
    for (px, py), own in zip(points / 2, tones, strict=True):
        d = (x - px) ** 2 + (y - py) ** 2
        nearer = d < far
        next_far = np.where(nearer, far, np.minimum(next_far, d))
        tone, far = np.where(nearer, own, tone), np.minimum(far, d)
    gap = np.sqrt(next_far) - np.sqrt(far)
    stone = tone * (0.55 + 0.45 * np.clip(gap / 3, 0, 1))
    stone = cv2.resize(stone, (n, n), interpolation=cv2.INTER_LINEAR)
    return _tinted(stone + 0.02 * noise(n, random, 1), (0.86, 0.83, 0.8))


def wallpaper(n: int, random: Random) -> Floats:
    """Striped wallpaper over a skirting board and a floor."""
    x, y = _grid(n)
    stripe = 0.9 - 0.12 * (np.sin(2 * np.pi * x / (n / 11)) > 0) + 0.015 * noise(n, random, 1.5)
    out = _tinted(stripe.astype(np.float32), (0.8, 0.84, 0.74))
    board = (y > 0.66 * n) & (y < 0.74 * n)
    out[board] = _tinted(1 - 0.3 * (np.abs(y - 0.68 * n) < 1.5)[board], (0.9, 0.89, 0.86))
    floor = y >= 0.74 * n
    out[floor] = planks(n, random)[floor] * 0.9
    return out * (0.75 + 0.35 * np.exp(-(((x - 0.4 * n) / (0.5 * n)) ** 2)))[..., None]


def backdrop(n: int, random: Random) -> Floats:
    """A studio's seamless paper: a smooth run of light, a little grain."""
    x, y = _grid(n)
    tone = 0.88 - 0.4 * np.hypot(x / n - 0.45, y / n - 0.55) ** 1.6 + 0.012 * noise(n, random, 0.7)
    return _tinted(tone.astype(np.float32), (0.78, 0.8, 0.84))


def blinds(n: int, random: Random) -> Floats:
    """Slats before a window, slanting light on a wall beside them."""
    x, y = _grid(n)
    slat = (y % (n / 22)) / (n / 22)
    tone = 0.55 + 0.4 * slat + 0.01 * noise(n, random, 2)
    out = _tinted(tone.astype(np.float32), (0.93, 0.9, 0.83))
    wall = x > 0.68 * n
    stripes = ((y + 0.5 * x) % (n / 9) > n / 18).astype(np.float32)
    lit = cv2.GaussianBlur(stripes, (0, 0), 2.0)
    out[wall] = _tinted(0.6 + 0.3 * lit + 0.02 * noise(n, random, 3), (0.86, 0.8, 0.72))[wall]
    out[np.abs(x - 0.68 * n) < n / 90] = (0.5, 0.45, 0.4)
    return out


PAINTED: tuple[Paint, ...] = (
    bricks, planks, tiles, plaid, seaside, lawn, pebbles, wallpaper, backdrop, blinds,
)  # fmt: skip


def pair(paint: Paint, size: int, seed: int) -> Pair:
    """Return the picture with a ball or a box standing in it, and without."""
    random = np.random.default_rng(seed)
    clean = np.clip(paint(size, random), 0, 1).astype(np.float32)
    whole, share = (_ball if seed % 2 else _box)(clean, random)
    thing = cv2.dilate((share > 0.04).astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    return Pair(paint.__name__, _levels(whole), _levels(clean), thing)


def _levels(picture: Floats) -> NDArray[np.uint8]:
    return np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)


def _shadowed(clean: Floats, x: float, y: float, wide: float) -> tuple[Floats, Floats]:
    u, v = _grid(len(clean))
    shade = np.exp(-(((u - x - wide * 0.3) / wide) ** 2 + ((v - y) / (0.3 * wide)) ** 2))
    shade = np.where(shade > 0.04, shade, 0)
    return clean * (1 - 0.5 * shade)[..., None], shade


def _ball(clean: Floats, random: Random) -> tuple[Floats, Floats]:
    n = len(clean)
    radius = n * random.uniform(0.1, 0.15)
    x, y = n * random.uniform(0.35, 0.65), n * random.uniform(0.4, 0.65)
    out, shade = _shadowed(clean, x, y + radius * 0.95, radius)
    u, v = _grid(n)
    dx, dy = (u - x) / radius, (v - y) / radius
    high = np.sqrt(np.clip(1 - dx * dx - dy * dy, 0, 1))
    lit = np.clip(-0.5 * dx - 0.6 * dy + 0.62 * high, 0, 1)
    share = np.clip((1 - np.hypot(dx, dy)) * radius + 0.5, 0, 1)
    colour = _tinted(0.15 + 0.85 * lit, (0.85, 0.2, 0.12)) + (lit**30)[..., None] * 0.6
    return out + (colour - out) * share[..., None], np.maximum(share, shade)


def _box(clean: Floats, random: Random) -> tuple[Floats, Floats]:
    n = len(clean)
    wide, high = n * random.uniform(0.16, 0.26), n * random.uniform(0.2, 0.32)
    x, y = n * random.uniform(0.3, 0.5), n * random.uniform(0.3, 0.42)
    out, shade = _shadowed(clean, x + wide / 2, y + high, wide * 0.6)
    u, v = _grid(n)
    share = ((u >= x) & (u < x + wide) & (v >= y) & (v < y + high)).astype(np.float32)
    side = (u > x + 0.7 * wide).astype(np.float32)
    colour = _tinted(0.9 - 0.35 * side, (0.2, 0.42, 0.75))
    return out + (colour - out) * share[..., None], np.maximum(share, shade)
