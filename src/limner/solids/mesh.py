"""Mesh: triangles with normals and surface coordinates; every shape ends as one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Triangles; counter-clockwise seen from outside.

    positions: (n, 3) metres. faces: (m, 3) indices. normals: (n, 3) of length 1. uv: (n, 2) metres
    along the surface, u to the right and v up as seen from outside, so that textures keep their
    scale and prints their size.
    """

    positions: NDArray[np.float64]
    faces: NDArray[np.int32]
    normals: NDArray[np.float64]
    uv: NDArray[np.float64]

    def transformed(self, matrix: ArrayLike) -> Mesh:
        """Return the mesh moved by a 4x4 matrix; uv stay."""
        m = np.asarray(matrix, float)
        positions = self.positions @ m[:3, :3].T + m[:3, 3]
        normals = self.normals @ np.linalg.inv(m[:3, :3])
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        faces = self.faces if np.linalg.det(m[:3, :3]) > 0 else self.faces[:, ::-1]
        return Mesh(positions, faces, normals, self.uv)

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Mesh:
        """Return the mesh shifted."""
        return replace(self, positions=self.positions + np.array([x, y, z], float))

    def turned(self, degrees: float, axis: str = "z") -> Mesh:
        """Return the mesh turned about an axis through the origin, counter-clockwise seen from its
        tip."""
        return self.transformed(rotation(degrees, axis))

    def scaled(self, x: float, y: float | None = None, z: float | None = None) -> Mesh:
        """Return the mesh stretched about the origin; one number stretches all ways."""
        y, z = x if y is None else y, x if z is None else z
        return self.transformed(np.diag([x, y, z, 1.0]))

    def deformed(self, bend: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> Mesh:
        """Return the mesh with every point sent elsewhere by a smooth map of (n, 3) points; uv
        stay.

        Normals follow the map's slope, so seams stay unseen. The map may not turn the mesh inside
        out.
        """
        step = 1e-5
        columns = [
            (bend(self.positions + step * axis) - bend(self.positions - step * axis)) / (2 * step)
            for axis in np.eye(3)
        ]
        a, b, c = columns
        slope = np.stack([np.cross(b, c), np.cross(c, a), np.cross(a, b)], -1)
        normals = np.einsum("nij,nj->ni", slope, self.normals)
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-20)
        return replace(self, positions=bend(self.positions), normals=normals)

    def mapped(self, uv: NDArray[np.float64]) -> Mesh:
        """Return the mesh with other surface coordinates."""
        return replace(self, uv=uv)

    def inverted(self) -> Mesh:
        """Return the mesh seen from inside."""
        return replace(self, faces=self.faces[:, ::-1], normals=-self.normals)

    @property
    def bounds(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Least and greatest corner."""
        return self.positions.min(0), self.positions.max(0)


def rotation(degrees: float, axis: str = "z") -> NDArray[np.float64]:
    """Return the 4x4 matrix that turns about x, y or z, counter-clockwise seen from its tip."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    a, b = {"x": (1, 2), "y": (2, 0), "z": (0, 1)}[axis]
    matrix = np.eye(4)
    matrix[a, a] = matrix[b, b] = c
    matrix[a, b], matrix[b, a] = -s, s
    return matrix


def translation(x: float, y: float, z: float) -> NDArray[np.float64]:
    """Return the 4x4 matrix that shifts."""
    matrix = np.eye(4)
    matrix[:3, 3] = (x, y, z)
    return matrix


def joined(meshes: Iterable[Mesh]) -> Mesh:
    """Return several meshes as one."""
    parts = list(meshes)
    starts = np.cumsum([0, *(len(m.positions) for m in parts[:-1])])
    return Mesh(
        np.concatenate([m.positions for m in parts]),
        np.concatenate([m.faces + at for m, at in zip(parts, starts, strict=True)]).astype(
            np.int32
        ),
        np.concatenate([m.normals for m in parts]),
        np.concatenate([m.uv for m in parts]),
    )


def grid(
    positions: NDArray[np.float64], normals: NDArray[np.float64], uv: NDArray[np.float64]
) -> Mesh:
    """Return the mesh of a grid of points, shape (rows, columns, …); faces look along the
    normals."""
    rows, columns = positions.shape[:2]
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (r * columns + c).ravel()
    quads = np.stack([a, a + 1, a + columns + 1, a + columns], 1)
    faces = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    return facing(
        Mesh(
            positions.reshape(-1, 3),
            faces.astype(np.int32),
            normals.reshape(-1, 3),
            uv.reshape(-1, 2),
        )
    )


def facing(mesh: Mesh) -> Mesh:
    """Return the mesh with every triangle wound to agree with its normals, slivers dropped."""
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    backwards = (across * mesh.normals[mesh.faces].sum(1)).sum(1) < 0
    faces = mesh.faces.copy()
    faces[backwards] = faces[backwards][:, ::-1]
    size = np.linalg.norm(across, axis=1)
    return replace(mesh, faces=faces[size > 1e-9 * max(float(size.max(initial=0.0)), 1e-12)])


def cut(mesh: Mesh, level: float) -> tuple[Mesh, Mesh]:
    """Return what of a mesh lies below a height, and what above it, both open there."""
    return _below(mesh, level), _mirrored(_below(_mirrored(mesh), -level))


def _mirrored(mesh: Mesh) -> Mesh:
    upside = np.array([1.0, 1.0, -1.0])
    return Mesh(mesh.positions * upside, mesh.faces[:, ::-1], mesh.normals * upside, mesh.uv)


def _below(mesh: Mesh, level: float) -> Mesh:
    high = mesh.positions[:, 2] > level
    count = high[mesh.faces].sum(1)
    data = np.hstack([mesh.positions, mesh.normals, mesh.uv])
    whole = mesh.faces[count == 0]
    corners, faces, start = [data], [whole], len(data)
    for lone, crossing in ((True, mesh.faces[count == 1]), (False, mesh.faces[count == 2])):
        turn = (high[crossing] == lone).argmax(1)  # the corner that stands alone comes first
        a, b, c = (data[np.take_along_axis(crossing, (turn[:, None] + k) % 3, 1)[:, 0]]
                   for k in range(3))  # fmt: skip
        ab, ac = (
            a + (other - a) * ((level - a[:, 2:3]) / (other[:, 2:3] - a[:, 2:3]))
            for other in (b, c)
        )
        n = len(a)
        at = start + np.arange(n)
        if lone:
            corners.append(np.concatenate([ab, b, c, ac]))
            faces += [
                np.stack([at, at + n, at + 2 * n], 1),
                np.stack([at, at + 2 * n, at + 3 * n], 1),
            ]
            start += 4 * n
        else:
            corners.append(np.concatenate([a, ab, ac]))
            faces.append(np.stack([at, at + n, at + 2 * n], 1))
            start += 3 * n
    made = np.concatenate(corners)
    kept, index = np.unique(np.concatenate(faces), return_inverse=True)
    made = made[kept]
    normals = made[:, 3:6] / np.maximum(np.linalg.norm(made[:, 3:6], axis=1, keepdims=True), 1e-12)
    return Mesh(made[:, :3], index.reshape(-1, 3).astype(np.int32), normals, made[:, 6:])


def smoothed(positions: NDArray[np.float64], faces: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return vertex normals as the mean of the faces around, weighted by area."""
    a, b, c = (positions[faces[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    normals = np.zeros_like(positions)
    for corner in range(3):
        np.add.at(normals, faces[:, corner], across)
    length = np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-20)
    unit: NDArray[np.float64] = normals / length
    return unit
