"""Folds: cloth laid over what things stand on, flat under them, in soft folds around."""

from __future__ import annotations

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes import heightfield

CLOTHS = frozenset(
    ["linen", "cotton", "silk", "velvet", "wool", "felt", "canvas", "burlap", "denim", "suede"]
)
_LIFT = 0.0004
"""Metres over what it lies on."""
_ROWS, _COLUMNS = 170, 210


def laid(reach: float, seed: int) -> Mesh:
    """Return a cloth lying about the origin, its border sunk into the ground; uv in metres.

    reach: metres from the origin within which it is flat, as things stand there.
    """
    scale = float(np.clip(reach / 0.07, 0.6, 2.6))
    wide, deep = 13.0 * reach, 12.0 * reach
    x = np.linspace(-wide / 2, wide / 2, _COLUMNS)[None, :]
    y = np.linspace(-0.42 * deep, 0.58 * deep, _ROWS)[:, None]
    heights = sum(_fold(x, y, reach, scale, rng) for rng in np.random.default_rng(seed).spawn(12))
    away = np.hypot(x, y / 0.9) / reach
    clear = np.clip((away - 1.05) / 0.6, 0.0, 1.0)
    edge = np.minimum(
        np.clip((1 - np.abs(x) / (wide / 2)) / 0.2, 0, 1),
        np.clip(np.minimum(y + 0.42 * deep, 0.58 * deep - y) / (0.16 * deep), 0, 1),
    )
    mask = (clear * clear * (3 - 2 * clear)) * (edge * edge * (3 - 2 * edge))
    sunk = 1.0 - np.clip(edge * 4.0, 0.0, 1.0)
    level = heights * mask + _LIFT * (1.0 - 4.0 * sunk)
    sheet = heightfield(np.asarray(level, np.float64), wide, deep)
    moved = sheet.moved(y=0.08 * deep)
    return moved.mapped(moved.positions[:, :2].copy())


def _fold(
    x: np.ndarray, y: np.ndarray, reach: float, scale: float, rng: np.random.Generator
) -> np.ndarray:
    """Return one fold's heights: a ridge that bends, rises and dies away along its course."""
    turn = rng.normal(0.55, 0.35)
    along, across = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    off = rng.choice([-1, 1]) * rng.uniform(1.35, 4.0) * reach
    bend = 0.28 * reach * np.sin(along / (1.7 * reach) + rng.uniform(0, 6))
    half = rng.uniform(0.016, 0.034) * scale
    share = (across - off - bend) / half
    rise = rng.uniform(0.008, 0.016) * scale
    life = np.exp(-(((along - rng.normal(0, 1.2) * reach) / (rng.uniform(1.6, 3.4) * reach)) ** 2))
    steep = np.where(share > 0, share * 1.5, share * 0.8)  # one flank is steeper
    made: np.ndarray = rise * life * np.exp(-(steep**2))
    return made


__all__ = ["CLOTHS", "laid"]
