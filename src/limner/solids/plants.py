"""Plants and stones that stand about in numbers: conifers, tufts of grass, pebbles, each a small
mesh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.gobo import blade, strewn, tumbled
from limner.solids.mesh import Mesh, joined, smoothed
from limner.solids.shapes import lathe

if TYPE_CHECKING:
    from numpy.typing import NDArray


def conifer(rng: np.random.Generator, layers: int = 7, boughs: int = 8) -> Mesh:
    """Return a fir one metre tall: whorls of drooping boughs, narrower towards the top.

    uv: u is the same over a tree, v rises from its foot.
    """
    share = np.repeat(np.linspace(0.0, 1.0, layers) ** 0.9, boughs)
    n = len(share)
    turn = np.tile(np.arange(boughs) * 2 * np.pi / boughs, layers) + rng.uniform(0, 6.3, n) * 0.5
    length = (0.19 * (1 - share) ** 0.85 + 0.02) * rng.uniform(0.65, 1.2, n)
    foot = 0.10 + 0.86 * share
    drop = length * rng.uniform(0.35, 0.75, n)
    half = np.pi / boughs * 1.15
    c, s = np.cos(turn), np.sin(turn)
    root = np.stack([0 * c, 0 * c, foot + 0.55 * length + 0.03], 1)
    tip = np.stack([length * c, length * s, foot - drop * 0.6], 1)
    sides = [
        np.stack(
            [0.7 * length * np.cos(turn + k), 0.7 * length * np.sin(turn + k), foot - 0.25 * drop],
            1,
        )
        for k in (-half, half)
    ]
    positions = np.stack([root, sides[0], tip, sides[1]], 1).reshape(-1, 3)
    a = np.arange(n) * 4
    faces = np.concatenate([np.stack([a, a + 1, a + 2], 1), np.stack([a, a + 2, a + 3], 1)])
    out = np.stack([c, s, np.full(n, 0.75)], 1)
    normals = np.repeat(out / np.linalg.norm(out, axis=1, keepdims=True), 4, 0)
    spire = np.array([[0.0, 0.0, 1.0], [-0.012, 0, 0.9], [0.012, 0, 0.9], [0, 0.012, 0.9]])
    positions = np.concatenate([positions, spire])
    faces = np.concatenate([faces, 4 * n + np.array([[0, 1, 2], [0, 2, 3], [0, 3, 1]])])
    normals = np.concatenate([normals, np.tile([0.0, -0.6, 0.8], (4, 1))])
    uv = np.column_stack([np.zeros(len(positions)), positions[:, 2]])
    return Mesh(positions, faces.astype(np.int32), normals, uv)


def trunk() -> Mesh:
    """Return the trunk of a tree one metre tall."""
    return lathe([(0.016, -0.02), (0.011, 0.3), (0.002, 0.95)], around=8)


def tuft(rng: np.random.Generator, blades: int = 14) -> Mesh:
    """Return a tuft of grass about one metre tall if it stood straight."""
    one = blade(1.0, 0.035, 0.45)
    turns = np.column_stack(
        [rng.normal(0, 0.3, blades), -rng.uniform(0.7, 1.5, blades), rng.uniform(0, 6.3, blades)]
    )
    at = np.column_stack([rng.normal(0, 0.06, (blades, 2)), np.zeros(blades)])
    return strewn(one, tumbled(at, turns, rng.uniform(0.4, 1.0, blades)))


def pebble(rng: np.random.Generator, rings: int = 10, around: int = 16) -> Mesh:
    """Return a worn stone about one metre across, half sunk about the origin."""
    up = np.linspace(-0.5 * np.pi, 0.5 * np.pi, rings)[:, None]
    turn = np.linspace(0.0, 2 * np.pi, around + 1)[None, :]
    way = np.stack(
        [np.cos(up) * np.cos(turn), np.cos(up) * np.sin(turn), np.sin(up) + 0 * turn], -1
    )
    size = np.ones(way.shape[:2])
    for _ in range(7):
        axis = rng.normal(0, 1, 3)
        axis /= np.linalg.norm(axis)
        size = np.minimum(size, 1.0 - 0.55 * np.clip(way @ axis - rng.uniform(0.35, 0.75), 0, 1))
        size += 0.05 * np.sin(way @ (axis * rng.uniform(2, 5)) + rng.uniform(0, 6))
    points = way * size[..., None] * np.array([0.5, 0.36, 0.26]) * 1.05
    points[:, -1] = points[:, 0]
    r, c = np.meshgrid(np.arange(rings - 1), np.arange(around), indexing="ij")
    a = (r * (around + 1) + c).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + around + 2], 1), np.stack([a, a + around + 2, a + around + 1], 1)]
    ).astype(np.int32)
    flat = points.reshape(-1, 3)
    normals = smoothed(flat, faces).reshape(rings, around + 1, 3)
    normals[:, 0] += normals[:, -1]
    normals[:, -1] = normals[:, 0]
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9)
    return Mesh(flat, faces, normals.reshape(-1, 3), flat[:, :2].copy())


def standing(
    kinds: list[Mesh], at: NDArray[np.float64], sizes: NDArray[np.float64], rng: np.random.Generator
) -> Mesh:
    """Return meshes of several kinds at points (n, 3), scaled, each turned about the vertical; u
    tells them apart."""
    of = rng.integers(0, len(kinds), len(at))
    turns = np.zeros((len(at), 3))
    turns[:, 2] = rng.uniform(0, 2 * np.pi, len(at))
    places = tumbled(at, turns, sizes)
    shade = rng.random(len(at))
    made = []
    for number, one in enumerate(kinds):
        mine = of == number
        if mine.any():
            mesh = strewn(one, places[mine])
            uv = mesh.uv.copy()
            uv[:, 0] = np.repeat(shade[mine], len(one.positions))
            made.append(mesh.mapped(uv))
    return joined(made)
