"""Kerbside: what stands along a street: trees, lamps, parked cars, bins, planters, a bicycle."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.ironwork import bar
from limner.solids.mesh import Mesh, joined
from limner.solids.motorcar import saloon
from limner.solids.nature import foliage
from limner.solids.palette import palette
from limner.solids.plants import bole, broadleaf, standing, tuft
from limner.solids.room import block, prop
from limner.solids.shapes import circle, lathe, sweep
from limner.solids.solid import Part
from limner.solids.stage import Point
from limner.solids.surface import Surface

_LEAVES = ((0.05, 0.085, 0.02), (0.16, 0.2, 0.05))
_BARK = Matter(name="bark", colour="#5b4c3d")
_PAINTS = ("#33404d", "#8e9397", "#6d2a28", "#2c3a34", "#c9c6bf")
_GLOSSY = {"glass": "#0a0d10", "lamp": "#e9edf0", "tail": "#9c0f14", "plate": "#eceae2"}
_DULL = {"trim": "#141416", "tyre": "#1a1a1b"}
_ALLOY = Surface(model="metal", colour=(0.62, 0.63, 0.64), roughness=0.45)
_IRON = Matter(name="paint", colour="#16211d", finish="satin")


def trees(places: list[tuple[float, float]], seed: int) -> list[Part]:
    """Return street trees of four to six metres, each in a square of soil, their feet on z = 0."""
    rng = np.random.default_rng(seed)
    at = np.array([(x, y, 0.0) for x, y in places])
    tall = rng.uniform(4.6, 6.2, len(at))
    turn = int(rng.integers(0, 1000))
    crowns = [broadleaf(np.random.default_rng(turn + k), 9000, 0.024, 34) for k in (0, 1)]
    boles = standing([bole(rng)], at, tall, np.random.default_rng(seed + 1))
    pits = [block((1.1, 1.1, 0.012), (x, y, 0.0), 0.004) for x, y in places]
    return [
        Part(standing(crowns, at, tall, rng), "crowns", surface=foliage(*_LEAVES)),
        Part(boles, "boles", matter=_BARK),
        Part(joined(pits), "soil", matter=Matter(name="soil")),
    ]


def lamps(places: list[tuple[float, float]]) -> list[Part]:
    """Return street lamps."""
    return [p for x, y in places for p in prop("street-lamp", (x, y, 0.0))]


def cars(places: list[tuple[float, float]], level: float, seed: int) -> list[Part]:
    """Return cars parked along x, their noses to the left, wheels on z = level, each in a colour of
    its own."""
    glossy: dict[str, list[Mesh]] = defaultdict(list)
    dull: dict[str, list[Mesh]] = defaultdict(list)
    rims: list[Mesh] = []
    for number, (x, y) in enumerate(places):
        body = _PAINTS[(seed + number) % len(_PAINTS)]
        for part in saloon():
            mesh = part.mesh.turned(180.0).moved(x, y, level)
            if part.slot in _DULL:
                dull[_DULL[part.slot]].append(mesh)
            elif part.slot == "rim":
                rims.append(mesh)
            else:
                glossy[_GLOSSY.get(part.slot, body)].append(mesh)
    if not rims:
        return []
    return [
        palette(glossy, "car", roughness=0.3, coat=1.0), palette(dull, "car", roughness=0.75),
        Part(joined(rims), "car", surface=_ALLOY),
    ]  # fmt: skip


def bin_at(x: float, y: float) -> list[Part]:
    """Return a litter bin: a slatted drum with a lid over its mouth."""
    can = lathe(
        [(0, 0), (0.2, 0), (0.21, 0.03, 0.01), (0.235, 0.74, 0.01), (0.2, 0.76, 0.01), (0, 0.7)],
        around=40, segments=3,
    )  # fmt: skip
    lid = lathe([(0, 0.9), (0.27, 0.9), (0.26, 0.93, 0.01), (0, 1.0)], around=40, segments=3)
    turns = np.linspace(0, 2 * np.pi, 21)[:-1]
    slats = [
        block((0.045, 0.02, 0.6), (0.0, -0.235, 0.08), 0.006).turned(float(np.degrees(t)))
        for t in turns
    ]
    legs = [
        bar((0.21 * np.cos(t), 0.21 * np.sin(t), 0.7), (0.21 * np.cos(t), 0.21 * np.sin(t), 0.92),
            0.012, 8)
        for t in turns[::5]
    ]  # fmt: skip
    return [
        Part(joined([can, lid, *legs]).moved(x, y), "bin", matter=_IRON),
        Part(joined(slats).moved(x, y), "slats", matter=Matter(name="teak")),
    ]


def planter(x: float, y: float, seed: int) -> list[Part]:
    """Return a concrete trough with grasses and flowers in it."""
    rng = np.random.default_rng(seed)
    size: Point = (1.5, 0.55, 0.5)
    at = np.column_stack([
        rng.uniform(-0.66, 0.66, 46) + x, rng.uniform(-0.2, 0.2, 46) + y, np.full(46, 0.47),
    ])  # fmt: skip
    grass = standing([tuft(rng, 12, 5) for _ in range(3)], at, rng.uniform(0.3, 0.6, 46), rng)
    stone = Matter(name="concrete", colour="#a8a39b")
    return [
        Part(block(size, (x, y, 0.0), 0.02), "trough", matter=stone),
        Part(block((1.36, 0.42, 0.01), (x, y, 0.4955), 0.002), "soil", matter=Matter(name="soil")),
        Part(grass, "grass", surface=foliage((0.06, 0.1, 0.025), (0.2, 0.24, 0.08))),
    ]


def bicycle(x: float, y: float) -> list[Part]:
    """Return a bicycle that leans on its stand, along x."""
    r, hub, rear = 0.335, 0.335, (-0.52, 0.52)
    tyres, rims = [], []
    for at in rear:
        ring = circle(r, 48)
        path = np.column_stack([ring[:, 0] + at, 0 * ring[:, 0], ring[:, 1] + hub])
        tyres.append(sweep(path, 0.016, around=8, closed=True))
        rims.append(sweep(_inner(path, at, hub), 0.009, around=6, closed=True))
        rims += _spokes(at, hub, r)
    crank, seat, head = (-0.08, 0.0, 0.29), (-0.22, 0.0, 0.84), (0.36, 0.0, 0.8)
    back, fork = (rear[0], 0.0, hub), (rear[1], 0.0, hub)
    tubes = [(crank, seat), (crank, head), (seat, head), (seat, back), (crank, back), (head, fork),
             (seat, (-0.24, 0, 0.95)), (head, (0.33, 0, 0.98)),
             ((0.33, -0.26, 1.0), (0.33, 0.26, 1.0))]  # fmt: skip
    frame = joined(bar(a, b, 0.015, 10) for a, b in tubes)
    saddle = block((0.26, 0.15, 0.05), (-0.25, 0.0, 0.94), 0.02)
    lean = 8.0
    return [
        Part(mesh.turned(lean, "x").moved(x, y, 0.01), slot, matter=matter)
        for mesh, slot, matter in (
            (joined(tyres), "tyres", Matter(name="rubber", colour="#1a1a1b")),
            (joined(rims), "rims", Matter(name="steel")),
            (frame, "frame", Matter(name="paint", colour="#2f5d57", finish="gloss")),
            (saddle, "saddle", Matter(name="leather", colour="#6b452c")),
        )
    ]


def _inner(path: np.ndarray, at: float, hub: float) -> np.ndarray:
    """Return a wheel's rim, a little within its tyre."""
    middle = np.array([at, 0.0, hub])
    return np.asarray(middle + (path - middle) * 0.94)


def _spokes(at: float, hub: float, r: float) -> list[Mesh]:
    turns = np.linspace(0, np.pi, 13)[:-1]
    return [
        bar((at - r * np.cos(t), 0, hub - r * np.sin(t)), (at + r * np.cos(t), 0,
            hub + r * np.sin(t)), 0.0014, 4)
        for t in turns
    ]  # fmt: skip


def wall_of_trees(left: float, right: float, at: float, seed: int) -> list[Part]:
    """Return trees of seven to ten metres side by side, their feet on z = 0."""
    rng = np.random.default_rng(seed + 11)
    x = np.arange(left, right, 4.2)
    feet = np.column_stack([x, at + rng.uniform(-1.5, 2.5, len(x)), 0 * x])
    tall = rng.uniform(6.5, 9.0, len(x))
    crowns = [broadleaf(np.random.default_rng(int(rng.integers(999))), 9000, 0.02, 40)]
    return [
        Part(standing(crowns, feet, tall, rng), "crowns", surface=foliage(*_LEAVES)),
        Part(standing([bole(rng)], feet, tall, rng), "boles", matter=_BARK),
    ]


def furnished(
    kerbs: tuple[float, float],
    side: float,
    lot: tuple[float, float] | None,
    seed: int,
    *,
    clear: bool = False,
) -> list[Part]:
    """Return a street's furniture: kerbs run along y = near and y = far, the road between.

    Nothing of it stands nearer to x = 0 than `side` on the near pavement, and nothing as high as a
    tree before a lot. clear: no car is parked there either.
    """
    near, far = kerbs
    rng = np.random.default_rng(seed + 7)
    start = float(rng.uniform(-3.0, 3.0))
    row = [start + 9.5 * k for k in range(-4, 5)]
    left, right = lot or (0.0, 0.0)
    free = [x for x in row if not left - 2.5 < x < right + 3.5]
    parked = [start + 4.75 + 9.5 * k + float(rng.uniform(-1.2, 1.2)) for k in (-3, -1, 0, 2)]
    if clear:
        parked = [x for x in parked if not left - 3.5 < x < right + 3.5]
    posts = [x for x in (row[3] + 4.7, row[6] + 4.7, row[1] + 4.7) if not left - 1.0 < x < right]
    return [
        *trees([(x, far + 1.3) for x in free], seed + 3),
        *trees([(-side - 4.4, near - 1.1)], seed + 4),
        *lamps([*((x, far + 0.8) for x in posts), (side + 2.6, near - 0.7)]),
        *cars([(x, far - 1.35) for x in parked], -0.12, seed),
        *bin_at(side + 1.2, near - 0.6),
        *planter(-side - 0.9, near - 0.7, seed),
        *bicycle(-side + 0.35, near - 0.55),
    ]


__all__ = ["bicycle", "bin_at", "cars", "furnished", "lamps", "planter", "trees", "wall_of_trees"]
