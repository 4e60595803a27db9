"""Grain: boards of wood, sawn beside the pith, glued edge to edge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import coloured, gloss, lacquer, relief, toned
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (2048, 1536)


@dataclass(frozen=True, slots=True)
class Wood:
    """A kind of wood. Lengths are metres; strengths 0–1.

    colour: its own. ring: mean width of a year. late: how dark its late wood is. pores: strength of
    its pores. figure: how far rings wander. apart: how much boards differ. gap: groove between
    boards, 0 where they are glued. span: along and across the grain. boards: across one span.
    knots: how many on a span.
    """

    name: str
    colour: str
    ring: float = 0.004
    late: float = 0.3
    pores: float = 0.3
    figure: float = 0.5
    apart: float = 0.08
    gap: float = 0.0
    span: tuple[float, float] = (1.25, 0.6)
    boards: int = 6
    knots: int = 0
    rough: float = 0.5


def wood(kind: Wood, *cues: str) -> Material:
    """Return the material of a kind of wood."""

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("wood", 4, kind.name, seed), toned(matter, kind.colour)
        return Surface(
            colour=coloured(key, kind.span, tone, lambda: _sawn(kind, seed)[0]),
            roughness=gloss(matter, kind.rough, seed, spread=0.1), specular=0.32,
            coat=lacquer(matter), bump=relief(key, kind.span, lambda: _sawn(kind, seed)[1]),
        )  # fmt: skip

    return Material(surface, cues=cues)


@lru_cache(maxsize=2)
def _sawn(kind: Wood, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return shade factors (rows, columns, 3) and heights in metres of boards along the columns."""
    rng = np.random.default_rng(seed + sum(map(ord, kind.name)))
    edges = np.linspace(0, _SIZE[0], kind.boards + 1).astype(int)
    boards = [_board(kind, b - a, rng) for a, b in pairwise(edges)]
    return (np.concatenate([b[0] for b in boards]), np.concatenate([b[1] for b in boards]))


def _board(
    kind: Wood, rows: int, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    size = (rows, _SIZE[1])
    seed = int(rng.integers(1 << 30))
    late = _late(_years(kind, size, rng), rng)
    fibre = 0.6 * fractal(size, (rows / 4, 4), seed, octaves=3, gain=0.8)
    fibre += 0.4 * fractal(size, (rows / 14, 3), seed + 1, octaves=3, gain=0.7)
    dashes = fractal(size, (rows / 3, 24), seed + 2, octaves=2, gain=0.8)
    pores = smoothstep(1.0, 2.2, dashes + 0.7 * (late - 0.4)) * kind.pores
    broad = fractal(size, (1, 2), seed + 3, octaves=3)
    shade = (1 - kind.late * late) * (1 + 0.045 * fibre + 0.05 * broad) * (1 - 0.55 * pores)
    shade *= np.exp(rng.normal(0, kind.apart))
    warm = np.array([0.8, 1.0, 1.2], np.float32) * np.float32(1 + rng.normal(0, 0.1))
    heights = -5e-5 * pores - 2e-5 * late + 6e-6 * fibre
    pixel = kind.span[1] / _SIZE[0]
    edge = np.minimum(np.arange(rows), np.arange(rows)[::-1]).astype(np.float32)[:, None] * pixel
    if kind.gap:
        groove = 1 - smoothstep(kind.gap * 0.3, kind.gap, edge)
        heights = heights - groove * np.float32(0.7 * kind.gap)
        shade = shade * (1 - 0.75 * groove)
    else:
        shade = shade * (1 - 0.22 * (1 - smoothstep(0.0, 2.5 * pixel, edge)))
    return (
        np.maximum(shade, 0.02)[..., None] ** warm,
        heights.astype(np.float32),
    )


def _years(kind: Wood, size: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return how many years from the pith each place grew, as a tree a little crooked does."""
    seed = int(rng.integers(1 << 30))
    rows, columns = size
    y = np.linspace(-0.5, 0.5, rows, dtype=np.float32)[:, None] * (kind.span[1] / kind.boards)
    x = np.linspace(0, 2 * np.pi, columns, endpoint=False, dtype=np.float32)[None, :]
    pith, depth = rng.uniform(-0.05, 0.05), rng.uniform(0.012, 0.07)
    sway = 0.012 * np.sin(x + rng.uniform(0, 6)) + 0.005 * np.sin(2 * x + rng.uniform(0, 6))
    rise = 0.014 * np.sin(x + rng.uniform(0, 6)) + 0.006 * np.sin(3 * x + rng.uniform(0, 6))
    wander = 0.0035 * fractal(size, (1, 2), seed, octaves=4, gain=0.45)
    wander += 0.0007 * fractal(size, (3, 14), seed + 1, octaves=3)
    away = np.hypot(y - pith + kind.figure * sway, depth + kind.figure * rise)
    away = away + kind.figure * wander
    for _ in range(rng.binomial(2 * kind.knots, 0.5 / kind.boards) if kind.knots else 0):
        at = rng.uniform(0, 2 * np.pi)
        along = np.angle(np.exp(1j * (x - at))) * kind.span[0] / (2 * np.pi)
        off = np.hypot(along * 0.55, y - rng.uniform(-0.03, 0.03))
        away = away + 0.035 * np.exp(-((off / 0.012) ** 2)) + 0.01 * np.exp(-off / 0.03)
    years: NDArray[np.float32] = (away / kind.ring).astype(np.float32)
    return years


def _late(years: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return late wood, 0–1: each year darkens slowly and ends at once; no two are alike."""
    year = np.floor(years)
    part = years - year
    strength = rng.uniform(0.45, 1.0, 512).astype(np.float32)
    late = smoothstep(0.15, 0.92, part) * (1 - smoothstep(0.93, 1.0, part))
    out: NDArray[np.float32] = late * strength[year.astype(int) % 512]
    return out
