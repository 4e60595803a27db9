"""Dew: beads of water that stand on a cold or wet thing, as lenses of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ACROSS = {"wet": (0.0003, 0.0019), "frosty": (0.00022, 0.0009)}
"""Least and greatest radius of beads by finish, metres."""
_SHARE = {"wet": 0.16, "frosty": 0.26}
"""Of the surface they cover."""
_MOST = 2600
_HIGH, _SUNK = 0.44, 0.08
"""Height of a bead and how deep its foot lies under the surface, in radii."""
_AROUND = 12
_RINGS = np.array([(1.0, 0.0), (0.94, 0.42), (0.74, 0.74), (0.40, 0.93)])
"""Radius and height of a bead's rings."""


def beaded(mesh: Mesh, finish: str, seed: int) -> Mesh | None:
    """Return the beads on a mesh in metres, closed; None where it is too small for any.

    finish: 'wet' for drops of many sizes, 'frosty' for the fine mist of a cold can.
    """
    rng = np.random.default_rng(seed)
    corners = mesh.positions[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1) / 2
    least, most = _ACROSS[finish]
    radii = least * (1 - rng.random(4 * _MOST)) ** (-1 / 1.7)
    radii = radii[radii < most]
    covered = np.cumsum(np.pi * radii**2)
    radii = np.sort(radii[: min(_MOST, int(np.searchsorted(covered, _SHARE[finish] * area.sum())))])
    if len(radii) < 4:
        return None
    which = rng.choice(len(area), len(radii), p=area / area.sum())
    share = rng.dirichlet((1, 1, 1), len(radii))
    at = np.einsum("nk,nkj->nj", share, corners[which])
    up = np.einsum("nk,nkj->nj", share, mesh.normals[mesh.faces[which]])
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-12)
    kept = _apart(at, radii) & (up[:, 2] > -0.5)
    return _beads(at[kept], up[kept], radii[kept], rng)


def _apart(at: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which beads stay where those that touch have run together into the largest."""
    from scipy.spatial import cKDTree  # only where things are wet

    kept = np.ones(len(at), bool)
    pairs = cKDTree(at).query_pairs(2.2 * float(radii.max()), output_type="ndarray")
    apart = np.linalg.norm(at[pairs[:, 0]] - at[pairs[:, 1]], axis=1)
    touch = pairs[apart < 1.05 * (radii[pairs[:, 0]] + radii[pairs[:, 1]])]
    kept[touch.min(1)] = False  # radii rise
    return kept


def _beads(
    at: NDArray[np.float64],
    up: NDArray[np.float64],
    radii: NDArray[np.float64],
    rng: np.random.Generator,
) -> Mesh:
    """Return domes standing on points along their normals."""
    n, rows = len(at), len(_RINGS)
    side = np.cross(up, np.where(np.abs(up[:, 2:]) < 0.9, [[0.0, 0.0, 1.0]], [[1.0, 0.0, 0.0]]))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    other = np.cross(up, side)
    turn = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)
    oval = 1 + 0.14 * rng.normal(0, 1, (n, 1)) * np.cos(2 * turn + rng.uniform(0, 6, (n, 1)))
    flat = (
        np.cos(turn)[None, :, None] * side[:, None] + np.sin(turn)[None, :, None] * other[:, None]
    )
    flat = flat * np.clip(oval, 0.75, 1.3)[..., None]
    out, high = _RINGS[:, 0][None, :, None, None], _RINGS[:, 1][None, :, None, None]
    ring = flat[:, None] * out + up[:, None, None] * (high * _HIGH - _SUNK * (high == 0))
    ends = np.stack([up * _HIGH, -up * _SUNK], 1)
    body = np.concatenate([ring.reshape(n, -1, 3), ends], 1) * radii[:, None, None]
    body = body + at[:, None]
    lean = flat[:, None] * out * _HIGH + up[:, None, None] * np.maximum(high, 0.18)
    normals = np.concatenate([lean.reshape(n, -1, 3), np.stack([up, -up], 1)], 1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    faces = _faces(rows)
    count = rows * _AROUND + 2
    index = (faces[None] + count * np.arange(n)[:, None, None]).reshape(-1, 3)
    points = body.reshape(-1, 3)
    return Mesh(points, index.astype(np.int32), normals.reshape(-1, 3), points[:, :2].copy())


def _faces(rows: int) -> NDArray[np.int64]:
    """Return a dome's triangles: its rings from the foot up, its top and its foot."""
    a = np.arange(_AROUND)
    b = (a + 1) % _AROUND
    made = []
    for row in range(rows - 1):
        low, high = row * _AROUND, (row + 1) * _AROUND
        made += [
            np.stack([low + a, low + b, high + b], 1),
            np.stack([low + a, high + b, high + a], 1),
        ]
    top, foot = rows * _AROUND, rows * _AROUND + 1
    last = (rows - 1) * _AROUND
    made += [
        np.stack([last + a, last + b, np.full_like(a, top)], 1),
        np.stack([b, a, np.full_like(a, foot)], 1),
    ]
    return np.concatenate(made)


__all__ = ["beaded"]
