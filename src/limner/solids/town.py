"""Town: pavement, kerb and road, and house fronts that stand far enough off to be a background."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.facades import House, Works, blocks, front
from limner.solids.mesh import Mesh, joined
from limner.solids.palette import palette
from limner.solids.room import block, floor
from limner.solids.shapes import upright
from limner.solids.solid import Part
from limner.solids.surface import Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

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


def stocked(glow: float) -> Surface:
    """Return what is seen through shop windows: shelves of goods, brighter where lit; u counts
    shops, v is the height. The glass before it mirrors the street."""
    span = (float(_SHOPS), 1.0)
    goods = Texture(("town", "goods", 1), span, _goods)
    shine = Texture(("town", "goods", glow, 1), span, lambda: glow * _goods() * np.array(_LIT, "f"))
    return Surface(colour=goods, roughness=0.04, specular=1.0, coat=1.0, glow=shine)


_SHOPS = 5


def _goods() -> NDArray[np.float32]:
    """Return shops side by side: a dim back wall, lamps under the ceiling, shelves of things."""
    high, wide = 256, 256
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32) / [[[high]], [[wide]]]
    made = []
    for k in range(_SHOPS):
        rng = np.random.default_rng(140 + k)
        shown = np.repeat((0.05 + 0.10 * np.exp(-(((y - 0.2) / 0.35) ** 2)))[..., None], 3, 2)
        shown = shown * np.array([1.0, 0.93, 0.83], np.float32)
        for _ in range(2):
            away = np.hypot(x - float(rng.uniform(0.15, 0.85)), (y - float(rng.uniform(0.06, 0.2))))
            shown = shown + 0.9 * np.exp(-((away / 0.035) ** 2))[..., None]
        for shelf in (0.46, 0.66, 0.88):
            left = 0.02
            while left < 0.96:
                broad, tall = float(rng.uniform(0.03, 0.11)), float(rng.uniform(0.04, 0.16))
                tone = np.array(_GOODS[int(rng.integers(len(_GOODS)))], np.float32)
                on = (x > left) & (x < left + broad) & (y < shelf) & (y > shelf - tall)
                shown[on] = tone * float(rng.uniform(0.35, 0.8))
                left += broad + float(rng.uniform(0.004, 0.06))
            shown[(y >= shelf) & (y < shelf + 0.018)] = (0.11, 0.08, 0.06)
        made.append(shown)
    out: NDArray[np.float32] = np.concatenate(made, 1).astype(np.float32)
    return out


_GOODS = ((0.42, 0.3, 0.16), (0.5, 0.46, 0.4), (0.3, 0.09, 0.06), (0.1, 0.16, 0.2),
          (0.16, 0.2, 0.09), (0.45, 0.35, 0.1), (0.6, 0.56, 0.5))  # fmt: skip


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
        made.append(pane.mapped(0.02 + 0.96 * share + [float(3 * number % 20), 0.0]))
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


def houses(  # noqa: PLR0913  a row, its lights and its gaps, all but the first three by name
    at: float,
    half: float,
    seed: int,
    *,
    foot: float = 0.0,
    lit: float = 0.0,
    glow: float = 0.42,
    gap: tuple[float, float] | None = None,
    lot: tuple[float, float] | None = None,
    clear: float = 0.0,
) -> list[Part]:
    """Return a row of house fronts facing the camera at y = at, from x = -half to half.

    lit: share of the windows with light behind them, glow: how bright that is. gap: width and
    height of what stands in the row's middle instead of a ground floor. lot: left and right end of
    a stretch without houses. clear: as Works.
    """
    rng = np.random.default_rng(seed + 31)
    works = Works(clear=clear)
    for house in _row(at, half, rng, gap, lot):
        front(works, house, foot, rng)
    parts = _walls(works)
    panes: dict[str, list[Mesh]] = {"panes": [], "lit": [], "shop": [], "open": []}
    for storey, size, place in works.panes:
        on = rng.random() < lit * (1.6 if storey == 0 else 1.0)
        kind = ("open" if on else "shop") if storey == 0 else "lit" if on else "panes"
        panes[kind].append(upright(*size).moved(*place))
    shut, lamps = panes["panes"], panes["lit"]
    looks = {"panes": _PANES, "lit": _glowing(glow), "shop": stocked(0.1), "open": stocked(glow)}
    for kind, made in panes.items():
        if made:
            counted = made if kind == "panes" else _numbered(made)
            parts.append(Part(joined(counted), kind, surface=looks[kind]))
    if shut:
        parts.append(Part(joined(_curtains(shut)), "curtain", surface=_DRAWN))
    if lamps:
        parts.append(Part(joined(_curtains(lamps)), "curtain", surface=_folded(0.3 * glow)))
    return parts


def _walls(works: Works) -> list[Part]:
    """Return what is built of blocks: masonry as it is, all that is painted as one part."""
    parts: list[Part] = []
    plain: dict[str, list[Mesh]] = defaultdict(list)
    for matter, made in works.blocks.items():
        if matter.name in ("brick", "plaster") or matter.colour is None:
            parts.append(Part(blocks(made), "front", matter=matter))
        else:
            plain[matter.colour].append(blocks(made))
    return [*parts, palette(plain, "joinery", roughness=0.5)] if plain else parts


def _row(
    at: float,
    half: float,
    rng: np.random.Generator,
    gap: tuple[float, float] | None,
    lot: tuple[float, float] | None,
) -> Iterator[House]:
    """Yield the houses of a row, the one over its gap first."""
    number = int(rng.integers(0, 6))
    sides = [(-half, half)]
    if gap is not None:
        yield House(-gap[0] / 2, gap[0], 2, at, number, gap[1])
        sides = [(gap[0] / 2, half), (-half, -gap[0] / 2)]
    if lot is not None:
        sides = [(lot[1], half), (-half, lot[0])]
    for start, end in sides:
        x = start
        while x < end - 0.5:
            wide = min(float(rng.uniform(7.0, 11.5)), end - x)
            if end - x - wide < 4.0:
                wide = end - x
            storeys = int(rng.integers(3, 6))
            yield House(x, wide, storeys, at + float(rng.uniform(0.0, 0.35)), number)
            x, number = x + wide, number + int(rng.integers(1, 4))
