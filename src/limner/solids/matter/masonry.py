"""Masonry: bricks, tiles and slabs laid in courses with joints between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import coloured, gloss, mixed, relief, rough, toned
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import RGB, Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (1280, 1280)


@dataclass(frozen=True, slots=True)
class Courses:
    """How pieces are laid. Lengths are metres.

    piece: width and height of one with its joint. count: how many across and up on one span. shift:
    share of a piece every other course is moved by. joint: width of the joint. round: radius of the
    corners and edges. sunk: how far joints lie back. uneven: how crooked edges are.
    """

    name: str
    piece: tuple[float, float]
    count: tuple[int, int]
    shift: float = 0.5
    joint: float = 0.01
    round: float = 0.004
    sunk: float = 0.006
    uneven: float = 0.0

    @property
    def span(self) -> tuple[float, float]:
        """Metres one repeat covers."""
        return self.piece[0] * self.count[0], self.piece[1] * self.count[1]


@lru_cache(maxsize=3)
def laid(
    courses: Courses, seed: int
) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.float32]]:
    """Return how far inside its piece each place lies, metres (below 0 in the joint), which piece
    it is, and its place across the piece, -0.5–0.5, as (rows, columns), …, (2, rows, columns)."""
    wide, high = courses.piece
    across, up = courses.count
    x = (np.arange(_SIZE[1], dtype=np.float32) + 0.5) * np.float32(across / _SIZE[1])
    y = (np.arange(_SIZE[0], dtype=np.float32) + 0.5) * np.float32(up / _SIZE[0])
    if courses.uneven:
        crook = fractal(_SIZE, (4 * up, 4 * across), seed + 31, octaves=3)
        slant = fractal(_SIZE, (4 * up, 4 * across), seed + 32, octaves=3)
        gx, gy = (
            x[None, :] + courses.uneven / wide * crook,
            y[:, None] + courses.uneven / high * slant,
        )
    else:
        gx, gy = np.broadcast_arrays(x[None, :], y[:, None])
    row = np.floor(gy).astype(np.int32) % up
    gx = gx + np.float32(courses.shift) * (row % 2)
    column = np.floor(gx).astype(np.int32) % across
    place = np.stack([gx - np.floor(gx) - 0.5, gy - np.floor(gy) - 0.5]).astype(np.float32)
    half = np.array([wide, high], np.float32) / 2 - courses.joint / 2 - courses.round
    off = np.abs(place) * np.array([wide, high], np.float32)[:, None, None] - half[:, None, None]
    outside = np.hypot(np.maximum(off[0], 0), np.maximum(off[1], 0))
    inside = courses.round - outside - np.minimum(np.maximum(off[0], off[1]), 0)
    return inside.astype(np.float32), row * across + column, place


def pieces(courses: Courses, seed: int, least: float, most: float) -> NDArray[np.float32]:
    """Return one random number for each piece."""
    rng = np.random.default_rng(seed)
    return rng.uniform(least, most, courses.count[0] * courses.count[1]).astype(np.float32)


def glazed(courses: Courses, colour: str, grout: str, *cues: str, own: float = 0.1) -> Material:
    """Return glazed tiles: even pieces a little out of true, their edges round, grout between."""

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("tiles", 2, courses.name, seed), toned(matter, colour)
        smooth = rough(matter, own)
        return Surface(
            colour=Texture(
                (*key, *(round(c, 4) for c in tone)), courses.span,
                lambda: _tiles(courses, tone, linear(grout), seed),
            ),
            roughness=Texture(
                (*key, smooth, "gloss"), courses.span,
                lambda: smooth + (0.85 - smooth) * (laid(courses, seed)[0] < 0),
            ),
            bump=relief(key, courses.span, lambda: _glaze(courses, seed)),
        )  # fmt: skip

    return Material(surface, cues=cues)


def _tiles(courses: Courses, tone: RGB, grout: RGB, seed: int) -> NDArray[np.float32]:
    inside, which, _ = laid(courses, seed)
    shade = pieces(courses, seed + 1, 0.955, 1.045)[which]
    shade = shade * (1 - 0.1 * smoothstep(0.004, 0.0, inside))
    body = shade[..., None] * np.array(tone, np.float32)
    dust = (1 + 0.06 * fractal(_SIZE, (40, 40), seed, octaves=4))[..., None]
    joint = dust * np.array(grout, np.float32)
    return np.clip(mixed(joint, body, smoothstep(-3e-4, 3e-4, inside)), 0.003, 0.94)


def _glaze(courses: Courses, seed: int) -> NDArray[np.float32]:
    inside, which, place = laid(courses, seed)
    bend = courses.round
    edge = np.clip(inside / bend, 0.0, 1.0)
    dome = np.sqrt(np.maximum(1 - (1 - edge) ** 2, 0)) * bend * 0.6
    tilt = pieces(courses, seed + 2, -1, 1)[which] * place[0] * courses.piece[0] * 0.006
    tilt += pieces(courses, seed + 3, -1, 1)[which] * place[1] * courses.piece[1] * 0.006
    wave = 2.5e-5 * fractal(_SIZE, (3 * courses.count[1], 3 * courses.count[0]), seed, octaves=2)
    heights = np.where(inside > 0, dome + tilt + wave, -0.3 * courses.sunk)
    out: NDArray[np.float32] = heights.astype(np.float32)
    return out


def rugged(
    courses: Courses, colour: str, mortar: str, *cues: str, apart: float = 0.16, pits: float = 1.0
) -> Material:
    """Return rough pieces in mortar: bricks, setts. apart: how much their colours differ."""

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("rugged", 5, courses.name, apart, seed), toned(matter, colour)
        return Surface(
            colour=Texture(
                (*key, *(round(c, 4) for c in tone)), courses.span,
                lambda: _bricks(courses, tone, linear(mortar), seed, apart),
            ),
            roughness=rough(matter, 0.88), specular=0.3,
            bump=relief((*key, pits), courses.span, lambda: _rough(courses, seed, pits)),
        )  # fmt: skip

    return Material(surface, cues=cues)


def _bricks(
    courses: Courses, tone: RGB, mortar: RGB, seed: int, apart: float
) -> NDArray[np.float32]:
    inside, which, _ = laid(courses, seed)
    rng = np.random.default_rng(seed + 1)
    n = courses.count[0] * courses.count[1]
    vivid = 1 - min(tone) / max(tone)
    hue = rng.normal(0, apart * (0.06 + 0.4 * vivid), (n, 1)) * [-0.2, 0.7, 1.0]
    own = np.exp(rng.normal(0, apart, (n, 1)) + hue)
    burnt = 1 - 0.45 * (rng.random((n, 1)) < 0.1) * min(1.0, 5 * apart)
    own = (own * burnt / (own * burnt).mean(0)).astype(np.float32)[which]
    cloud = fractal(_SIZE, (24, 24), seed + 2, octaves=6, gain=0.62)
    specks = smoothstep(1.5, 2.4, fractal(_SIZE, (150, 150), seed + 3, octaves=3, gain=0.8))
    body = own * np.array(tone, np.float32) * (1 + 0.1 * cloud - 0.35 * specks)[..., None]
    bloom = 0.12 * smoothstep(0.9, 2.4, fractal(_SIZE, (7, 7), seed + 4, octaves=6, gain=0.62))
    body = mixed(body, tuple(0.4 * np.array(tone) + 0.24), bloom)
    sand = 1 + 0.08 * cloud + 0.08 * fractal(_SIZE, (160, 160), seed + 5, octaves=3, gain=0.8)
    soot = fractal(_SIZE, (2, 3), seed + 9, octaves=5)
    joint = (sand * (1 + 0.14 * soot))[..., None] * _laid_in(tone, mortar)
    joint = joint * (0.72 + 0.28 * smoothstep(0.0, -courses.joint / 2, inside))[..., None]
    body = body * (1 + 0.07 * soot)[..., None]
    struck = inside + _crumbled(courses, seed)
    return np.clip(mixed(joint, body, smoothstep(-9e-4, 9e-4, struck)), 0.003, 0.93)


def _laid_in(tone: RGB, mortar: RGB) -> NDArray[np.float32]:
    """Return the colour of the joints: dark bricks are laid in darkened mortar, or their wall is
    a grid."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    share = float(np.clip(np.array(tone) @ weights / 0.09, 0.32, 1.0))
    out: NDArray[np.float32] = (np.array(mortar) * share).astype(np.float32)
    return out


def _crumbled(courses: Courses, seed: int) -> NDArray[np.float32]:
    """Return by how much joints are wider, or smeared over their bricks, here and there, metres."""
    if not courses.uneven:
        return np.zeros(_SIZE, np.float32)
    broad = fractal(_SIZE, (9, 9), seed + 41, octaves=3)
    fine = fractal(_SIZE, (70, 70), seed + 42, octaves=3, gain=0.7)
    return (courses.joint * (0.08 * broad + 0.09 * fine)).astype(np.float32)


def _rough(courses: Courses, seed: int, pits: float) -> NDArray[np.float32]:
    inside, which, place = laid(courses, seed)
    shape = smoothstep(-0.0012, courses.round * 0.8, inside + _crumbled(courses, seed))
    stands = pieces(courses, seed + 6, -0.5, 0.5)[which] * courses.sunk * 0.35
    stands += pieces(courses, seed + 7, -1, 1)[which] * place[0] * courses.sunk * 0.4
    skin = 2.5e-4 * fractal(_SIZE, (60, 60), seed + 2, octaves=5, gain=0.6)
    holes = smoothstep(1.6, 2.6, fractal(_SIZE, (130, 130), seed + 3, octaves=2)) * 1.1e-3
    grit = 1.6e-4 * fractal(_SIZE, (240, 240), seed + 8, octaves=2)
    brick = courses.sunk + stands + pits * (skin - holes)
    heights = brick * shape + grit * (1 - shape)
    out: NDArray[np.float32] = heights.astype(np.float32)
    return out


__all__ = ["Courses", "coloured", "glazed", "gloss", "laid", "pieces", "rugged"]
