"""Passers-by: people who walk past at a distance, built of trunk, limbs, hair, clothes and bags.

They are figures to fill a street with, seen from ten metres off or more: no face is drawn. One
looks along -y and stands on z = 0 before it is turned.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from limner.solids.mesh import Mesh, grid, joined
from limner.solids.palette import palette
from limner.solids.shapes import loft, rounded_box, spline, sweep
from limner.solids.solid import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Points = NDArray[np.float64]

_HIP, _KNEE, _ANKLE = 0.92, 0.49, 0.085
_SHOULDER, _CHIN, _CROWN = 1.43, 1.51, 1.75
_SKINS = ("#c99b7d", "#8a5a3e", "#e0b79b", "#5e3d2b")
_HAIRS = ("#1d1714", "#3b2a1f", "#5b3f26", "#4e4a47", "#8a6a42")
_TOPS = ("#23303f", "#6b2f2c", "#c9bfae", "#3c4a3a", "#8c7a63", "#1f1f22", "#b9a14a", "#5d7487")
_LEGS = ("#1d222b", "#2f3b4c", "#3a332c", "#6f6656", "#18181a")
_BAGS = ("#2a2320", "#5a3b26", "#23303a")
_SHOES = ("#1a1614", "#d9d5cc", "#4a3222")


class Walk(NamedTuple):
    """How somebody walks: where in the step, 0 to 1, and which clothes: 'coat', 'jacket', 'dress'
    or 'shirt'; colours of skin, hair, top, legs and shoes; a bag: 'back', 'side', 'hand' or ''."""

    step: float
    wears: str
    colours: tuple[str, str, str, str, str]
    bag: str
    long_hair: bool


def walker(rng: np.random.Generator) -> Walk:
    """Return somebody."""

    def pick(of: Sequence[str]) -> str:
        return of[int(rng.integers(len(of)))]

    return Walk(
        float(rng.random()), pick(("coat", "jacket", "dress", "shirt", "jacket", "coat")),
        (pick(_SKINS), pick(_HAIRS), pick(_TOPS), pick(_LEGS), pick(_SHOES)),
        pick(("back", "side", "hand", "", "side")), bool(rng.random() < 0.5),
    )  # fmt: skip


def figure(walk: Walk) -> dict[str, list[Mesh]]:
    """Return somebody's meshes by their colours."""
    skin, hair, top, legs, shoes = walk.colours
    below = skin if walk.wears == "dress" else legs
    made: dict[str, list[Mesh]] = defaultdict(list)
    short = walk.wears in ("coat", "dress")
    stride = float(np.sin(2 * np.pi * walk.step)) * (0.55 if short else 0.9)
    for side in (-1.0, 1.0):
        leg, foot = _leg(side, side * stride, bare=walk.wears == "dress")
        made[below].append(leg)
        made[shoes].append(foot)
        sleeve, hand = _arm(side, -side * stride, loose=walk.wears in ("coat", "jacket"))
        made[top].append(sleeve)
        made[skin].append(hand)
    made[top].append(_trunk(walk.wears))
    made[skin].append(_head())
    made[hair].append(_hair(walk.long_hair))
    if walk.bag:
        made[_BAGS[len(walk.bag) % len(_BAGS)]].append(_bag(walk.bag))
    return made


def _leg(side: float, stride: float, *, bare: bool) -> tuple[Mesh, Mesh]:
    """Return a leg with its trouser, and the shoe. stride: -1 behind to 1 before."""
    swing = np.radians(25.0 * stride)
    bend = np.radians(6.0 + 26.0 * max(0.0, -stride))
    hip = np.array([0.088 * side, 0.0, _HIP])
    thigh, shin = _HIP - _KNEE, _KNEE - _ANKLE
    knee = hip + thigh * np.array([0.12 * -side * 0.2, -np.sin(swing), -np.cos(swing)])
    back = swing - bend
    ankle = knee + shin * np.array([0.0, -np.sin(back), -np.cos(back)])
    groin = hip + np.array([0.0, 0.0, 0.06])
    path = spline([groin, hip - 0.35 * (hip - knee), knee, (knee + ankle) / 2, ankle], 5)
    wide = [(0.0, 0.098), (0.2, 0.092), (0.5, 0.064), (0.75, 0.06), (1.0, 0.058)]
    thin = [(0.0, 0.088), (0.2, 0.078), (0.5, 0.05), (0.72, 0.05), (1.0, 0.031)]
    leg = _tube(path, thin if bare else wide)
    heel = np.degrees(back) * (0.9 if stride < 0 else 0.55)
    shoe = _ball((0.046, 0.135, 0.05)).moved(y=-0.065, z=-0.045).turned(float(heel), "x")
    sole = rounded_box(0.082, 0.255, 0.03, 0.012, 1).moved(y=-0.06, z=-0.088)
    shod = joined([shoe, sole.turned(float(heel), "x")])
    return leg, shod.moved(*(float(v) for v in ankle))


def _arm(side: float, swing: float, *, loose: bool) -> tuple[Mesh, Mesh]:
    """Return an arm in its sleeve, and the hand. swing: -1 behind to 1 before."""
    turn = np.radians(22.0 * swing)
    shoulder = np.array([0.168 * side, 0.0, _SHOULDER - 0.045])
    elbow = shoulder + 0.29 * np.array([0.16 * side, -np.sin(turn), -np.cos(turn)])
    fore = turn + np.radians(24.0 + 10.0 * max(0.0, swing))
    wrist = elbow + 0.25 * np.array([0.02 * side, -np.sin(fore), -np.cos(fore)])
    path = spline([shoulder - [0.03 * side, 0, -0.005], shoulder, elbow, wrist], 7)
    full = 1.18 if loose else 1.0
    radii = ((0.0, 0.050), (0.12, 0.056), (0.3, 0.054), (0.65, 0.044), (1.0, 0.039))
    sleeve = _tube(path, [(at, full * radius) for at, radius in radii])
    hand = _ball((0.024, 0.042, 0.062)).turned(float(np.degrees(-fore)), "x")
    return sleeve, hand.moved(*(float(v) for v in wrist + 0.05 * (wrist - elbow) / 0.25))


def _trunk(wears: str) -> Mesh:
    """Return what is worn from the shoulders down, as a loft of ovals."""
    tops = [(1.30, 0.178, 0.122), (1.40, 0.188, 0.112), (1.45, 0.152, 0.092), (1.487, 0.078, 0.07),
            (1.51, 0.058, 0.06)]  # fmt: skip
    foot = {
        "coat": [(0.56, 0.235, 0.19), (0.75, 0.215, 0.17), (0.92, 0.195, 0.145),
                 (1.08, 0.172, 0.125)],
        "jacket": [(0.78, 0.192, 0.142), (0.92, 0.186, 0.135), (1.08, 0.168, 0.122)],
        "dress": [(0.50, 0.25, 0.23), (0.72, 0.225, 0.2), (0.92, 0.178, 0.128),
                  (1.08, 0.134, 0.098), (1.18, 0.142, 0.105)],
        "shirt": [(0.84, 0.172, 0.125), (0.94, 0.17, 0.122), (1.08, 0.15, 0.108)],
    }[wears]  # fmt: skip
    turn = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    rows = spline([*foot, *tops], 3)
    rings = []
    for z, wide, deep in rows:
        fold = 1 + (0.02 if z < 1.0 else 0.0) * np.sin(7 * turn)
        rings.append(np.column_stack([wide * fold * np.cos(turn), deep * fold * np.sin(turn),
                                      np.full(len(turn), z)]))  # fmt: skip
    return loft(rings)


def _head() -> Mesh:
    neck = sweep([(0, 0.012, 1.46), (0, 0.004, 1.52), (0, -0.004, 1.58)], 0.052, around=14)
    skull = _ball((0.074, 0.094, 0.118)).moved(y=-0.012, z=1.632)
    chin = _ball((0.054, 0.062, 0.062)).moved(y=-0.048, z=1.572)
    nose = _ball((0.012, 0.016, 0.02)).moved(y=-0.106, z=1.625)
    ears = [_ball((0.012, 0.02, 0.03)).moved(s * 0.074, 0.0, 1.625) for s in (-1, 1)]
    return joined([neck, skull, chin, nose, *ears])


def _hair(long: bool) -> Mesh:
    cap = _ball((0.083, 0.099, 0.107)).moved(y=0.012, z=1.657)
    if not long:
        return cap
    tail = spline([(0, 0.06, 1.66), (0, 0.088, 1.58), (0, 0.085, 1.48), (0, 0.095, 1.40)], 5)
    return joined([cap, _tube(tail, [(0.0, 0.085), (0.5, 0.088), (0.85, 0.07), (1.0, 0.03)], 0.5)])


def _bag(kind: str) -> Mesh:
    if kind == "back":
        return rounded_box(0.28, 0.15, 0.40, 0.06, 3).moved(y=0.19, z=1.02)
    if kind == "hand":
        sack = rounded_box(0.30, 0.11, 0.33, 0.02, 2).moved(-0.27, -0.02, 0.42)
        grip = sweep(spline([(-0.35, -0.02, 0.74), (-0.27, -0.02, 0.88), (-0.19, -0.02, 0.74)], 6),
                     0.008, around=6)  # fmt: skip
        return joined([sack, grip])
    strap = spline([(-0.17, -0.02, 1.47), (0.0, -0.128, 1.24), (0.19, -0.08, 0.98)], 6)
    return joined([
        rounded_box(0.11, 0.28, 0.24, 0.03, 2).moved(0.235, 0.02, 0.78),
        sweep(strap, (0.004, 0.016), around=6),
    ])  # fmt: skip


def _tube(path: ArrayLike, radii: Sequence[tuple[float, float]], flat: float = 1.0) -> Mesh:
    """Return a tube whose radius is told at shares of its way."""
    at, size = np.array(radii).T
    return sweep(path, (1.0, flat) if flat != 1.0 else 1.0, around=11,
                 taper=lambda share: np.interp(share, at, size))  # fmt: skip


def _ball(half: tuple[float, float, float]) -> Mesh:
    up = np.linspace(-np.pi / 2, np.pi / 2, 10)[:, None]
    turn = np.linspace(0, 2 * np.pi, 17)[None, :]
    way = np.stack(
        [np.cos(up) * np.cos(turn), np.cos(up) * np.sin(turn), np.sin(up) + 0 * turn], -1
    )
    normals = way / np.array(half)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    return grid(way * np.array(half), normals, way[..., :2].copy())


def passing(places: Sequence[tuple[float, float, float, float]], seed: int) -> list[Part]:
    """Return people at places: x, y, z of the ground and the way they walk, degrees from -y
    counter-clockwise."""
    rng = np.random.default_rng(seed + 61)
    made: dict[str, list[Mesh]] = defaultdict(list)
    for x, y, z, way in places:
        tall = float(rng.uniform(0.93, 1.06))
        body = figure(walker(rng))
        low = tall * min(float(m.bounds[0][2]) for meshes in body.values() for m in meshes)
        for colour, meshes in body.items():
            made[colour] += [m.scaled(tall).turned(way).moved(x, y, z - low) for m in meshes]
    return [palette(made, "people", roughness=0.8)] if made else []
