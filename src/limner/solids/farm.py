"""Farms: houses and barns with gabled roofs that stand about a valley, far off, and fences near
by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.downland import rise
from limner.solids.joinery import board
from limner.solids.mesh import Mesh, joined, rotation
from limner.solids.solid import Part
from limner.solids.surface import Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]

_WALL = Surface(colour=(0.58, 0.54, 0.47), roughness=0.9, specular=0.1)
_ROOF = Surface(colour=(0.085, 0.082, 0.085), roughness=0.8, specular=0.2)
_STEADS = ((-230.0, 690.0), (330.0, 760.0), (60.0, 1280.0), (-640.0, 1050.0), (820.0, 1500.0),
           (420.0, 2150.0))  # fmt: skip
"""Where farms lie, metres."""


def _faced(corners: list[list[tuple[float, float, float]]]) -> Mesh:
    """Return flat polygons of four or three corners, each with its own normal."""
    positions: list[NDArray[np.float64]] = []
    faces: list[tuple[int, int, int]] = []
    normals: list[NDArray[np.float64]] = []
    for ring in corners:
        points = np.array(ring, float)
        start = sum(map(len, positions))
        across = np.cross(points[1] - points[0], points[2] - points[0])
        positions.append(points)
        normals.append(np.tile(across / np.linalg.norm(across), (len(points), 1)))
        faces += [(start, start + k, start + k + 1) for k in range(1, len(points) - 1)]
    flat = np.concatenate(positions)
    return Mesh(flat, np.array(faces, np.int32), np.concatenate(normals), flat[:, :2].copy())


def gabled(long: float, deep: float, high: float) -> tuple[Mesh, Mesh]:
    """Return the walls and the roof of a house along x, its foot's middle at the origin."""
    a, b, top = long / 2, deep / 2, high + 0.42 * deep
    foot = -3.0  # it stands on a slope
    walls = [
        [(-a, -b, foot), (a, -b, foot), (a, -b, high), (-a, -b, high)],
        [(a, b, foot), (-a, b, foot), (-a, b, high), (a, b, high)],
        [(a, -b, foot), (a, b, foot), (a, b, high), (a, 0.0, top), (a, -b, high)],
        [(-a, b, foot), (-a, -b, foot), (-a, -b, high), (-a, 0.0, top), (-a, b, high)],
    ]
    e, o, up = a + 0.4, b + 0.4, top + 0.15
    eaves = high - 0.2
    roof = [
        [(-e, -o, eaves), (e, -o, eaves), (e, 0.0, up), (-e, 0.0, up)],
        [(e, o, eaves), (-e, o, eaves), (-e, 0.0, up), (e, 0.0, up)],
    ]
    return _faced(walls), _faced(roof)


def fenced(x: Field, y: Field, z: Field) -> Mesh:
    """Return a fence of posts at points on the ground, no two quite alike, and two rails."""
    rng = np.random.default_rng(5)
    feet = np.column_stack([x, y, z])
    wood = []
    for a, b in pairwise(feet):
        lean, high = rng.normal(0.0, 0.025, 2), rng.uniform(1.02, 1.2)
        thick = rng.uniform(0.09, 0.12)
        wood.append(board((*a[:2], a[2] - 0.3), (*(a[:2] + lean), a[2] + high), thick, thick, 0.02))
        for rail in (0.48, 0.92):
            ends = [(*(p[:2] + 0.05), p[2] + rail + rng.normal(0.0, 0.02)) for p in (a, b)]
            wood.append(board(ends[0], ends[1], 0.03, 0.09, 0.008))
    return joined(wood)


def farms(seed: int, flat: float) -> list[Part]:
    """Return the valley's farms: a house with a barn or two round a yard."""
    rng = np.random.default_rng(seed + 71)
    walls: list[Mesh] = []
    roofs: list[Mesh] = []
    for x, y in _STEADS:
        turn = float(rng.uniform(-40, 40))
        for long, deep, high, dx, dy, more in (
            (13.0, 7.0, 5.4, 0.0, 0.0, 0.0), (20.0, 9.0, 4.6, 17.0, 10.0, 90.0),
            (11.0, 6.0, 3.4, -12.0, 13.0, 8.0),
        ):  # fmt: skip
            at = np.array([x + dx, y + dy])
            z = float(rise(at[:1], at[1:], flat, seed)[0])
            for made, mesh in zip((walls, roofs), gabled(long, deep, high), strict=True):
                made.append(mesh.transformed(rotation(turn + more)).moved(at[0], at[1], z))
    return [
        Part(joined(walls), "walls", surface=_WALL), Part(joined(roofs), "roofs", surface=_ROOF)
    ]  # fmt: skip
