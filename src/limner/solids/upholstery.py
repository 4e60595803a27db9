"""Upholstery: stuffed things: cushions that bulge, sag and crease a little, and the piping along
their seams."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes import rounded_box, sweep

if TYPE_CHECKING:
    from numpy.typing import NDArray


def cushion(
    size: tuple[float, float, float],
    *,
    edge: float,
    crown: float = 0.0,
    slack: float = 0.004,
    seed: int = 0,
) -> Mesh:
    """Return a boxed cushion of a width, depth and height, lying on z = 0.

    edge: radius of its edges. crown: metres its top swells above its edges. slack: depth of the
    chance dents in its
    faces, metres.
    """
    width, depth, height = size
    mesh = rounded_box(width, depth, height, edge, 6, 10)
    dent = dents(seed, 2.2 / max(min(width, depth), 0.2))

    def stuffed(p: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = p[:, 0] / (width / 2), p[:, 1] / (depth / 2)
        z = np.clip(p[:, 2] / height, 0.0, 1.0)
        full = np.clip(1 - np.abs(x) ** 2.4, 0, 1) * np.clip(1 - np.abs(y) ** 2.4, 0, 1)
        shift = slack * dent(p)
        out = p.copy()
        out[:, 2] += (crown * full + shift * z) * z**2
        belly = np.sin(np.pi * z)
        out[:, 0] += x * belly * 0.35 * crown * np.clip(1 - y**2, 0, 1) + shift * x * 0.5 * belly
        out[:, 1] += y * belly * 0.35 * crown * np.clip(1 - x**2, 0, 1) + shift * y * 0.5 * belly
        return out

    return mesh.deformed(stuffed)


def pillow(width: float, depth: float, thick: float, *, seed: int = 0, cells: int = 44) -> Mesh:
    """Return a loose cushion lying flat, its middle over the origin: full in the middle, pinched
    along its seam, its corners drawn out, its faces creased towards them."""
    rng = np.random.default_rng(seed)
    phase = rng.uniform(0, 2 * np.pi, 8)
    mesh = rounded_box(2.0, 2.0, 2.0, 0.02, 1, cells)
    low_seam = 0.05 * thick

    def stuffed(p: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = np.clip(p[:, 0], -1, 1), np.clip(p[:, 1], -1, 1)
        z = np.clip(p[:, 2] - 1.0, -1, 1)
        ex, ey = np.sqrt(np.clip(1 - x * x, 0, 1) + 1e-4), np.sqrt(np.clip(1 - y * y, 0, 1) + 1e-4)
        full = (ex * ey) ** 0.6
        corner = (x * x * y * y) ** 2
        crease = 0.05 * (x * y) ** 2 * np.sin(9 * np.arctan2(np.abs(y), np.abs(x)) * 2 + phase[0])
        crease += 0.022 * np.sin(3.1 * x + phase[1]) * np.sin(2.7 * y + phase[2])
        pull = 1.0 - 0.075 * (1.0 - x**2 * y**2)
        half = (0.5 * thick - low_seam) * full * (1.0 + crease) + low_seam
        half *= 1.0 - 0.3 * corner
        sx = p[:, 0] * (1 - 0.075 * (1 - y**2) * x**2) * pull
        sy = p[:, 1] * (1 - 0.075 * (1 - x**2) * y**2) * pull
        wave = 0.012 * np.sin(2.3 * x + phase[3]) * (1 - ey)
        return np.stack([sx * width / 2, sy * depth / 2, z * half + wave * thick], -1)

    body = mesh.deformed(stuffed)
    low, high = body.bounds
    return body.scaled(*(np.array([width, depth, thick]) / (high - low)))


def dents(seed: int, pitch: float) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """Return a smooth chance field of points, about -1 to 1; pitch: waves to a metre."""
    rng = np.random.default_rng(seed)
    ways = rng.normal(0, 1, (6, 3)) * pitch * rng.uniform(0.5, 1.6, (6, 1)) * 2.2
    phases = rng.uniform(0, 2 * np.pi, 6)

    def field(p: NDArray[np.float64]) -> NDArray[np.float64]:
        waves: NDArray[np.float64] = np.sin(p @ ways.T + phases).sum(1) / 3.0
        return waves

    return field


def piping(width: float, depth: float, corner: float, radius: float) -> Mesh:
    """Return the cord round a seam: a rounded rectangle about the origin in the plane z = 0."""
    x, y = width / 2 - corner, depth / 2 - corner
    turn = np.radians(np.linspace(0, 90, 9))
    arcs = [
        np.stack([i * x + corner * np.cos(turn + at), j * y + corner * np.sin(turn + at)], -1)
        for i, j, at in ((1, 1, 0), (-1, 1, np.pi / 2), (-1, -1, np.pi), (1, -1, 1.5 * np.pi))
    ]
    flat = np.concatenate(arcs)
    return sweep(np.column_stack([flat, np.zeros(len(flat))]), radius, around=10, closed=True)
