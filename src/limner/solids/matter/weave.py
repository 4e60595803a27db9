"""Weave: cloth of crossing threads, and cloth of matted ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, relief, rough, toned
from limner.solids.noise import fractal, lines, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (SIDE, SIDE)


@dataclass(frozen=True, slots=True)
class Cloth:
    """A woven cloth. threads: to a centimetre. slub: how uneven they are, 0–1. over: how many
    threads one passes over; 1 is plain weave, 3 twill, 7 satin. weft: factor on the colour of the
    threads across (undyed ones are paler). depth: metres from trough to crest."""

    name: str
    colour: str
    threads: float
    slub: float = 0.3
    over: int = 1
    weft: float = 1.0
    depth: float = 2e-4
    sheen: float = 0.3
    rough: float = 0.85
    specular: float = 0.25

    @property
    def count(self) -> int:
        """Threads on one span: as many as keep the weave closed at its seam."""
        step = 2 * (self.over + 1)
        return max(1, round(220 / step)) * step

    @property
    def span(self) -> float:
        """Metres one repeat covers."""
        return self.count / self.threads / 100


def cloth(kind: Cloth, *cues: str) -> Material:
    """Return the material of a woven cloth."""

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("cloth", 4, kind.name, seed), toned(matter, kind.colour)
        return Surface(
            colour=coloured(key, kind.span, tone, lambda: _woven(kind, seed)[0]),
            roughness=rough(matter, kind.rough), specular=kind.specular, sheen=kind.sheen,
            bump=relief(key, kind.span, lambda: _woven(kind, seed)[1]),
        )  # fmt: skip

    return Material(surface, cues=cues)


@lru_cache(maxsize=2)
def _woven(kind: Cloth, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return shade factors and heights in metres."""
    n = kind.count
    place = (np.arange(SIDE, dtype=np.float32) + 0.5) * np.float32(n / SIDE)
    drift = fractal(_SIZE, (5, 5), seed, octaves=4)
    u, v = place[None, :] + 0.35 * drift * kind.slub, place[:, None] - 0.35 * drift * kind.slub
    column, row = np.floor(u).astype(np.int32), np.floor(v).astype(np.int32)
    on_top = (column - row) % (kind.over + 1) if kind.over > 1 else (column + row) % 2
    warp = on_top == 0 if kind.over == 1 else on_top != 0
    across, along = np.where(warp, u - column, v - row), np.where(warp, v - row, u - column)
    bow = np.sin(np.pi * along) if kind.over == 1 else np.ones_like(along)
    height = np.sin(np.pi * across) ** 0.7 * (0.55 + 0.45 * bow)
    slubs = [
        fractal(_SIZE, shape, seed + k, octaves=2, gain=0.7)
        for k, shape in ((1, (5, n / 2)), (2, (n / 2, 5)))
    ]
    slub = np.where(warp, slubs[0], slubs[1])
    height *= 1 + 0.3 * kind.slub * slub
    shade = (0.58 + 0.5 * height) * (1 + 0.09 * kind.slub * slub)
    shade *= np.where(warp, 1.0, kind.weft)
    shade *= 1 + 0.012 * fractal(_SIZE, (2, 2), seed + 3, octaves=4) * kind.slub
    shade *= 1 + 0.05 * fractal(_SIZE, (n, n), seed + 4, octaves=2)
    return (
        np.maximum(shade, 0.05).astype(np.float32),
        (height * kind.depth).astype(np.float32),
    )


def matted(
    name: str, colour: str, *cues: str, depth: float = 4e-4, span: float = 0.12, sheen: float = 0.5
) -> Material:
    """Return cloth of matted fibres: felt, wool. depth: metres of its relief."""

    def surface(matter: Matter, seed: int) -> Surface:
        key = ("matted", 1, name, depth, seed)
        return Surface(
            colour=coloured(key, span, toned(matter, colour), lambda: 0.72 + 0.42 * _fibres(seed)),
            roughness=rough(matter, 0.95), specular=0.15, sheen=sheen,
            bump=relief(key, span, lambda: _fibres(seed) * np.float32(depth)),
        )  # fmt: skip

    return Material(surface, cues=cues)


@lru_cache(maxsize=1)
def _fibres(seed: int) -> NDArray[np.float32]:
    """Return curling fibres lying over each other, 0–1."""
    out = np.zeros(_SIZE, np.float32)
    for layer, (down, across) in enumerate(((26, 9), (9, 26), (18, 18), (34, 12), (12, 34))):
        field = fractal(_SIZE, (down, across), seed + 7 * layer, octaves=2, gain=0.4)
        out = np.maximum(out, lines(field, 1.6) * (0.6 + 0.1 * layer))
    soft = 0.5 + 0.22 * fractal(_SIZE, (6, 6), seed + 91, octaves=6, gain=0.65)
    mixed: NDArray[np.float32] = (0.6 * out + 0.4 * smoothstep(-0.2, 1.2, soft)).astype(np.float32)
    return mixed
