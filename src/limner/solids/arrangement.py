"""Arrangement: cut stems put into a neck so that they lean on its lip and fan out above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.foliage import Spray, bent_stem, eucalyptus, flower, pampas
from limner.solids.mesh import Mesh, joined
from limner.solids.solid import Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COUNTS = {
    "eucalyptus": 5,
    "pampas": 5,
    "branches": 4,
    "daisy": 11,
    "tulip": 9,
    "rose": 9,
    "flowers": 12,
}


def stems(kind: str, neck: float, mouth: float, reach: float, seed: int) -> list[Part]:
    """Return what stands in a vessel: `kind` of stems through a neck of a radius, its lip at a
    height.

    reach: how far the longest stand above the lip, metres. Unknown kinds are flowers.
    """
    kind = kind if kind in _COUNTS else "flowers"
    rng = np.random.default_rng(seed)
    count = _COUNTS[kind]
    low = 0.22 if kind in ("eucalyptus", "pampas", "branches") else 0.45
    gathered: dict[str, list[Mesh]] = {}
    for k in range(count):
        turn = np.radians(360.0 / count * k + rng.uniform(-16, 16) + 20)
        out = 0.0 if k == 0 else rng.uniform(0.55, 1.0)
        high = reach * (1.0 if k == 0 else rng.uniform(0.62, 0.95)) * (1.0 - low * out)
        side = np.array([np.cos(turn), np.sin(turn)])
        lip = 0.62 * neck * side * max(out, 0.2)
        spread = {"eucalyptus": 0.42, "pampas": 0.36, "branches": 0.5}.get(kind, 0.52) * reach
        tip = (*(side * spread * out + lip), mouth + high)
        start = (*(-0.3 * lip), 0.62 * mouth)
        path = np.concatenate([[start], bent_stem((*lip, mouth), tip, out)])
        for slot, meshes in _spray(kind, path, reach, k, seed * 31 + k).meshes.items():
            gathered.setdefault(slot, []).extend(meshes)
    return [Part(joined(meshes), slot) for slot, meshes in gathered.items() if meshes]


def _spray(kind: str, path: NDArray[np.float64], reach: float, k: int, seed: int) -> Spray:
    if kind == "eucalyptus":
        return eucalyptus(path, seed, size=0.062 * reach)
    if kind == "branches":
        return eucalyptus(path, seed, size=0.04 * reach)
    if kind == "pampas":
        return pampas(path, seed)
    bloom = ("rose", "daisy", "tulip")[k % 3] if kind == "flowers" else kind
    if kind == "flowers" and k % 3 == 2:
        return eucalyptus(path, seed, size=0.05 * reach)
    radius = {"rose": 0.26, "daisy": 0.21, "tulip": 0.13}[bloom] * reach
    return flower(path, bloom, radius, seed)
