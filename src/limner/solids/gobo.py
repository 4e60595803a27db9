"""Gobos: what stands between the sun and the subjects, out of the picture, so that light falls in
patterns.

A photographer's cookies: window panes, blinds, leaves, a palm frond. Any set takes one by its
option 'gobo'.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.errors import BadDocument
from limner.solids.mesh import Mesh, joined, rotation
from limner.solids.shapes import plane
from limner.solids.solid import Part
from limner.solids.surface import Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.solids.stage import Ground, Point

_CLOTH = Surface(colour=(0.5, 0.48, 0.46), roughness=0.9, specular=0.1)
_LEAF = Surface(colour=(0.09, 0.14, 0.05), roughness=0.6)


def gobo(ground: Ground) -> tuple[Part, ...]:
    """Return the gobo a set was told, before its sun; none without a sun. Raises BadDocument for
    an unknown one."""
    name = ground.word("gobo", "")
    if name in ("", "none") or ground.sun is None:
        return ()
    if name not in _MAKERS:
        raise BadDocument(f"There is no gobo {name!r}.", hint=f"Gobos: {', '.join(_MAKERS)}.")
    reach = max(ground.reach, 0.05)
    surface = _LEAF if name in ("leaves", "palm") else _CLOTH
    mesh = _MAKERS[name](reach, np.random.default_rng(ground.seed + 17))
    away = 9.0 if name == "leaves" else 6.0
    aim = ground.number("aim", 0.45 * reach)
    return (Part(_towards(mesh, ground.sun, away * reach, aim), "gobo", surface=surface),)


def _towards(mesh: Mesh, sun: Point, away: float, aim: float) -> Mesh:
    """Return a mesh drawn in the plane z = 0 (x right, y up), hung before the sun, facing the
    subjects' middle, `aim` metres up."""
    way = np.asarray(sun, float) / max(float(np.linalg.norm(sun)), 1e-9)
    way = np.array([way[0], way[1], max(way[2], 0.03)])
    way /= np.linalg.norm(way)
    right = np.cross([0.0, 0.0, 1.0], way)
    right /= max(float(np.linalg.norm(right)), 1e-9)
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = right, np.cross(way, right), way
    matrix[:3, 3] = way * away + np.array([0.0, 0.0, aim])
    return mesh.transformed(matrix)


def _bar(left: float, bottom: float, right: float, top: float) -> Mesh:
    return plane(right - left, top - bottom).moved((left + right) / 2, (bottom + top) / 2)


def _frame(half: tuple[float, float], rim: float) -> list[Mesh]:
    """Return a board with a rectangular opening of half-width and half-height, `rim` wide."""
    w, h = half
    return [
        _bar(-w - rim, -h - rim, -w, h + rim), _bar(w, -h - rim, w + rim, h + rim),
        _bar(-w, h, w, h + rim), _bar(-w, -h - rim, w, -h),
    ]  # fmt: skip


def _window(reach: float, rng: np.random.Generator) -> Mesh:
    """A sash of three by two panes: the middle one's light falls on the subject, the bars' shade
    beside and above it."""
    del rng
    w, h, bar = 2.4 * reach, 1.25 * reach, 0.075 * reach
    parts = _frame((w, h), 2.6 * reach)
    parts += [_bar(x - bar, -h, x + bar, h) for x in (-1.1 * reach, 1.1 * reach)]
    parts.append(_bar(-w, 0.8 * reach - bar, w, 0.8 * reach + bar))
    return joined(parts)


def _blinds(reach: float, rng: np.random.Generator) -> Mesh:
    w, h, pitch = 1.7 * reach, 1.35 * reach, 0.26 * reach
    slats = [
        _bar(-w, z, w, z + 0.5 * pitch) for z in np.arange(-h, h, pitch) + rng.uniform(0, pitch)
    ]
    cords = [_bar(x - 0.012 * reach, -h, x + 0.012 * reach, h) for x in (-0.9 * reach, 0.8 * reach)]
    return joined([*_frame((w, h), 2.2 * reach), *slats, *cords])


def blade(length: float, width: float, bend: float = 0.0, steps: int = 7) -> Mesh:
    """Return a leaf lying in z = 0 from the origin along +x, its tip dropping by `bend`."""
    n = steps + 1
    along = np.linspace(0.0, 1.0, n)
    half = 0.5 * width * np.sin(np.pi * np.clip(along, 0.015, 0.985)) ** 0.75
    x = np.concatenate([along, along]) * length
    y = np.concatenate([-half, half])
    z = -bend * np.concatenate([along, along]) ** 2
    points = np.stack([x, y, z], 1)
    a = np.arange(steps)
    faces = np.concatenate([np.stack([a, a + 1, a + n + 1], 1), np.stack([a, a + n + 1, a + n], 1)])
    up = np.tile([0.0, 0.0, 1.0], (2 * n, 1))
    return Mesh(points, faces.astype(np.int32), up, points[:, :2].copy())


def strewn(one: Mesh, places: NDArray[np.float64]) -> Mesh:
    """Return a mesh repeated at 4x4 matrices (n, 4, 4), as one; matrices keep angles."""
    n, count = len(places), len(one.positions)
    positions = np.einsum("nij,vj->nvi", places[:, :3, :3], one.positions) + places[:, None, :3, 3]
    normals = np.einsum("nij,vj->nvi", places[:, :3, :3], one.normals)
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    faces = one.faces[None] + (np.arange(n) * count)[:, None, None]
    return Mesh(
        positions.reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32),
        normals.reshape(-1, 3), np.tile(one.uv, (n, 1)),
    )  # fmt: skip


def tumbled(
    at: NDArray[np.float64], turns: NDArray[np.float64], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return matrices (n, 4, 4) that scale, turn about x, y and z by radians (n, 3), and shift."""
    n = len(at)
    out = np.tile(np.eye(4), (n, 1, 1))
    spin = out[:, :3, :3].copy()
    for axis, (a, b) in enumerate(((1, 2), (2, 0), (0, 1))):
        one = np.tile(np.eye(3), (n, 1, 1))
        c, s = np.cos(turns[:, axis]), np.sin(turns[:, axis])
        one[:, a, a], one[:, b, b], one[:, a, b], one[:, b, a] = c, c, -s, s
        spin = one @ spin
    out[:, :3, :3] = spin * sizes[:, None, None]
    out[:, :3, 3] = at
    return out


def _leaves(reach: float, rng: np.random.Generator) -> Mesh:
    """Foliage in boughs of all sizes, with gaps between; the subject stands in one."""
    size = float(np.clip(0.2 * reach, 0.02, 0.09 + 0.03 * reach))
    boughs = rng.uniform(-4.0, 4.0, (80, 2)) * reach
    boughs = boughs[np.hypot(*boughs.T) > 0.75 * reach]
    wide = rng.uniform(0.2, 0.75, len(boughs)) * reach
    count = int(np.clip(90.0 * (reach / size) ** 2, 1200, 15000))
    of = rng.choice(len(boughs), count, p=wide**2 / (wide**2).sum())
    flat = boughs[of] + rng.normal(0.0, 1.0, (count, 2)) * wide[of, None] * [1.25, 0.6]
    at = np.column_stack([flat, rng.uniform(-1.5, 1.5, count) * reach])
    turns = np.column_stack([rng.normal(0, 0.7, (count, 2)), rng.uniform(0, 2 * np.pi, count)])
    places = tumbled(at, turns, rng.uniform(0.6, 1.4, count))
    return strewn(blade(size, 0.62 * size, 0.15 * size), places)


def _palm(reach: float, rng: np.random.Generator) -> Mesh:
    """Two fronds reaching in from above, one side."""
    fronds = []
    for root, aim, long in (((-2.3, 1.9), -28.0, 3.4), ((-0.6, 2.4), -62.0, 2.6)):
        share = np.linspace(0.12, 1.0, 34)
        bend = np.radians(aim - 26.0 * share**2)
        step = long * reach / 34
        x, y = np.cumsum(np.cos(bend)) * step, np.cumsum(np.sin(bend)) * step
        for i, s in enumerate(share):
            size = reach * long * 0.27 * float(np.sin(np.pi * min(s, 0.97)) ** 0.6)
            for side in (-1.0, 1.0):
                turn = np.degrees(bend[i]) + side * (62.0 - 30.0 * s) + rng.normal(0, 3.0)
                leaf = blade(size, 0.11 * reach).transformed(rotation(turn))
                fronds.append(leaf.moved(root[0] * reach + x[i], root[1] * reach + y[i]))
        rib = np.stack([x, y], 1)
        fronds += [
            _bar(a[0], min(a[1], b[1]), b[0] + 0.01 * reach, max(a[1], b[1]) + 0.025 * reach).moved(
                root[0] * reach, root[1] * reach
            )
            for a, b in pairwise(rib)
        ]
    return joined(fronds)


_MAKERS: dict[str, Callable[[float, np.random.Generator], Mesh]] = {
    "window": _window,
    "blinds": _blinds,
    "leaves": _leaves,
    "palm": _palm,
}
