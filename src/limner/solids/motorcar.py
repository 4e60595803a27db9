"""Motor cars: a saloon's body, glass, wheels and lamps, seen from across a street.

Its length runs along x, its nose to the right; its near side looks along -y. Half-sections from
the sill to the roof's middle are laid side by side from tail to nose; what lies on the body
(windows, doors' gaps, bands) is drawn flat from the side and laid onto it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.ironwork import bar
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.shapes import extrusion, lathe, rounded_box, sweep
from limner.solids.shapes.slab import eased
from limner.solids.solid import Area, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Field = NDArray[np.float64]

SIZE = (4.62, 1.86, 1.47)
"""Length, width and height a saloon is drawn in, metres, without what stands on its roof."""
_HALF, _WIDE = SIZE[0] / 2, 0.905
_SILL, _BELT, _ROOF = 0.24, 0.92, 1.45
_AXLES = (-1.36, 1.40)
_WHEEL, _ARCH = 0.325, 0.385
_TOP = np.array([
    (-2.31, 0.62), (-2.27, 0.84), (-2.16, 0.955), (-1.72, 1.00), (-1.56, 1.015), (-0.98, 1.375),
    (-0.72, 1.435), (-0.20, 1.455), (0.20, 1.445), (0.42, 1.40), (1.06, 0.985), (1.20, 0.965),
    (1.75, 0.90), (2.10, 0.82), (2.24, 0.72), (2.31, 0.54),
])  # fmt: skip
"""The outline from the side: tail, boot, rear window, roof, windscreen, bonnet, nose."""
_DOOR = Area(-0.98, 0.36, 0.82, 0.80)


def _top(x: ArrayLike) -> Field:
    """Return the height of the outline at x, its corners eased."""
    at = np.asarray(x, float)
    steps = np.linspace(-0.05, 0.05, 7)
    near = np.clip(at[..., None] + steps, -_HALF, _HALF)
    return np.asarray(np.interp(near, _TOP[:, 0], _TOP[:, 1]).mean(-1))


def _plan(x: ArrayLike) -> Field:
    """Return the body's half-width at x: full along the doors, drawn in at both ends."""
    share = np.clip(np.abs(np.asarray(x, float)) / _HALF, 0.0, 1.0)
    return np.asarray(_WIDE * (1 - 0.10 * share**4) * np.maximum(1 - share**22, 0.0) ** 0.28)


def _belt(x: Field) -> Field:
    return np.asarray(np.minimum(_BELT, _top(x) - 0.055))


def _cabin(x: Field) -> Field:
    """Return how much of the cabin's height there is at x, 0 to 1."""
    return np.asarray(np.clip((_top(x) - _belt(x) - 0.06) / (_ROOF - _BELT - 0.06), 0.0, 1.0))


def _eaves(x: Field) -> Field:
    """Return the half-width at the roof's, or the bonnet's, edge."""
    return np.asarray(_plan(x) * (0.93 - 0.255 * _cabin(x)))


def _side(x: Field, z: Field) -> Field:
    """Return the half-width at x and height z."""
    belt, plan = _belt(x), _plan(x)
    low = np.clip((z - _SILL) / (belt - _SILL), 0.0, 1.0)
    swell = 0.95 + 0.05 * np.sin(np.pi * np.clip(1.1 * low, 0, 1)) ** 0.8
    crown = 0.05 + 0.03 * _cabin(x)
    up = np.clip((z - belt) / np.maximum(_top(x) - crown - belt, 1e-3), 0.0, 1.0)
    glass = 0.935 * plan + (_eaves(x) - 0.935 * plan) * up
    return np.asarray(np.where(z <= belt, plan * swell, glass))


def _shell() -> tuple[Mesh, Mesh]:
    """Return the near half of the body, less its wheel arches, and the far half."""
    ends = np.sin(np.linspace(-np.pi / 2, np.pi / 2, 161))
    x = _HALF * (0.75 * np.linspace(-1, 1, 161) + 0.25 * ends)
    rows = np.concatenate([np.linspace(0, 1, 24), 1 + np.linspace(0.04, 1, 9)])
    top, belt, crown = _top(x), _belt(x), 0.05 + 0.03 * _cabin(x)
    sides = []
    for r in rows:
        low, high = min(r, 1.0), max(r - 1.0, 0.0)
        z = _SILL + (belt - _SILL) * low + (top - crown - belt) * high
        sides.append(np.stack([x, -_side(x, z + (1e-6 if high else 0.0)), z], -1))
    for turn in np.radians(np.linspace(11, 90, 8)):
        z = top - crown * (1 - np.sin(turn))
        sides.append(np.stack([x, -_eaves(x) * np.cos(turn), z], -1))
    points = np.stack(sides)
    across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = np.cross(across, up)
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    bad = np.linalg.norm(normals, axis=-1) < 0.5
    normals[bad] = [0.0, -1.0, 0.0]
    half = grid(points, normals, points[..., [0, 2]].copy())
    middle = half.positions[half.faces].mean(1)
    keep = np.ones(len(middle), bool)
    for axle in _AXLES:
        keep &= np.hypot(middle[:, 0] - axle, middle[:, 2] - _WHEEL) > _ARCH
    half = Mesh(half.positions, half.faces[keep], half.normals, half.uv)
    far = half.scaled(1.0, -1.0, 1.0)
    return half, far.mapped(far.uv + np.array([20.0, 0.0]))


def _laid(rings: Sequence[ArrayLike], proud: float, soft: float = 0.0) -> Mesh:
    """Return outlines (n, 2) of x and z laid onto both sides of the body."""
    flat = [eased(r, soft) if soft else np.asarray(r, float) for r in rings]
    made = joined([extrusion([r], 0.002) for r in flat])

    def on(p: Field) -> Field:
        y = -_side(p[:, 0], p[:, 2]) - proud + 2.0 * (p[:, 1] + 0.002)
        return np.column_stack([p[:, 0], y, p[:, 2]])

    near = made.deformed(on)
    return joined([near, near.scaled(1.0, -1.0, 1.0)])


def _screen(x0: float, x1: float, inset: float) -> Mesh:
    """Return the windscreen or the rear window: glass on the slope between two x."""
    x = np.linspace(x0, x1, 15)
    turn = np.linspace(-1.0, 1.0, 25)
    rows = []
    for t in turn:
        y = t * (_eaves(x) - inset)
        crown = 0.05 + 0.03 * _cabin(x)
        z = _top(x) - crown * (1 - np.sqrt(np.clip(1 - (y / _eaves(x)) ** 2, 0, 1))) + 0.004
        rows.append(np.stack([x, y, z], -1))
    points = np.stack(rows)
    normals = np.cross(np.gradient(points, axis=1), np.gradient(points, axis=0))
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    return grid(points, normals, points[..., :2].copy())


_FRONT = [(0.84, 0.985), (0.40, 1.335), (-0.14, 1.365), (-0.17, 0.985)]
_REAR = [(-0.25, 0.985), (-0.22, 1.365), (-0.78, 1.335), (-1.16, 0.985)]


def _glass() -> Part:
    side = _laid([_FRONT, _REAR], 0.003, 0.03)
    return Part(joined([side, _screen(0.50, 1.03, 0.05), _screen(-1.50, -0.96, 0.05)]), "glass")


def _gaps() -> Part:
    """Return the dark gaps round the doors, the lips of the arches and the strip along the sill."""
    lines = [
        [(0.86, 0.97), (0.93, 0.78), (0.93, 0.40), (0.86, 0.27)], [(-0.19, 1.37), (-0.19, 0.27)],
        [(-1.18, 0.97), (-1.10, 0.80), (-0.98, 0.62), (-0.95, 0.30)], [(1.10, 0.90), (2.05, 0.78)],
        [(-1.56, 0.93), (-2.20, 0.88)], [(0.86, 0.27), (-0.95, 0.27)],
    ]  # fmt: skip
    made = []
    for line in lines:
        way = np.array(line)
        share = np.linspace(0, len(way) - 1, 7 * len(way))
        x = np.interp(share, np.arange(len(way)), way[:, 0])
        z = np.interp(share, np.arange(len(way)), way[:, 1])
        made.append(sweep(np.column_stack([x, -_side(x, z) + 0.001, z]), 0.0045, around=5))
    for axle in _AXLES:
        turn = np.radians(np.linspace(-14, 194, 30))
        x, z = axle + _ARCH * np.cos(turn), _WHEEL + _ARCH * np.sin(turn)
        z = np.maximum(z, _SILL)
        made.append(sweep(np.column_stack([x, -_side(x, z) + 0.004, z]), (0.016, 0.026), around=8))
    near = joined(made)
    return Part(joined([near, near.scaled(1.0, -1.0, 1.0)]), "trim")


def _underneath() -> Part:
    """Return what is dark within and below: the floor, the wells, the cabin behind the glass."""
    floor = rounded_box(4.2, 1.30, 0.55, 0.05, 2).moved(z=0.20)
    bumpers = []
    for end in (-1.0, 1.0):
        x = end * np.concatenate([np.linspace(1.86, _HALF - 0.02, 18)])
        y = _plan(x) + 0.014
        line = np.concatenate([
            np.column_stack([x, -y, 0 * x + 0.42]), np.column_stack([x, y, 0 * x + 0.42])[::-1],
        ])  # fmt: skip
        bumpers.append(sweep(line, (0.022, 0.085), around=14))
    return Part(joined([floor, *bumpers]), "trim")


def _wheels() -> list[Part]:
    tyre = lathe(
        [(0.215, 0.015), (0.225, 0.0, 0.01), (0.30, 0.0, 0.03), (_WHEEL, 0.03, 0.03),
         (_WHEEL, 0.18, 0.03), (0.30, 0.21, 0.03), (0.0, 0.21)], around=36, segments=2,
    )  # fmt: skip
    rim = lathe(
        [(0.0, 0.032), (0.045, 0.026, 0.01), (0.06, 0.05, 0.01), (0.17, 0.06, 0.02),
         (0.20, 0.01, 0.01), (0.216, 0.012)], around=36, segments=2,
    )  # fmt: skip
    spokes = [
        rounded_box(0.05, 0.16, 0.02, 0.008, 1).moved(y=0.11, z=0.028).turned(60.0 * k)
        for k in range(6)
    ]
    tyres: list[Mesh] = []
    rims: list[Mesh] = []
    for axle in _AXLES:
        for side in (-1.0, 1.0):
            for mesh, into in ((tyre, tyres), (joined([rim, *spokes]), rims)):
                stood = mesh.turned(-90 if side < 0 else 90, "x")
                into.append(stood.moved(axle, side * (_WIDE - 0.055), _WHEEL))
    return [Part(joined(tyres), "tyre"), Part(joined(rims), "rim")]


def _lamps() -> list[Part]:
    """Return headlamps, tail lamps, the grille, plates without letters, handles and mirrors."""
    front = [[(1.90, 0.68), (1.96, 0.77), (2.10, 0.74), (2.14, 0.66), (2.10, 0.62)]]
    back = [[(-1.98, 0.885), (-2.15, 0.885), (-2.15, 0.70), (-2.02, 0.70)]]
    head = [_laid(front, 0.006, 0.015)]
    tail = [_laid(back, 0.006, 0.015)]
    for side in (-1.0, 1.0):
        head.append(rounded_box(0.10, 0.30, 0.12, 0.045, 4).moved(2.205, side * 0.56, 0.60))
        tail.append(rounded_box(0.08, 0.24, 0.15, 0.035, 4).moved(-2.245, side * 0.58, 0.70))
    grille = rounded_box(0.08, 0.62, 0.12, 0.03, 3).moved(2.262, 0.0, 0.57)
    plates = [rounded_box(0.012, 0.50, 0.11, 0.004, 2).moved(x, 0.0, z)
              for x, z in ((2.335, 0.37), (-2.335, 0.37))]  # fmt: skip
    chrome, caps = [], []
    for side in (-1.0, 1.0):
        for x in (0.02, -0.82):
            y = side * (float(_side(np.array([x]), np.array([0.84]))[0]) + 0.012)
            chrome.append(rounded_box(0.17, 0.026, 0.03, 0.011, 3).moved(x, y, 0.825))
        y = side * float(_side(np.array([0.82]), np.array([0.98]))[0])
        caps.append(rounded_box(0.10, 0.20, 0.13, 0.04, 4).moved(0.80, y + side * 0.12, 0.955))
        caps.append(bar((0.80, y - side * 0.02, 0.985), (0.80, y + side * 0.06, 0.99), 0.016, 8))
    return [
        Part(joined(head), "lamp"), Part(joined(tail), "tail"), Part(joined([grille]), "trim"),
        Part(joined(plates), "plate"), Part(joined(chrome), "rim"), Part(joined(caps), "body"),
    ]  # fmt: skip


def saloon() -> list[Part]:
    """Return the car, its foot on z = 0, about x = y = 0; the near doors are an area, 'door'."""
    near, far = _shell()
    return [
        Part(near, "body", {"door": _DOOR}), Part(far, "body"), _glass(), _gaps(), _underneath(),
        *_wheels(), *_lamps(),
    ]  # fmt: skip


def chequered(foot: float, side: float) -> tuple[Mesh, Mesh]:
    """Return a band of squares along both sides, light ones and dark ones, two rows
    from z = foot."""
    light: list[ArrayLike] = []
    dark: list[ArrayLike] = []
    count = int(1.84 / side)
    for k in range(count):
        for row in range(2):
            x, z = -0.98 + k * side, foot + row * side
            ring = [(x, z), (x + side, z), (x + side, z + side), (x, z + side)]
            (dark if (k + row) % 2 else light).append(ring)
    return _laid(light, 0.0025), _laid(dark, 0.0025)
