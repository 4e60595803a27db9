"""Coachwork: the curved surfaces of a car: its body up to the waist, the decks, the glasshouse.

Every level section is half a superellipse, told by an angle from the nose (0) round the near side,
which looks along -y, to the tail (pi); sections follow each other upwards. Length runs along x.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Field = NDArray[np.float64]

AXLES = (-1.40, 1.42)
WHEEL, ARCH = 0.335, 0.378
SILL = 0.21
_NOSE, _TAIL = 3.7, 5.0
"""How square the plan is at either end."""
_WIDTHS = ((0.21, 0.868), (0.26, 0.893), (0.36, 0.904), (0.50, 0.909), (0.64, 0.922),
           (0.72, 0.926), (0.80, 0.914), (0.90, 0.894), (1.02, 0.862))  # fmt: skip
_FRONTS = ((0.21, 2.25), (0.30, 2.34), (0.42, 2.385), (0.55, 2.38), (0.66, 2.345), (0.74, 2.26),
           (0.84, 2.12), (1.02, 1.95))  # fmt: skip
_BACKS = ((0.21, 2.22), (0.30, 2.33), (0.45, 2.375), (0.60, 2.365), (0.75, 2.345), (0.90, 2.325),
          (1.02, 2.26), (1.06, 2.2))  # fmt: skip
_WAIST = ((-2.38, 0.965), (-2.15, 1.0), (-1.7, 1.005), (-1.0, 0.985), (0.0, 0.955), (0.9, 0.925),
          (1.5, 0.875), (2.0, 0.79), (2.25, 0.715), (2.39, 0.66))  # fmt: skip
_CROWN = ((-2.38, 0.0), (-2.1, 0.03), (-1.6, 0.035), (0.0, 0.03), (1.1, 0.075), (1.9, 0.06),
          (2.3, 0.01), (2.39, 0.0))  # fmt: skip
_CABIN_WIDE = ((0.0, 0.845), (0.5, 0.762), (0.85, 0.672), (1.0, 0.618))
_CABIN_FRONT = ((0.0, 1.26), (0.5, 0.86), (0.85, 0.55), (1.0, 0.38))
_CABIN_BACK = ((0.0, 1.98), (0.5, 1.62), (0.85, 1.29), (1.0, 1.08))
_EAVES = ((-1.1, 1.345), (-0.7, 1.385), (-0.2, 1.405), (0.2, 1.39), (0.4, 1.365))
_MIDDLE = -0.35
_CABIN_SQUARE = 4.6


def _through(knots: Sequence[tuple[float, float]], at: ArrayLike) -> Field:
    """Return the smooth curve through knots, flat beyond its ends."""
    from scipy.interpolate import PchipInterpolator

    x, y = np.array(knots).T
    return np.asarray(PchipInterpolator(x, y)(np.clip(np.asarray(at, float), x[0], x[-1])))


def waist(x: ArrayLike) -> Field:
    """Return the height at which the sides turn into the decks."""
    return _through(_WAIST, x)


def side(x: ArrayLike, z: ArrayLike) -> Field:
    """Return the body's half-width at x and a height, its arches drawn out a little."""
    at, up = np.asarray(x, float), np.asarray(z, float)
    half, square = _ends(at > 0, up)
    wide = _through(_WIDTHS, up)
    full = wide * np.clip(1 - np.clip(np.abs(at) / half, 0, 1) ** square, 0, 1) ** (1 / square)
    return np.asarray(full + _flare(at, up))


def _ends(front: NDArray[np.bool_], z: Field) -> tuple[Field, Field]:
    half = np.where(front, _through(_FRONTS, z), _through(_BACKS, z))
    return half, np.where(front, _NOSE, _TAIL)


def _flare(x: Field, z: Field) -> Field:
    away = np.min([np.hypot(x - a, z - WHEEL) for a in AXLES], 0)
    return np.asarray(0.014 * np.exp(-(((away - ARCH) / 0.06) ** 2)))


def _around(turn: Field, half: Field, wide: Field, square: Field) -> tuple[Field, Field]:
    """Return x and y of the superellipse of half-axes `half` and `wide` at angles."""
    c, s = np.cos(turn), np.sin(turn)
    size = (np.abs(c) ** square + np.abs(s) ** square) ** (-1 / square)
    return np.asarray(half * size * c), np.asarray(-wide * size * s)


def body_at(turn: Field, z: Field, proud: float = 0.0) -> Field:
    """Return points (…, 3) of the body at angles and heights, so far off its skin."""
    half, square = _ends(np.cos(turn) > 0, z)
    wide = _through(_WIDTHS, z)
    x, y = _around(turn, half, wide, square)
    y = y - _flare(x, z) * np.sin(turn)
    out = np.stack([
        np.sign(x) * np.abs(x / half) ** (square - 1) / half,
        -(np.abs(y / wide) ** (square - 1)) / wide,
    ])  # fmt: skip
    out /= np.maximum(np.linalg.norm(out, axis=0), 1e-9)
    return np.stack([x + proud * out[0], y + proud * out[1], z + 0 * x], -1)


def skinned(points: Field) -> Mesh:
    """Return the mesh of a near half's points (rows up, columns from nose to tail); uv are x and
    z."""
    across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = np.cross(up, across)
    normals[np.abs(points[..., 1]) < 1e-6, 1] = 0.0
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    normals[np.linalg.norm(normals, axis=-1) < 0.5] = [0.0, 0.0, 1.0]
    return grid(points, normals, points[..., [0, 2]].copy())


def both(near: Mesh) -> Mesh:
    """Return a near half and the far one, whose uv lie elsewhere."""
    from limner.solids.mesh import joined

    far = near.scaled(1.0, -1.0, 1.0)
    return joined([near, far.mapped(far.uv + np.array([20.0, 0.0]))])


def angles(count: int) -> Field:
    """Return angles from nose to tail, closest together where the corners are."""
    return np.linspace(0.0, np.pi, count)


def hull(count: int = 160, rows: int = 24) -> Mesh:
    """Return the near half of the body and its decks, its wheel arches cut out."""
    turn = angles(count)
    x, _ = _around(turn, *_first(turn))
    levels = []
    for share in np.linspace(0.0, 1.0, rows):
        z = SILL + share * (waist(x) - SILL)
        points = body_at(turn, z)
        roll = 0.045 * max(0.0, (share - 0.9) / 0.1) ** 2
        levels.append(points * [1.0, 1.0 - roll, 1.0])
    edge = levels[-1]
    for share in np.linspace(0.0, 1.0, 8)[1:]:
        rise = _through(_CROWN, edge[:, 0]) * (1 - (1 - share) ** 2)
        levels.append(np.column_stack([edge[:, 0], edge[:, 1] * (1 - share), edge[:, 2] + rise]))
    return _arched(skinned(np.stack(levels)))


def _first(turn: Field) -> tuple[Field, Field, Field]:
    level = np.full(len(turn), 0.6)
    half, square = _ends(np.cos(turn) > 0, level)
    return half, _through(_WIDTHS, level), square


def _arched(mesh: Mesh) -> Mesh:
    """Return the half with round holes where its wheels are; points near a hole move to its rim."""
    at = mesh.positions.copy()
    middle = at[mesh.faces].mean(1)
    keep = np.ones(len(middle), bool)
    for axle in AXLES:
        centre = np.array([axle, WHEEL])
        keep &= np.hypot(*(middle[:, [0, 2]] - centre).T) > ARCH
        keep |= middle[:, 2] > 0.85
        away = np.linalg.norm(at[:, [0, 2]] - centre, axis=1)
        near = (np.abs(away - ARCH) < 0.03) & (at[:, 2] < 0.85)
        at[np.ix_(near, [0, 2])] = centre + (at[near][:, [0, 2]] - centre) * (
            ARCH / away[near, None]
        )
    return Mesh(at, mesh.faces[keep], mesh.normals, at[:, [0, 2]].copy())


def cabin_at(turn: Field, share: Field, proud: float = 0.0) -> Field:
    """Return points of the glasshouse at angles and shares of its height, 0 the waist, 1 the
    eaves."""
    front = np.cos(turn) > 0
    half = np.where(front, _through(_CABIN_FRONT, share) - _MIDDLE,
                    _through(_CABIN_BACK, share) + _MIDDLE)  # fmt: skip
    wide = _through(_CABIN_WIDE, share)
    square = np.full(np.broadcast(turn, share).shape, _CABIN_SQUARE)
    x, y = _around(turn + 0 * share, half, wide, square)
    x = x + _MIDDLE
    foot = waist(x) - 0.05
    z = foot + share * (_through(_EAVES, x) - foot)
    grow = 1.0 + proud / 0.8
    return np.stack([(x - _MIDDLE) * grow + _MIDDLE, y * grow, z + 0.4 * proud], -1)


def glasshouse(count: int = 90) -> Mesh:
    """Return the near half of all that is glass between waist and roof."""
    turn = angles(count)
    rows = [cabin_at(turn, np.full(count, g)) for g in np.linspace(0.0, 1.0, 10)]
    return skinned(np.stack(rows))


def roof(count: int = 90, proud: float = 0.003) -> Mesh:
    """Return the near half of the roof with its rail."""
    turn = angles(count)
    rows = [cabin_at(turn, np.full(count, g), proud) for g in (0.93, 0.96, 1.0)]
    edge = rows[-1]
    for share in np.linspace(0.0, 1.0, 9)[1:]:
        up = 0.062 * (1 - (1 - share) ** 2) * (0.35 + 0.65 * np.sin(turn) ** 0.5)
        rows.append(np.column_stack([edge[:, 0], edge[:, 1] * (1 - share), edge[:, 2] + up]))
    return skinned(np.stack(rows))


def patch(start: ArrayLike, end: ArrayLike, *, proud: float, cabin: bool = False) -> Mesh:
    """Return a patch laid on the near half between two edges of equally many points: angles and
    heights (n, 2), or shares of the glasshouse's height."""
    low, high = np.asarray(start, float), np.asarray(end, float)
    on = cabin_at if cabin else body_at
    rows = []
    for share in np.linspace(0.0, 1.0, 6):
        at = low + share * (high - low)
        rows.append(on(at[:, 0], at[:, 1], proud))
    points = np.stack(rows)
    across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = np.cross(up, across)
    away = points - [0.0, 0.0, 0.6]
    normals *= np.sign((normals * away).sum(-1, keepdims=True))
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    return grid(points, normals, points[..., [0, 2]].copy())
