"""Motor cars: a saloon's body, glass, wheels and lamps, seen from across a street.

Its length runs along x, its nose to the right; its near side looks along -y.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.coachwork import (
    ARCH,
    AXLES,
    SILL,
    WHEEL,
    body_at,
    both,
    glasshouse,
    hull,
    patch,
    roof,
    side,
)
from limner.solids.ironwork import bar
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, lathe, rounded_box, sweep
from limner.solids.shapes.slab import eased
from limner.solids.solid import Area, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Field = NDArray[np.float64]

SIZE = (4.77, 2.12, 1.47)
"""Length, width over the mirrors and height a saloon is drawn in, metres, without what stands on
its roof."""
_DOOR = Area(-0.06, 0.24, 0.90, 0.74)
_TRACK = 0.80


def _laid(rings: Sequence[ArrayLike], proud: float, soft: float = 0.0) -> Mesh:
    """Return outlines (n, 2) of x and z laid onto both sides of the body."""
    flat = [eased(r, soft) if soft else np.asarray(r, float) for r in rings]
    made = joined([extrusion([r], 0.002) for r in flat])

    def on(p: Field) -> Field:
        y = -side(p[:, 0], p[:, 2]) - proud + 2.0 * (p[:, 1] + 0.002)
        return np.column_stack([p[:, 0], y, p[:, 2]])

    near = made.deformed(on)
    return joined([near, near.scaled(1.0, -1.0, 1.0)])


def _bent(
    turns: Sequence[float], low: Sequence[float], high: Sequence[float], proud: float,
    cabin: bool = False,
) -> Mesh:  # fmt: skip
    """Return a patch on both halves between two lines, told at some angles (degrees)."""
    at = np.radians(np.linspace(turns[0], turns[-1], 24))
    known = np.radians(np.asarray(turns, float))
    lower, upper = np.interp(at, known, low), np.interp(at, known, high)
    near = patch(
        np.column_stack([at, lower]), np.column_stack([at, upper]), proud=proud, cabin=cabin
    )
    return both(near)


def _posts() -> Mesh:
    """Return the posts of the roof in the body's colour: beside the windscreen and behind the
    doors, and the waist's edge under the glass."""
    made = []
    for low, high in (((36.0, 35.0), (44.5, 44.5)), ((128.0, 128.5), (150.0, 139.0))):
        share = np.linspace(0.02, 0.95, 14)
        first = np.radians(low[0] + (low[1] - low[0]) * share)
        last = np.radians(high[0] + (high[1] - high[0]) * share)
        near = patch(
            np.column_stack([first, share]), np.column_stack([last, share]), proud=0.0025,
            cabin=True,
        )  # fmt: skip
        made.append(both(near))
    return joined(made)


def _glass() -> list[Part]:
    """Return all that is glass, and the dark post between the doors' windows and the strip
    under them."""
    share = np.linspace(0.1, 0.95, 12)
    edges = [np.column_stack([np.full(12, np.radians(t)), share]) for t in (82.0, 86.5)]
    post = both(patch(*edges, proud=0.002, cabin=True))
    strip = _bent([45.0, 126.0], [0.085, 0.085], [0.115, 0.115], 0.004, cabin=True)
    return [Part(both(glasshouse()), "glass"), Part(joined([post, strip]), "trim")]


def _line(way: Sequence[tuple[float, float]], thick: float, proud: float = 0.0005) -> Mesh:
    points = np.array(way)
    share = np.linspace(0, len(points) - 1, 5 * len(points))
    x = np.interp(share, np.arange(len(points)), points[:, 0])
    z = np.interp(share, np.arange(len(points)), points[:, 1])
    return sweep(np.column_stack([x, -side(x, z) - proud, z]), thick, around=4, caps=False)


def _gaps() -> Part:
    """Return the dark gaps round doors and lids, the arches' linings and the sills."""
    lines = [
        [(0.98, 0.91), (1.0, 0.72), (0.96, 0.44), (0.90, 0.30)], [(-0.11, 0.93), (-0.11, 0.30)],
        [(-1.17, 0.97), (-1.06, 0.76), (-0.99, 0.62), (-0.97, 0.30)],
        [(0.90, 0.30), (-0.97, 0.30)], [(-1.92, 0.99), (-1.95, 0.80), (-2.1, 0.62)],
        [(1.86, 0.80), (1.90, 0.64)], [(-1.55, 0.73), (-1.69, 0.73), (-1.69, 0.86),
                                       (-1.55, 0.86), (-1.55, 0.73)],
    ]  # fmt: skip
    made = [_line(line, 0.0042) for line in lines]
    for axle in AXLES:
        turn = np.radians(np.linspace(-18, 198, 34))
        x, z = axle + ARCH * np.cos(turn), np.maximum(WHEEL + ARCH * np.sin(turn), SILL)
        for depth, thick in ((0.004, 0.007), (0.05, 0.03), (0.12, 0.03), (0.24, 0.03)):
            row = np.column_stack([x, -side(x, z) + depth, z])
            made.append(sweep(row, thick, around=5, caps=False))
    made.append(_line([(1.0, 0.225), (-0.98, 0.225)], 0.02, -0.006))
    near = joined(made)
    return Part(joined([near, near.scaled(1.0, -1.0, 1.0)]), "trim")


def _underneath() -> Part:
    """Return what is dark below: the floor between the wheels and the wells above them."""
    floor = rounded_box(4.1, 1.16, 0.5, 0.05, 2).moved(z=0.19)
    wells = [
        rounded_box(0.86, 0.22, 0.56, 0.05, 2).moved(axle, side * 0.5, 0.2)
        for axle in AXLES
        for side in (-1.0, 1.0)
    ]
    return Part(joined([floor, *wells]), "trim")


def _wheels() -> list[Part]:
    tyre = lathe(
        [(0.222, 0.030), (0.232, 0.006, 0.01), (0.30, 0.0, 0.03), (WHEEL, 0.03, 0.03),
         (WHEEL, 0.19, 0.03), (0.30, 0.22, 0.03), (0.0, 0.22)], around=36, segments=1,
    )  # fmt: skip
    dish = lathe([(0.0, 0.085), (0.20, 0.085), (0.214, 0.03)], around=36, segments=1)
    ring = lathe([(0.198, 0.05), (0.202, 0.012, 0.004), (0.222, 0.008, 0.004), (0.226, 0.03)],
                 around=36, segments=1)  # fmt: skip
    hub = lathe([(0.0, 0.022), (0.03, 0.024, 0.006), (0.036, 0.05)], around=20, segments=2)
    spokes = [
        rounded_box(0.026, 0.182, 0.016, 0.006, 1)
        .turned(7.0 * way, "y").moved(0.016 * way, 0.118, 0.03).turned(72.0 * k)
        for k in range(5) for way in (-1.0, 1.0)
    ]  # fmt: skip
    alloy = joined([ring, hub, *spokes])
    made: dict[str, list[Mesh]] = {"tyre": [], "trim": [], "rim": []}
    for axle in AXLES:
        for hand in (-1.0, 1.0):
            for slot, mesh in (
                ("tyre", tyre),
                ("trim", dish),
                ("rim", alloy),
            ):
                stood = mesh.turned(-90 if hand < 0 else 90, "x")
                made[slot].append(stood.moved(axle, hand * (_TRACK + 0.09), WHEEL))
    return [Part(joined(meshes), slot) for slot, meshes in made.items()]


def _lamps() -> list[Part]:
    """Return headlamps, tail lamps, the grille, plates without letters, handles and mirrors."""
    head = _bent([24.0, 31.0, 38.0, 46.0], [0.625, 0.61, 0.615, 0.665], [0.655, 0.69, 0.702, 0.712],
                 0.004)  # fmt: skip
    inner = _bent([26.0, 33.0, 37.0], [0.632, 0.62, 0.63], [0.65, 0.676, 0.68], 0.006)
    tail = _bent([137.0, 146.0, 160.0], [0.80, 0.755, 0.78], [0.875, 0.89, 0.885], 0.004)
    grille = _bent([0.0, 12.0, 18.0], [0.53, 0.535, 0.57], [0.645, 0.645, 0.635], 0.004)
    intake = _bent([0.0, 22.0, 30.0], [0.29, 0.29, 0.33], [0.42, 0.42, 0.38], 0.004)
    apron = _bent([150.0, 180.0], [0.22, 0.22], [0.34, 0.34], 0.004)
    plates = [
        rounded_box(0.014, 0.50, 0.11, 0.004, 2).moved(float(x), 0.0, z)
        for x, z in (
            (body_at(np.zeros(1), np.full(1, 0.47))[0, 0] + 0.004, 0.435),
            (body_at(np.full(1, np.pi), np.full(1, 0.62))[0, 0] - 0.004, 0.56),
        )
    ]
    chrome, caps = [], []
    for hand in (-1.0, 1.0):
        for x in (0.06, -0.86):
            y = hand * (float(side(x, 0.86)) + 0.014)
            chrome.append(rounded_box(0.19, 0.024, 0.026, 0.01, 3).moved(x, y, 0.855))
        y = hand * float(side(0.80, 0.9))
        caps.append(rounded_box(0.13, 0.17, 0.135, 0.05, 4).moved(0.80, y + hand * 0.085, 0.945))
        caps.append(bar((0.82, y - hand * 0.08, 0.96), (0.81, y + hand * 0.05, 0.985), 0.02, 8))
    bars = [_bent([0.0, 16.0], [z, z], [z + 0.009] * 2, 0.007) for z in (0.56, 0.585, 0.61)]
    return [
        Part(inner, "lamp"), Part(tail, "tail"),
        Part(joined([head, grille, intake, apron]), "trim"),
        Part(joined(plates), "plate"), Part(joined([*chrome, *bars]), "rim"),
        Part(joined(caps), "body"),
    ]  # fmt: skip


@lru_cache(maxsize=1)
def saloon() -> tuple[Part, ...]:
    """Return the car, its foot on z = 0, about x = y = 0; the near front door is an area."""
    near = hull()
    far = near.scaled(1.0, -1.0, 1.0)
    return (
        Part(near, "body", {"door": _DOOR}),
        Part(far.mapped(far.uv + np.array([20.0, 0.0])), "body"),
        Part(joined([both(roof()), _posts()]), "body"),
        *_glass(), _gaps(), _underneath(), *_wheels(), *_lamps(),
    )  # fmt: skip


def chequered(foot: float, square: float) -> tuple[Mesh, Mesh]:
    """Return a band of squares along both sides, light ones and dark ones, two rows
    from z = foot."""
    light: list[ArrayLike] = []
    dark: list[ArrayLike] = []
    for k in range(int(1.84 / square)):
        for row in range(2):
            x, z = -0.93 + k * square, foot + row * square
            ring = [(x, z), (x + square, z), (x + square, z + square), (x, z + square)]
            (dark if (k + row) % 2 else light).append(ring)
    return _laid(light, 0.0025), _laid(dark, 0.0025)
