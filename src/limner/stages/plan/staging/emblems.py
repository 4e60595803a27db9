"""Emblems: marks of what a product is of or for: a flame, an ear of wheat, a comb, a lotus, a paw.

Each is one path about a point, r its half-height, filled by the non-zero rule.
"""

from __future__ import annotations

import math

from limner.basics.path import circle, polygon


def flame(x: float, y: float, r: float) -> str:
    """Return a flame with its hollow heart."""
    return (
        f"M{x - 0.05 * r:.1f} {y - 1.15 * r:.1f}"
        f"C{x + 0.25 * r:.1f} {y - 0.6 * r:.1f} {x + 0.85 * r:.1f} {y - 0.3 * r:.1f} "
        f"{x + 0.7 * r:.1f} {y + 0.4 * r:.1f}"
        f"C{x + 0.6 * r:.1f} {y + 0.85 * r:.1f} {x + 0.3 * r:.1f} {y + r:.1f} {x:.1f} {y + r:.1f}"
        f"C{x - 0.45 * r:.1f} {y + r:.1f} {x - 0.8 * r:.1f} {y + 0.65 * r:.1f} "
        f"{x - 0.7 * r:.1f} {y + 0.15 * r:.1f}"
        f"C{x - 0.62 * r:.1f} {y - 0.25 * r:.1f} {x - 0.2 * r:.1f} {y - 0.4 * r:.1f} "
        f"{x - 0.05 * r:.1f} {y - 1.15 * r:.1f}Z"
        f"M{x:.1f} {y + 0.78 * r:.1f}C{x + 0.32 * r:.1f} {y + 0.78 * r:.1f} {x + 0.4 * r:.1f} "
        f"{y + 0.42 * r:.1f} {x + 0.06 * r:.1f} {y - 0.12 * r:.1f}"
        f"C{x - 0.38 * r:.1f} {y + 0.36 * r:.1f} {x - 0.32 * r:.1f} {y + 0.78 * r:.1f} "
        f"{x:.1f} {y + 0.78 * r:.1f}Z"
    )


def _petal(x: float, y: float, turn: float, long: float, broad: float) -> str:
    """Return a pointed petal from a point outwards, `turn` radians from upwards, clockwise."""

    def at(out: float, side: float) -> str:
        px = x + out * math.sin(turn) + side * math.cos(turn)
        py = y - out * math.cos(turn) + side * math.sin(turn)
        return f"{px:.1f} {py:.1f}"

    half = broad / 2
    return (
        f"M{at(0, 0)}C{at(0.25 * long, 1.3 * half)} {at(0.7 * long, 1.2 * half)} {at(long, 0)}"
        f"C{at(0.7 * long, -1.2 * half)} {at(0.25 * long, -1.3 * half)} {at(0, 0)}Z"
    )


def flower(x: float, y: float, r: float) -> str:
    """Return a blossom of six petals, open in the middle."""
    petals = [
        _petal(x + 0.22 * r * math.sin(t), y - 0.22 * r * math.cos(t), t, 0.8 * r, 0.52 * r)
        for t in (k * math.pi / 3 for k in range(6))
    ]
    return "".join([*petals, circle(x, y, 0.13 * r)])


def wheat(x: float, y: float, r: float) -> str:
    """Return an ear of wheat on its stalk."""
    stalk = polygon([(x - 0.04 * r, y + 1.1 * r), (x + 0.04 * r, y + 1.1 * r),
                     (x + 0.03 * r, y - 0.5 * r), (x - 0.03 * r, y - 0.5 * r)])  # fmt: skip
    grains = [_petal(x, y - 0.5 * r, 0.0, 0.62 * r, 0.26 * r)]
    for row in range(4):
        foot = y - 0.36 * r + 0.3 * r * row
        grains += [_petal(x + 0.05 * s * r, foot, 0.62 * s, 0.56 * r, 0.25 * r) for s in (-1, 1)]
    return "".join([stalk, *grains])


def comb(x: float, y: float, r: float) -> str:
    """Return seven cells of a honeycomb."""
    cells = []
    size = 0.33 * r
    for cx, cy in [(0.0, 0.0), *((math.cos(t), math.sin(t)) for t in
                                 (math.pi / 6 + k * math.pi / 3 for k in range(6)))]:  # fmt: skip
        mx, my = x + 2.0 * size * cx, y + 2.0 * size * cy
        corners = [math.pi / 2 + k * math.pi / 3 for k in range(6)]
        cells.append(polygon([(mx + size * math.cos(t), my + size * math.sin(t)) for t in corners]))
    return "".join(cells)


def lotus(x: float, y: float, r: float) -> str:
    """Return a water lily from the side: what is for rest."""
    foot = y + 0.6 * r
    return "".join(
        _petal(x, foot, turn, long * r, 0.5 * r)
        for turn, long in ((0.0, 1.35), (-0.62, 1.2), (0.62, 1.2), (-1.22, 1.1), (1.22, 1.1))
    )


def paw(x: float, y: float, r: float) -> str:
    """Return the print of a paw."""
    pad = (
        f"M{x:.1f} {y - 0.05 * r:.1f}C{x + 0.5 * r:.1f} {y - 0.05 * r:.1f} {x + 0.8 * r:.1f} "
        f"{y + 0.5 * r:.1f} {x + 0.6 * r:.1f} {y + 0.8 * r:.1f}"
        f"C{x + 0.4 * r:.1f} {y + 1.05 * r:.1f} {x + 0.2 * r:.1f} {y + 0.8 * r:.1f} "
        f"{x:.1f} {y + 0.8 * r:.1f}"
        f"C{x - 0.2 * r:.1f} {y + 0.8 * r:.1f} {x - 0.4 * r:.1f} {y + 1.05 * r:.1f} "
        f"{x - 0.6 * r:.1f} {y + 0.8 * r:.1f}C{x - 0.8 * r:.1f} {y + 0.5 * r:.1f} "
        f"{x - 0.5 * r:.1f} {y - 0.05 * r:.1f} {x:.1f} {y - 0.05 * r:.1f}Z"
    )
    toes = [circle(x + dx * r, y + dy * r, 0.22 * r)
            for dx, dy in ((-0.74, -0.12), (-0.29, -0.6), (0.29, -0.6), (0.74, -0.12))]  # fmt: skip
    return "".join([pad, *toes])


def sprig(x: float, y: float, r: float) -> str:
    """Return a sprig with paired narrow leaves: olive, herbs, eucalyptus."""
    stalk = polygon([(x - 0.035 * r, y + 1.1 * r), (x + 0.035 * r, y + 1.1 * r),
                     (x + 0.02 * r, y - 0.6 * r), (x - 0.02 * r, y - 0.6 * r)])  # fmt: skip
    leaves = [_petal(x, y - 0.45 * r, 0.0, 0.7 * r, 0.24 * r)]
    for row in range(4):
        foot = y - 0.3 * r + 0.34 * r * row
        leaves += [_petal(x, foot, 0.95 * s, (0.62 + 0.06 * row) * r, 0.24 * r) for s in (-1, 1)]
    return "".join([stalk, *leaves])


EMBLEMS = {
    "flame": flame, "flower": flower, "wheat": wheat, "comb": comb, "lotus": lotus, "paw": paw,
    "sprig": sprig,
}  # fmt: skip
