"""Strawberry: a pitted cone with seeds in its pits and a green crown, lying on its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.foliage import Leaf, placed
from limner.solids.mesh import Mesh, joined
from limner.solids.orchard import grown, settled, stem
from limner.solids.shapes import turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OUTLINE = (
    (0.0, 0.0), (0.06, 0.008), (0.13, 0.05), (0.24, 0.20), (0.34, 0.40), (0.41, 0.60), (0.435,
    0.76), (0.40, 0.90),
    (0.30, 0.975), (0.19, 0.99), (0.09, 0.965), (0.03, 0.945), (0.0, 0.94),
)  # fmt: skip
_SEEDS = 150


def _build(spec: Spec) -> Solid:
    long = 0.88 * spec.width
    fruit = grown(_OUTLINE, (spec.depth, 0.96 * spec.depth, long), seed=spec.seed, uneven=0.03)
    spots = _spread(fruit)
    pit = 0.0022 * spec.depth / 0.034
    nearest = spots[
        (-2 * fruit.positions @ spots[:, :3].T + (spots[:, :3] ** 2).sum(1)).argmin(1), :3
    ]

    def pitted(p: NDArray[np.float64]) -> NDArray[np.float64]:
        near = ((p - nearest) ** 2).sum(1)
        middle = np.array([0.0, 0.0, 0.55 * long])
        inward = middle - p
        inward /= np.maximum(np.linalg.norm(inward, axis=1, keepdims=True), 1e-9)
        deep = 0.42 * pit * np.exp(-near / (0.62 * pit) ** 2)
        moved: NDArray[np.float64] = p + inward * deep[:, None]
        return moved

    body = fruit.deformed(pitted)
    drop = _drop()
    pips = joined(_pip(s, pit, drop) for s in spots)
    rng = np.random.default_rng(spec.seed)
    crown = [
        placed(
            Leaf(0.46 * spec.depth, 0.20 * spec.depth, widest=0.4, rise=18.0,
            droop=rng.uniform(40, 85), fold=10.0,
                 rows=10, columns=5).mesh(k),
            (0, 0, 0.955 * long), 360 / 9 * k + rng.uniform(-9, 9),
        )
        for k in range(9)
    ]  # fmt: skip
    stalk = stem(
        [(0, 0, 0.94 * long), (0.01 * long, 0, 1.03 * long), (0.06 * long, 0.0, 1.13 * long)],
        0.028 * spec.depth,
    )
    parts = ((body, "body"), (pips, "seed"), (joined([*crown, stalk]), "leaf"))
    laid = [(m.turned(96, "y"), slot) for m, slot in parts]
    whole = settled(joined([m for m, _ in laid]), (spec.width, spec.depth, spec.height))
    ends = np.cumsum([0, *(len(m.positions) for m, _ in laid)])
    return Solid(
        tuple(
            Part(Mesh(whole.positions[a:b], m.faces, whole.normals[a:b], m.uv), slot)
            for (m, slot), a, b in zip(laid, ends[:-1], ends[1:], strict=True)
        )
    )


def _spread(fruit: Mesh) -> NDArray[np.float64]:
    """Return places and outward directions (n, 6) of the seeds, evenly round the flank."""
    positions, normals = fruit.positions, fruit.normals
    low, high = positions[:, 2].min(), positions[:, 2].max()
    turn = np.arctan2(positions[:, 1], positions[:, 0])
    spots = []
    for k in range(_SEEDS):
        z = low + (high - low) * (0.06 + 0.86 * ((k + 0.5) / _SEEDS) ** 0.62)
        a = (k * 2.399963) % (2 * np.pi) - np.pi
        off = np.abs((turn - a + np.pi) % (2 * np.pi) - np.pi) * 0.4 + np.abs(
            positions[:, 2] - z
        ) / (high - low)
        off += 9.0 * (normals[:, 2] > 0.93)
        at = int(np.argmin(off))
        spots.append(np.concatenate([positions[at], normals[at]]))
    return np.array(spots)


def _pip(spot: NDArray[np.float64], pit: float, drop: Mesh) -> Mesh:
    """Return one seed: a tiny drop lying in its pit, pointed along the fruit."""
    out = spot[3:]
    along = np.array([0.0, 0.0, 1.0]) - out * out[2]
    along /= max(float(np.linalg.norm(along)), 1e-9)
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([np.cross(along, out), out, along], 1) * [
        0.26 * pit,
        0.20 * pit,
        0.42 * pit,
    ]
    matrix[:3, 3] = spot[:3] - out * 0.12 * pit
    return drop.transformed(matrix)


def _drop() -> Mesh:
    """Return a coarse ball of radius 1."""
    rise = np.linspace(-np.pi / 2, np.pi / 2, 6)
    curve = np.stack([np.cos(rise), np.sin(rise)], -1)
    curve[[0, -1], 0] = 0.0
    return turned(curve, curve.copy(), around=8)


OBJECT = ObjectKind(
    build=_build,
    size=(0.046, 0.034, 0.033),
    matter={
        "body": Matter(name="plastic", colour="#b5121b", finish="gloss"),
        "seed": Matter(name="paint", colour="#d9b45a", finish="satin"),
        "leaf": Matter(name="leaf", colour="#4f8a3a", finish="matte"),
    },
    cues=("strawberry",),
)
