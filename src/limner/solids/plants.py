"""Plants and stones that stand about in numbers: conifers, tufts of grass, pebbles, each a small
mesh."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.gobo import blade, strewn, tumbled
from limner.solids.mesh import Mesh, joined, smoothed
from limner.solids.shapes import lathe, spline, sweep

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


def spruce(rng: np.random.Generator, boughs: int = 420) -> Mesh:
    """Return a fir one metre tall seen from near by: boughs of hanging sprays, no two whorls alike.
    uv as a conifer's."""
    up = np.sort(rng.random(boughs) ** 0.85)
    turn = rng.uniform(0.0, 2 * np.pi, boughs)
    ragged = 1.0 + 0.18 * np.sin(3.0 * turn + 9.0 * up)
    long = (0.185 * (1.0 - up) ** 0.8 + 0.012) * rng.uniform(0.6, 1.15, boughs) * ragged
    root = 0.07 + 0.91 * up
    hang = rng.uniform(0.25, 0.6, boughs) - 0.5 * up
    cards = [(0.0, 1.0, 0.0), (0.25, 0.62, 0.62), (0.25, 0.62, -0.62), (0.5, 0.45, 0.5),
             (0.5, 0.45, -0.5)]  # fmt: skip
    positions, normals = [], []
    for start, share, aside in cards:
        way = turn + aside + rng.normal(0.0, 0.12, boughs)
        reach = np.stack([long * share * np.cos(way), long * share * np.sin(way)], 1)
        foot = start * long[:, None] * np.stack([np.cos(turn), np.sin(turn)], 1)
        across = 0.16 * np.stack([-reach[:, 1], reach[:, 0]], 1)
        begin, end = root - hang * start * long, root - hang * (start + share) * long
        middle = (begin + end) / 2 + 0.05 * long
        quad = [
            np.column_stack([foot, begin]), np.column_stack([foot + 0.55 * reach - across, middle]),
            np.column_stack([foot + reach, end]),
            np.column_stack([foot + 0.55 * reach + across, middle]),
        ]  # fmt: skip
        positions.append(np.stack(quad, 1))
        out = np.column_stack([np.cos(way), np.sin(way), np.full(boughs, 0.8)])
        normals.append(np.repeat(out[:, None], 4, 1))
    return _leafed(np.concatenate(positions), np.concatenate(normals))


def _leafed(quads: NDArray[np.float64], normals: NDArray[np.float64]) -> Mesh:
    """Return the mesh of flat leaves (n, 4, 3); v is their height."""
    positions, flat = quads.reshape(-1, 3), normals.reshape(-1, 3)
    a = np.arange(len(quads)) * 4
    faces = np.concatenate([np.stack([a, a + 1, a + 2], 1), np.stack([a, a + 2, a + 3], 1)])
    flat = flat / np.linalg.norm(flat, axis=1, keepdims=True)
    uv = np.column_stack([np.zeros(len(positions)), np.clip(positions[:, 2], 0.0, 1.0)])
    return Mesh(positions, faces.astype(np.int32), flat, uv)


_TOLD_APART = 6000
"""Leaves from which a crown is seen so near that their shape shows."""


def broadleaf(
    rng: np.random.Generator, leaves: int = 60, leaf: float = 0.1, lobes: int = 22
) -> Mesh:
    """Return the crown of a tree one metre tall that stands in the open: rounded masses of leaves,
    each leaf so long. uv as a conifer's; its bole is `bole`."""
    turn = np.arange(lobes) * 2.4 + rng.uniform(0, 6.3)
    high = 0.30 + 0.60 * ((np.arange(lobes) + 0.5) / lobes) ** 0.9
    out = 0.40 * np.sqrt(np.clip(1.0 - ((high - 0.52) / 0.46) ** 2, 0, 1))
    out = out * np.sqrt(rng.uniform(0.2, 1.0, lobes)) * (1.0 + 0.12 * np.cos(turn + 1.0))
    middle = np.column_stack([out * np.cos(turn), out * np.sin(turn), high])
    radius = rng.uniform(0.07, 0.17, lobes) * (22.0 / lobes) ** 0.25
    of = rng.choice(lobes, leaves, p=radius**2 / (radius**2).sum())
    way = rng.normal(0, 1, (leaves, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    way[:, 2] = np.where(way[:, 2] < -0.35, -way[:, 2], way[:, 2])
    far = 1.07 - 0.5 * rng.random((leaves, 1)) ** 1.8  # thick at its skin, ragged beyond it
    at = middle[of] + way * radius[of, None] * far
    at = at + 0.011 * rng.normal(0, 1, (leaves, 3))
    face = way + rng.normal(0, 0.5, (leaves, 3))
    side = np.cross(face, rng.normal(0, 1, (leaves, 3)))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    over = np.cross(face, side)
    over /= np.linalg.norm(over, axis=1, keepdims=True)
    half = leaf * rng.uniform(0.35, 0.65, (leaves, 1))
    lobed = leaves >= _TOLD_APART
    if lobed:
        corners = [at - half * side, at - 0.7 * half * over, at + half * side,
                   at + 0.7 * half * over]  # fmt: skip
    else:  # as large, of half as many triangles
        corners = [at - half * side - 0.5 * half * over, at + half * side - 0.5 * half * over,
                   at + 0.9 * half * over]  # fmt: skip
    each = len(corners)
    positions = np.stack(corners, 1).reshape(-1, 3)
    a = np.arange(leaves) * each
    faces = np.stack([a, a + 1, a + 2], 1)
    if lobed:
        faces = np.concatenate([faces, np.stack([a, a + 2, a + 3], 1)])
    normals = way + 0.5 * (at - [0.0, 0.0, 0.55])
    normals = np.repeat(normals / np.linalg.norm(normals, axis=1, keepdims=True), each, 0)
    deep = np.linalg.norm(at - [0.0, 0.0, 0.5], axis=1) / 0.55
    shade = 0.15 + 0.5 * deep + 0.4 * (at[:, 2] - 0.4) + rng.normal(0.0, 0.1, leaves)
    shade = np.clip(shade, 0.0, 1.0)
    uv = np.column_stack([np.zeros(each * leaves), np.repeat(shade, each)])
    return Mesh(positions, faces.astype(np.int32), normals, uv)


def bole(rng: np.random.Generator) -> Mesh:
    """Return the bole of a broad tree one metre tall and the boughs that part from it."""
    parts = [lathe([(0.05, -0.03), (0.03, 0.05, 0.05), (0.024, 0.30), (0.012, 0.62)], around=14)]
    for k in range(5):
        turn = 1.26 * k + rng.uniform(-0.3, 0.3)
        out = np.array([np.cos(turn), np.sin(turn), 0.0])
        foot = np.array([0.0, 0.0, 0.24 + 0.03 * k])
        path = [foot, foot + 0.10 * out + [0, 0, 0.10], foot + 0.24 * out + [0, 0, 0.20]]
        parts.append(sweep(spline(np.array(path), 5), 0.011, around=8, taper=lambda t: 1 - 0.7 * t))
    return joined(parts)


def flower(rng: np.random.Generator, petals: int = 8) -> Mesh:
    """Return an open flower about one metre across, looking up and a little aside."""
    turn = np.linspace(0, 2 * np.pi, 2 * petals + 1)[:-1]
    out = np.where(np.arange(2 * petals) % 2, 0.5, 0.26)
    ring = np.column_stack([out * np.cos(turn), out * np.sin(turn), np.full(2 * petals, 0.06)])
    positions = np.concatenate([np.zeros((1, 3)), ring])
    a = np.arange(2 * petals)
    faces = np.stack([0 * a, a + 1, (a + 1) % (2 * petals) + 1], 1).astype(np.int32)
    uv = np.column_stack([np.zeros(len(positions)), np.r_[0.0, np.full(2 * petals, 1.0)]])
    level = Mesh(positions, faces, np.tile([0.0, 0.0, 1.0], (len(positions), 1)), uv)
    return level.turned(float(rng.uniform(15, 40)), "x")


def trunk() -> Mesh:
    """Return the trunk of a tree one metre tall."""
    return lathe([(0.016, -0.02), (0.011, 0.3), (0.002, 0.95)], around=8)


def tuft(rng: np.random.Generator, blades: int = 14, steps: int = 7) -> Mesh:
    """Return a tuft of grass about one metre tall if it stood straight."""
    one = blade(1.0, 0.035, 0.45, steps)
    turns = np.column_stack(
        [rng.normal(0, 0.3, blades), -rng.uniform(0.7, 1.5, blades), rng.uniform(0, 6.3, blades)]
    )
    at = np.column_stack([rng.normal(0, 0.06, (blades, 2)), np.zeros(blades)])
    return strewn(one, tumbled(at, turns, rng.uniform(0.4, 1.0, blades)))


def pebble(rng: np.random.Generator, rings: int = 10, around: int = 16) -> Mesh:
    """Return a worn stone about one metre across, half sunk about the origin."""

    def worn(way: NDArray[np.float64]) -> NDArray[np.float64]:
        size = np.ones(way.shape[:2])
        for _ in range(7):
            axis = rng.normal(0, 1, 3)
            axis /= np.linalg.norm(axis)
            cut = np.clip(way @ axis - rng.uniform(0.35, 0.75), 0, 1)
            size = np.minimum(size, 1.0 - 0.55 * cut)
            size += 0.05 * np.sin(way @ (axis * rng.uniform(2, 5)) + rng.uniform(0, 6))
        return size

    return _stone(rings, around, worn, (0.5, 0.36, 0.26))


def boulder(rng: np.random.Generator, rings: int = 44, around: int = 66) -> Mesh:
    """Return a rock about one metre across, split along its planes, its beds in ledges."""

    def split(way: NDArray[np.float64]) -> NDArray[np.float64]:
        size = np.full(way.shape[:2], 1.15)
        for _ in range(15):
            axis = rng.normal(0, 1, 3) * [1.0, 1.0, 0.7]
            axis /= np.linalg.norm(axis)
            size = np.minimum(size, rng.uniform(0.68, 1.0) / np.maximum(way @ axis, 0.2))
        bend = sum(np.sin(way @ rng.normal(0, 2.5, 3) + rng.uniform(0, 6)) for _ in range(4))
        for fine, deep, lean in ((4.6, 0.075, 0.3), (11.0, 0.035, 0.25), (3.4, 0.06, 2.0)):
            bed = rng.normal(0, lean, 3) + np.array([0.0, 0.0, float(lean < 1.0)])
            bed = fine * bed / np.linalg.norm(bed)
            step = (way @ bed + 0.22 * bend + rng.uniform(0, 1)) % 1.0
            size *= 1.0 - deep * np.minimum(step**3, 12.0 * (1.0 - step))
        for fine in (9.0, 17.0, 30.0, *((46.0, 60.0) if rings > 60 else ())):
            for _ in range(3):
                axis = rng.normal(0, fine, 3)
                size *= 1.0 + 0.05 / fine**0.75 * np.sin(way @ axis + rng.uniform(0, 6))
        return size

    return _stone(rings, around, split, (0.5, 0.42, 0.40))


def _stone(
    rings: int,
    around: int,
    size: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    half: tuple[float, float, float],
) -> Mesh:
    """Return a ball of half-axes `half`, so far out each way as `size` has it."""
    up = np.linspace(-0.5 * np.pi, 0.5 * np.pi, rings)[:, None]
    turn = np.linspace(0.0, 2 * np.pi, around + 1)[None, :]
    way = np.stack(
        [np.cos(up) * np.cos(turn), np.cos(up) * np.sin(turn), np.sin(up) + 0 * turn], -1
    )
    points = way * size(way)[..., None] * np.array(half) * 1.05
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
    turn = rng.uniform(0, 2 * np.pi, len(at))
    shade = rng.random(len(at))
    mine = [np.flatnonzero(of == number) for number in range(len(kinds))]
    corners = sum(len(m) * len(k.positions) for m, k in zip(mine, kinds, strict=True))
    positions, normals, uv = np.empty((corners, 3)), np.empty((corners, 3)), np.empty((corners, 2))
    faces, start = [], 0
    for which, one in zip(mine, kinds, strict=True):
        n, count = len(which), len(one.positions)
        end = start + n * count
        place, out = positions[start:end].reshape(n, count, 3), normals[start:end]
        _turned(one.positions, turn[which], sizes[which], place)
        place += at[which, None]
        _turned(one.normals, turn[which], np.ones(n), out.reshape(n, count, 3))
        mapped = uv[start:end].reshape(n, count, 2)
        mapped[..., 0], mapped[..., 1] = shade[which, None], one.uv[:, 1]
        first = (start + np.arange(n, dtype=np.int32) * count)[:, None, None]
        faces.append((one.faces[None] + first).reshape(-1, 3))
        start = end
    return Mesh(positions, np.concatenate(faces).astype(np.int32), normals, uv)


def _turned(
    points: NDArray[np.float64],
    turn: NDArray[np.float64],
    sizes: NDArray[np.float64],
    out: NDArray[np.float64],
) -> None:
    """Write points (v, 3) into (n, v, 3), each time turned about the vertical and scaled."""
    c, s = (sizes * np.cos(turn))[:, None], (sizes * np.sin(turn))[:, None]
    x, y, z = points.T
    out[..., 0], out[..., 1], out[..., 2] = c * x - s * y, s * x + c * y, sizes[:, None] * z
