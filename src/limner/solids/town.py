"""Town: pavement, kerb and road, and house fronts that stand far enough off to be a background."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.room import block, floor
from limner.solids.shapes import rounded_box, upright
from limner.solids.solid import Part
from limner.solids.stage import Point
from limner.solids.surface import Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FRONTS = (
    Matter(name="plaster", colour="#cdb89b"), Matter(name="brick", colour="#8a4a38"),
    Matter(name="plaster", colour="#b9b4aa"), Matter(name="plaster", colour="#c79b7c"),
    Matter(name="brick", colour="#a06a4c"), Matter(name="plaster", colour="#d8cfbf"),
)  # fmt: skip
_PANES = Surface(colour=(0.016, 0.021, 0.027), roughness=0.04, specular=1.0, coat=1.0)
_DRAWN = Surface(colour=(0.085, 0.083, 0.08), roughness=0.12, specular=0.8)
"""Curtains in rooms without a light, behind glass."""
_LIT = (2.6, 1.7, 0.85)


def ground(near: float, kerb: float, far: float) -> list[Part]:
    """Return pavement from y = kerb on, a kerb stone before it and the road down to y = near."""
    drop = -0.12
    stone = block((400.0, 0.15, 0.14), (0.0, kerb - 0.075, drop - 0.02), 0.012)
    return [
        Part(floor(200.0, kerb, far), "pavement"),
        Part(stone, "kerb", matter=Matter(name="granite")),
        Part(floor(200.0, near, kerb, drop), "road", matter=Matter(name="asphalt")),
    ]


def blocks(several: list[tuple[Point, Point]]) -> Mesh:
    """Return sharp-edged blocks, each a size and its foot's middle, as one mesh: for what is far
    off."""
    sizes, feet = (np.array(v, float) for v in zip(*several, strict=True))
    one = rounded_box(1.0, 1.0, 1.0)
    n, count = len(sizes), len(one.positions)
    positions = one.positions[None] * sizes[:, None] + feet[:, None]
    faces = one.faces[None] + (np.arange(n) * count)[:, None, None]
    normals = np.tile(one.normals, (n, 1))
    flat = positions.reshape(-1, 3)
    level = np.abs(normals[:, 2]) > 0.5
    sideways = np.abs(normals[:, 0]) > 0.5
    u = np.where(sideways, flat[:, 1], flat[:, 0])
    v = np.where(level, flat[:, 1], flat[:, 2])
    return Mesh(flat, faces.reshape(-1, 3).astype(np.int32), normals, np.column_stack([u, v]))


def _glowing(glow: float) -> Surface:
    """Return lit rooms as they are seen through windows; u counts rooms, v is the height."""
    span = (float(_ROOMS), 1.0)
    rooms = Texture(("town", "rooms", glow, 1), span, lambda: _rooms(glow))
    return Surface(colour=(0.1, 0.1, 0.1), roughness=0.1, glow=rooms)


_ROOMS = 4


def _rooms(glow: float) -> NDArray[np.float32]:
    """Return rooms side by side: a lamp's pool of light on a wall, furniture dark before it."""
    high, wide = 192, 128
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32) / [[[high]], [[wide]]]
    made = []
    for k in range(_ROOMS):
        rng = np.random.default_rng(80 + k)
        lamp = (float(rng.uniform(0.3, 0.7)), float(rng.uniform(0.16, 0.3)))
        away = np.hypot((x - lamp[0]) / 0.8, y - lamp[1])
        tone = 0.16 + 0.75 * np.exp(-((away / 0.42) ** 2)) + 1.6 * np.exp(-((away / 0.05) ** 2))
        for _ in range(3):  # a cupboard, a table, the back of a chair
            left, top = float(rng.uniform(-0.1, 0.75)), float(rng.uniform(0.58, 0.84))
            inside = (x > left) & (x < left + float(rng.uniform(0.16, 0.42))) & (y > top)
            tone = np.where(inside, 0.3 * tone, tone)
        left, top = float(rng.uniform(0.1, 0.6)), 0.36
        frame = (x > left) & (x < left + 0.2) & (y > top) & (y < top + 0.17)
        made.append(np.where(frame, 0.45 * tone, tone))
    tones = np.concatenate(made, 1)[..., None]
    out: NDArray[np.float32] = (glow * tones * np.array(_LIT)).astype(np.float32)
    return out


def _folded(glow: float) -> Surface:
    """Return curtains with a lit room behind them, in folds."""
    across = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    fold = 0.62 + 0.25 * np.sin(across) + 0.13 * np.sin(3 * across + 0.8)
    tone = (glow * fold[None, :, None] * np.array(_LIT)).astype(np.float32)
    pixels = np.repeat(tone, 8, 0)
    folds = Texture(("town", "folds", glow, 1), (0.16, 1.0), lambda: pixels)
    return Surface(colour=(0.3, 0.3, 0.3), glow=folds)


def _numbered(panes: list[Mesh]) -> list[Mesh]:
    """Return panes with u that counts them and v from foot to head."""
    made = []
    for number, pane in enumerate(panes):
        low, high = pane.bounds
        share = (pane.positions[:, [0, 2]] - low[[0, 2]]) / (high - low)[[0, 2]]
        made.append(pane.mapped(0.02 + 0.96 * share + [float(3 * number % _ROOMS), 0.0]))
    return made


def _curtains(panes: list[Mesh]) -> list[Mesh]:
    """Return cloth at both sides of lit windows and a blind above: no room is one even glow."""
    made = []
    for pane in panes:
        (left, y, low), (right, _, high) = pane.bounds
        wide, tall = float(right - left), float(high - low)
        side = upright(0.2 * wide, tall)
        made += [
            side.moved(float(left) + 0.1 * wide, float(y) - 0.004, float(low)),
            side.moved(float(right) - 0.1 * wide, float(y) - 0.004, float(low)),
            upright(0.6 * wide, 0.16 * tall).moved(
                float(left + right) / 2, float(y) - 0.004, float(high) - 0.16 * tall
            ),
        ]
    return made


class _House(NamedTuple):
    """A house in its row: left edge, width, storeys over the ground floor, y of its front, its
    number, and the height from which it is there: below is a shop front of its own."""

    x: float
    wide: float
    storeys: int
    at: float
    number: int
    above: float = 0.0


def houses(  # noqa: PLR0913  a row, its lights and its gap, all but the first three by name
    at: float,
    half: float,
    seed: int,
    *,
    foot: float = 0.0,
    lit: float = 0.0,
    glow: float = 0.42,
    gap: tuple[float, float] | None = None,
) -> list[Part]:
    """Return a row of house fronts facing the camera at y = at, from x = -half to half.

    lit: share of the windows with light behind them, glow: how bright that is. gap: width and
    height of what stands in the row's middle instead of a ground floor.
    """
    rng = np.random.default_rng(seed + 31)
    parts: list[Part] = []
    panes: list[Mesh] = []
    lamps: list[Mesh] = []
    trim: list[tuple[Point, Point]] = []
    for house in _row(at, half, rng, gap):
        high = 4.1 + 3.2 * house.storeys
        middle = house.x + house.wide / 2
        size = (house.wide - 0.02 * (not house.above), 8.0, high - house.above)
        body = blocks([(size, (middle, house.at + 4.0, foot + house.above))])
        front = Matter(name="brick") if house.above else _FRONTS[house.number % len(_FRONTS)]
        parts.append(Part(body, "front", matter=front))
        trim.append(((house.wide + 0.1, 0.5, 0.35), (middle, house.at - 0.1, foot + high)))
        if not house.above:
            trim.append(((house.wide, 0.16, 0.22), (middle, house.at - 0.06, foot + 3.75)))
        for pane, storey in _windows(house, foot, trim):
            share = lit * (1.6 if storey == 0 else 1.0)
            (lamps if rng.random() < share else panes).append(pane)
    parts.append(Part(joined(panes), "panes", surface=_PANES))
    parts.append(Part(joined(_curtains(panes)), "curtain", surface=_DRAWN))
    parts.append(Part(blocks(trim), "trim", matter=Matter(name="paint", colour="#e5ded2")))
    if lamps:
        parts.append(Part(joined(_numbered(lamps)), "lit", surface=_glowing(glow)))
        parts.append(Part(joined(_curtains(lamps)), "curtain", surface=_folded(0.3 * glow)))
    return parts


def _row(
    at: float, half: float, rng: np.random.Generator, gap: tuple[float, float] | None
) -> Iterator[_House]:
    """Yield the houses of a row, the one over its gap first."""
    number = int(rng.integers(0, 6))
    sides = [(-half, half)]
    if gap is not None:
        yield _House(-gap[0] / 2, gap[0], 2, at, number, gap[1])
        sides = [(gap[0] / 2, half), (-half, -gap[0] / 2)]
    for start, end in sides:
        x = start
        while x < end - 0.5:
            wide = float(rng.uniform(6.5, 11.0))
            if gap is not None:
                wide = min(wide, end - x)
            storeys = int(rng.integers(3, 6))
            yield _House(x, wide, storeys, at + float(rng.uniform(0.0, 0.35)), number)
            x, number = x + wide, number + 1


def _windows(
    house: _House, foot: float, trim: list[tuple[Point, Point]]
) -> Iterator[tuple[Mesh, int]]:
    """Yield the panes of a house with their storeys; their sills and bars are added to `trim`."""
    count = max(2, round(house.wide / 2.4))
    for storey in range(1 if house.above else 0, house.storeys + 1):
        for k in range(count):
            mid = house.x + (k + 0.5) * house.wide / count
            low, w, h = (foot + 4.4 + 3.2 * (storey - 1), 1.1, 1.9) if storey else (
                foot + 0.5, 0.78 * house.wide / count, 2.6)  # fmt: skip
            low += max(0.0, house.above - 3.6) * (storey == 1)
            trim += [
                ((w + 0.24, 0.14, 0.1), (mid, house.at - 0.05, low - 0.1)),
                ((w + 0.2, 0.08, 0.14), (mid, house.at - 0.03, low + h)),
                ((0.06, 0.05, h), (mid, house.at - 0.03, low)),
                ((w, 0.05, 0.06), (mid, house.at - 0.03, low + 0.6 * h)),
            ]
            yield upright(w, h).moved(mid, house.at - 0.012, low), storey
