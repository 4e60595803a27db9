"""Street: pavements and a road with trees, lamps, cars and people along it, house fronts, the sky.

Options: kerb, y of the near kerb where things stand on the road and across it; lot and span, x of
the middle and width of a stretch without houses; before 'no', nothing passes in front of that;
people, how many walk by; lit, share of the windows with a light; weather 'rain', wet ground.
"""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.facades import blocks
from limner.solids.kerbside import furnished, wall_of_trees
from limner.solids.mesh import joined
from limner.solids.passers import passing
from limner.solids.room import block, floor
from limner.solids.shapes import lathe
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.town import houses

ROAD, WALK = 8.6, 4.6
"""Width of the road and of the pavement before the houses, metres."""
_DROP = -0.12
_LINE = Matter(name="paint", colour="#d8d6cf", finish="matte")


def _build(ground: Ground) -> Built:
    reach = ground.reach
    near = ground.number("kerb", 1.3 * reach + 1.5)
    far = near + ROAD
    row = far + WALK
    span = ground.number("span", 0.0)
    middle = ground.number("lot", 0.0)
    lot = (middle - span / 2, middle + span / 2) if span else None
    lit = ground.number("lit", 0.3 if ground.sun is None else 0.04)
    parts = [
        *_paved(near, far, row, wet=ground.word("weather", "") == "rain"),
        *_marked(near, far, middle - 11.5),
        *houses(row, 64.0, ground.seed, lit=lit, glow=0.3, lot=lot),
    ]
    if lot is not None:
        parts += _vacant(lot, row, ground.seed)
    if ground.word("props", "yes") != "no":
        side = 1.18 * reach + 1.6 if lot is None else 7.0
        parts += furnished((near, far), side, lot, ground.seed, clear=_clear(ground))
    parts += passing(_walks(near, far, middle, ground), ground.seed)
    view = View((0.0, -7.0, 1.6), (0.0, 10.0, 3.9), 28.0)
    return Built(tuple(_gathered(parts)), sky=True, haze=1400.0, view=view)


def _gathered(parts: list[Part]) -> list[Part]:
    """Return parts with all of one slot and matter as one mesh: a street has hundreds."""
    alike: dict[Hashable, list[Part]] = {}
    for part in parts:
        alike.setdefault((part.slot, part.matter, id(part.surface)), []).append(part)
    return [
        Part(joined(p.mesh for p in some), slot=some[0].slot, matter=some[0].matter,
             surface=some[0].surface)
        for some in alike.values()
    ]  # fmt: skip


def _clear(ground: Ground) -> bool:
    """Whether nobody walks and nothing is parked before the lot."""
    return ground.word("before", "yes") == "no"


def _paved(near: float, far: float, row: float, *, wet: bool) -> list[Part]:
    """Return the pavements, their kerbs and gutters of setts, and the road between."""
    kerb = block((320.0, 0.15, 0.14), (0.0, 0.0, _DROP - 0.02), 0.012)
    walk = SET.matter["pavement"].but(finish="wet" if wet else "")
    road = SET.matter["road"].but(finish="wet" if wet else "")
    setts = Matter(name="paving", colour="#6d6b68")
    gutter = [floor(160.0, a, b, _DROP + 0.004) for a, b in ((near + 0.15, near + 0.5),
                                                            (far - 0.5, far - 0.15))]  # fmt: skip
    return [
        Part(floor(160.0, -60.0, near), "pavement", matter=walk),
        Part(joined([kerb.moved(y=near + 0.075), kerb.moved(y=far - 0.075)]), "kerb"),
        Part(floor(160.0, near, far, _DROP), "road", matter=road),
        Part(joined(gutter), "gutter", matter=setts),
        Part(floor(160.0, far, row + 40.0), "pavement", matter=walk),
    ]


def _marked(near: float, far: float, crossing: float) -> list[Part]:
    """Return the paint on a road: its middle line, a crossing, and iron lids in it."""
    mid, z = (near + far) / 2, _DROP + 0.0006
    dashes = [((2.0, 0.11, 0.0008), (6.0 * k + 1.0, mid, z)) for k in range(-12, 12)
              if abs(6.0 * k + 1.0 - crossing) > 4.0]  # fmt: skip
    count = int((far - near - 1.2) / 1.0)
    bars = [((3.0, 0.5, 0.0008), (crossing, near + 0.9 + k, z)) for k in range(count)]
    half = (far - near) / 2
    stops = [
        ((0.35, half - 0.7, 0.0008), (crossing + way * 3.4, mid + way * half / 2, z))
        for way in (-1, 1)
    ]
    lid = lathe([(0.0, 0.004), (0.30, 0.004), (0.31, 0.0), (0.0, -0.01)], around=40)
    lids = joined(
        [lid.moved(x, y, _DROP + 0.001) for x, y in ((3.1, mid + 1.4), (-5.2, mid - 1.6))]
    )
    return [
        Part(blocks([*dashes, *bars, *stops]), "paint", matter=_LINE),
        Part(lids, "lids", matter=Matter(name="metal", colour="#3b3a38", finish="rough")),
    ]


def _vacant(lot: tuple[float, float], row: float, seed: int) -> list[Part]:
    """Return what is on a stretch without houses: a boarded fence, trees behind it, and houses
    farther off."""
    left, right = lot
    rng = np.random.default_rng(seed + 17)
    boards = []
    for x in np.arange(left + 0.06, right - 0.02, 0.125):
        high = 2.15 + float(rng.uniform(-0.012, 0.012))
        boards.append(((0.118, 0.024, high), (float(x), row + 0.05 + 0.004 * rng.random(), 0.04)))
    boards += [((right - left, 0.06, 0.07), ((left + right) / 2, row + 0.1, z)) for z in (0.4, 1.8)]
    boards.append(((right - left, 0.1, 0.05), ((left + right) / 2, row + 0.06, 2.2)))
    return [
        Part(
            blocks(boards), "fence", matter=Matter(name="paint", colour="#41474a", finish="matte")
        ),
        *wall_of_trees(left + 1.0, right - 1.0, row + 9.0, seed),
        *houses(row + 34.0, 60.0, seed + 5, lit=0.0),
    ]


def _walks(
    near: float, far: float, middle: float, ground: Ground
) -> list[tuple[float, float, float, float]]:
    """Return where people walk, farther off than anything asked for: along the houses, over the
    crossing."""
    rng = np.random.default_rng(ground.seed + 23)
    count = int(ground.number("people", 5))
    made: list[tuple[float, float, float, float]] = []
    for k in range(count):
        if k % 5 == 3:
            y = float(rng.uniform(near + 0.8, far - 0.8))
            place = (middle - 11.5 + float(rng.uniform(-1.2, 1.2)), y, _DROP)
            way = 0.0 if rng.random() < 0.5 else 180.0
        else:
            share = (k + float(rng.uniform(0.2, 0.8))) / max(count, 1)
            x = middle - 16.0 + 30.0 * share
            if _clear(ground):  # on either side, and farther along
                x = middle + (16.0 * share + 9.0) * (1 if k % 2 else -1)
            place = (x, far + float(rng.uniform(1.9, 3.9)), 0.0)
            way = 90.0 if rng.random() < 0.5 else -90.0
        made.append((*place, way + float(rng.uniform(-12, 12))))
        if k % 4 == 1:  # two walk together
            x, y, z, turn = made[-1]
            made.append((x + 0.15, y - 0.62, z, turn + float(rng.uniform(-6, 6))))
    return made


SET = SetKind(
    build=_build,
    matter={
        "pavement": Matter(name="flags", colour="#a09c94"),
        "road": Matter(name="asphalt"),
        "kerb": Matter(name="granite"),
    },
    cues=("street", "city street", "town", "downtown", "pavement", "sidewalk", "city"),
    stands="ground",
)
