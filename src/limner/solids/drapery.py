"""Drapery: cloth in folds, hung or lying, as sheets with a little thickness at their hems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes import lengths, loft

if TYPE_CHECKING:
    from numpy.typing import NDArray


def hung(
    width: float, height: float, depth: float, *, folds: int, seed: int = 0, sway: float = 0.35
) -> Mesh:
    """Return a sheet hung from its gathered top edge, seen from the front (-y), its middle in y =
    0.

    width, height: of the hung sheet, metres, its foot on z = 0. depth: of its folds. sway: how
    much folds wander on
    their way down, 0–1. uv: metres of cloth.
    """
    rng = np.random.default_rng(seed)
    columns, rows = folds * 18 + 1, 40
    u = np.linspace(0.0, 1.0, columns)
    pitch = u + _wander(u, rng, 0.012, 5)
    sections = []
    drift = [_wander(u, rng, 0.006 * sway / 0.35, 7) for _ in range(3)]
    deep = 1.0 + 0.35 * _wander(u, rng, 1.0, 6)
    for z in np.linspace(0.0, 1.0, rows):
        fall = 1.0 - z
        phase = 2 * np.pi * folds * (pitch + drift[0] * fall + drift[1] * fall**2 * 1.5)
        wave = np.sin(phase)
        fold = np.sign(wave) * np.abs(wave) ** 0.8 * deep * (0.55 + 0.45 * min(1.0, 4 * fall))
        second = 0.16 * np.sin(2 * phase + 4 * drift[2] * 100) * fall
        x = (u - 0.5) * width + 0.10 * width / folds * np.cos(phase) * fall * 0.8
        y = depth / 2 * np.clip(fold + second, -1.25, 1.25) / 1.25
        sections.append(np.stack([x, y, np.full(columns, z * height)], -1))
    sheet = loft(sections, closed=False)
    way = lengths(sections[-1])
    uv = np.stack([np.tile(way, rows), np.repeat(np.linspace(0.0, height, rows), columns)], -1)
    sheet = sheet.mapped(uv)
    return sheet if float(sheet.normals[:, 1].mean()) <= 0 else sheet.inverted()


def _wander(
    u: NDArray[np.float64], rng: np.random.Generator, strength: float, waves: int
) -> NDArray[np.float64]:
    """Return a smooth chance curve over 0–1, about -strength to strength."""
    total = np.zeros_like(u)
    for k in range(1, waves + 1):
        total += rng.normal() * np.sin(2 * np.pi * (k * u * 0.8 + rng.uniform())) / waves**0.5
    return strength * total
