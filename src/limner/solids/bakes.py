"""Bakes: loaves, baguettes and buns on a baker's shelves, seen from across the street."""

from __future__ import annotations

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import flowing, lathe, spline, sweep, turned

_TALLEST = 0.3


def loaf(width: float, depth: float, height: float) -> Mesh:
    """Return a round country loaf on z = 0, slashed across its crown."""
    rise = np.linspace(-0.5, 0.5, 22) * np.pi
    curve = np.stack([np.cos(rise) ** 0.75, np.where(rise < 0, 0.4, 1.0) * np.sin(rise)], -1)
    curve[[0, -1], 0] = 0.0
    body = turned(curve, flowing(curve)[1], around=36)

    def slashed(p: np.ndarray) -> np.ndarray:
        out = p.copy()
        for at in (-0.3, 0.05, 0.4):
            cut = np.exp(-(((p[:, 0] - at - 0.3 * p[:, 1]) / 0.07) ** 2))
            out[:, 2] -= 0.16 * cut * np.clip(p[:, 2] - 0.5, 0.0, 0.4) / 0.4
        return out

    whole = body.deformed(slashed).moved(z=0.4)
    return whole.scaled(0.5 * width, 0.5 * depth, height / 1.4)


def baguette(length: float, lean: float) -> Mesh:
    """Return a long loaf that stands on its end and leans aside by so many degrees."""
    path = spline(np.array([(0, 0, 0), (0.004, 0, 0.5 * length), (0, 0, length)], float), 8)
    stick = sweep(path, 0.034, around=14, taper=lambda t: 0.35 + 0.65 * np.sin(np.pi * t) ** 0.5)
    return stick.turned(lean, "y").moved(z=0.02)


def hamper(width: float, depth: float, height: float) -> Mesh:
    """Return a basket of bands of withies, wider above, on z = 0."""
    bands = 7
    outline: list[tuple[float, ...]] = [(0.0, 0.004), (0.41, 0.004)]
    for k in range(bands):
        foot, wide = k / bands, 0.41 + 0.09 * k / bands
        outline += [(wide, foot + 0.02), (wide + 0.022, foot + 0.5 / bands), (wide, foot + 0.13)]
    outline += [(0.5, 1.0), (0.46, 1.0), (0.40, 0.5), (0.0, 0.5)]
    return lathe(outline, around=40).scaled(width, depth, height)  # type: ignore[arg-type]


def shelved(
    left: float, right: float, y: float, z: float, rng: np.random.Generator, high: float = _TALLEST
) -> tuple[Mesh, Mesh]:
    """Return a shelf's bread, and the baskets some of it stands in, from x = left to right on z.

    y: of the shelf's middle. high: room above the shelf.
    """
    bread, baskets = [], []
    x = left
    while x < right - 0.2:
        wide = float(rng.uniform(0.19, 0.27))
        at = x + wide / 2
        turn = rng.integers(3)
        if turn == 0 and high > 0.3:
            baskets.append(hamper(wide, 0.17, 0.15).moved(at, y, z))
            for k in range(5):
                lean = float(rng.uniform(-14, 14))
                stick = baguette(min(high, 0.36) * float(rng.uniform(0.85, 1.0)), lean)
                bread.append(stick.moved(at + (k - 2) * 0.17 * wide, y + 0.02 * (k % 2), z + 0.02))
        elif turn == 1:
            baskets.append(hamper(wide, 0.17, 0.09).moved(at, y, z))
            for dx, up in ((-0.25, 0.06), (0.0, 0.05), (0.25, 0.06), (-0.12, 0.115), (0.13, 0.11)):
                bread.append(loaf(0.42 * wide, 0.1, 0.075).moved(at + dx * wide, y, z + up))
        else:
            tall = float(rng.uniform(0.12, 0.16))
            bread.append(loaf(wide, 0.17, tall).turned(float(rng.uniform(-20, 20))).moved(at, y, z))
        x += wide + float(rng.uniform(0.015, 0.04))
    return joined(bread), joined(baskets) if baskets else hamper(0.2, 0.17, 0.1).moved(left, y, z)
