"""Soap: a cut bar with eased edges and a sunken panel for its name, standing on its edge or lying.

Lying, its depth is how high it is: the size is that of the standing bar. No two are quite alike,
as they are cut and planed by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.shapes import filleted, lengths
from limner.solids.shapes.profile import Knot
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_SIZE = (0.088, 0.030, 0.060)
_SQUARE = 0.36
"""How square the outline is: 1 a circle, 0 a square."""


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    wide, high = 0.31 * w, 0.27 * h
    bar = _bar(w, d, h).deformed(_by_hand(spec))
    parts = [Part(bar, "body", {"label": Area(-wide, -high, wide, high)})]
    if spec.word("pose", "standing") == "lying":
        parts = [Part(parts[0].mesh.turned(-90, "x"), "body", parts[0].areas)]
        return Solid(fitted(parts, Spec(w, h, d)))
    return Solid(fitted(parts, spec))


def _by_hand(spec: Spec) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """Return the map from a bar as drawn to one as cut: faces a little out of true and uneven."""
    rng = np.random.default_rng(spec.seed + 11)
    k = min(spec.width, spec.height) / 0.060
    tilt = rng.normal(0.0, 0.006, 3)
    way = rng.normal(0.0, 1.0, (5, 3)) * rng.uniform(60.0, 150.0, (5, 1)) / k
    phase, rise = rng.uniform(0.0, 6.28, 5), rng.uniform(0.4, 1.0, 5) * 0.00022 * k

    def bend(p: NDArray[np.float64]) -> NDArray[np.float64]:
        uneven = (np.sin(p @ way.T + phase) * rise).sum(1, keepdims=True)
        made: NDArray[np.float64] = p * (1.0 + tilt * (p[:, [1, 2, 0]] / spec.width))
        size = np.linalg.norm(p - [0.0, 0.0, spec.height / 2], axis=1, keepdims=True)
        made += uneven * (p - [0.0, 0.0, spec.height / 2]) / np.maximum(size, 1e-6)
        return made

    return bend


def _bar(w: float, d: float, h: float) -> Mesh:
    """Return a bar of two like halves, each with a sunken panel."""
    front = _half(w, d, h)
    back = _half(w, d, h).turned(180)
    back = back.mapped(back.uv + 1.0)  # what is printed on the front is printed there only
    return joined([front, back]).moved(z=h / 2)


def _half(w: float, d: float, h: float) -> Mesh:
    """Return the half that looks along -y: rings from its middle out to the widest."""
    k, deep = min(w, h) / 0.060, d / 2
    low, eased = min(0.0011 * k, 0.2 * deep), min(0.0052 * k, 0.4 * deep)
    panel = min(0.0086 * k, 0.3 * min(w, h))
    knots: list[Knot] = [
        (min(w, h) / 2, deep - low), (panel + 0.0016 * k, deep - low, 0.0014 * k),
        (panel, deep, 0.0012 * k), (0.0009 * k, deep, eased), (0.0, 0.35 * deep, 0.02 * k),
        (0.0, 0.0),
    ]  # fmt: skip
    profile, normals = filleted(knots, 6)
    half = np.array([w, h]) / 2
    squared = _squared(half)
    ring = np.maximum(half - profile[:, :1], 1e-6)[:, None, :] * squared[None]
    out = np.sign(squared) * np.abs(squared) ** (2 / _SQUARE - 1) / half
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    # insets run inwards: a normal to the right of the way along looks in where it is positive
    side = -normals[:, 0]
    y = np.broadcast_to(-profile[:, 1:], ring.shape[:2])
    across = -np.abs(normals[:, 1:]) * np.ones_like(y)
    positions = np.stack([ring[..., 0], y, ring[..., 1]], -1)
    way = np.stack([out[None, :, 0] * side[:, None], across, out[None, :, 1] * side[:, None]], -1)
    down = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(profile[:, 1])))])
    return grid(positions, way, ring + out[None] * down[:, None, None])


def _squared(half: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a closed outline (n, 2) between a square's and a circle's, within 1, its points even
    all round once it is stretched to `half`."""
    turn = np.linspace(0.0, 2 * np.pi, 6001)
    fine = np.stack([np.sign(f) * np.abs(f) ** _SQUARE for f in (np.cos(turn), np.sin(turn))], -1)
    way = lengths(fine * half)
    even = np.linspace(0.0, way[-1], 193)
    return np.stack([np.interp(even, way, fine[:, i]) for i in (0, 1)], -1)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="soap")},
    cues=("soap bar", "bar of soap", "soap", "bar soap"),
    area="label",
)
