"""Façades: house fronts with depth: windows set back in their walls, sills, cornices, shop fronts.

A front is put together of sharp-edged blocks, collected by what they are made of, so that a whole
street is a dozen meshes. x runs along the row, fronts look along -y.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.shapes import rounded_box
from limner.solids.stage import Point

if TYPE_CHECKING:
    from numpy.typing import NDArray

GROUND, STOREY = 4.2, 3.25
"""Heights of a ground floor with a shop in it and of the floors above, metres."""
_REVEAL, _WALL = 0.17, 0.32
"""How far back panes lie, and how thick walls are."""
_PAINTS = ("#22382f", "#2b2f3a", "#5b2326", "#1f3a4d", "#3b3230", "#6d6a5c")
_CLOTHS = ("#8c2f2b", "#2f4d3f", "#c9b48a", "#27415c", "#b5652f")
_STONE = Matter(name="plaster", colour="#d6cdbd")
_IRON = Matter(name="paint", colour="#17191b", finish="satin")
_CLAY = Matter(name="terracotta", colour="#b0603f")
_SLATE = Matter(name="slate", colour="#4a4e55")


class House(NamedTuple):
    """A house in its row: left edge, width, storeys over the ground floor, y of its front, its
    number, and the height from which it is there: below is a shop front of its own."""

    x: float
    wide: float
    storeys: int
    at: float
    number: int
    above: float = 0.0

    @property
    def middle(self) -> float:
        """x of its middle."""
        return self.x + self.wide / 2

    @property
    def high(self) -> float:
        """Height of its walls."""
        return GROUND + STOREY * self.storeys


class Style(NamedTuple):
    """How a house is built: its wall, what trims it, the paint of its window bars, width and height
    of its windows, and whether it has balconies and a steep roof."""

    wall: Matter
    trim: Matter
    bars: str
    window: tuple[float, float]
    balconies: bool = False
    mansard: bool = False


STYLES = (
    Style(Matter(name="plaster", colour="#cfc0a4"), _STONE, "#efeae0", (1.05, 2.05), True, True),
    Style(Matter(name="brick", colour="#86493a"), _STONE, "#e9e4da", (1.1, 1.85)),
    Style(Matter(name="plaster", colour="#b4b1a9"), _STONE, "#3b3f42", (1.3, 1.8)),
    Style(Matter(name="plaster", colour="#c08f6f"), _STONE, "#f0ebe1", (1.0, 2.0), True),
    Style(Matter(name="brick", colour="#a3755a"), _STONE, "#2a2d2e", (1.35, 1.9)),
    Style(Matter(name="plaster", colour="#ddd5c6"), _STONE, "#e8e3d9", (1.05, 2.1), True, True),
)  # fmt: skip


@dataclass
class Works:
    """What is being built: blocks by matter, each a size and its foot's middle, and panes by
    storey, shop windows at 0, each its width, height and foot's middle. clear: x up to which, to
    either side, no awning reaches out over the pavement."""

    clear: float = 0.0

    blocks: dict[Matter, list[tuple[Point, Point]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    panes: list[tuple[int, tuple[float, float], Point]] = field(default_factory=list)

    def add(self, matter: Matter, size: Point, at: Point) -> None:
        """Add a block, its foot's middle at a place."""
        self.blocks[matter].append((size, at))


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
    return Mesh(flat, faces.reshape(-1, 3).astype(np.int32), normals, _laid_flat(flat, normals))


def _laid_flat(points: NDArray[np.float64], normals: NDArray[np.float64]) -> NDArray[np.float64]:
    level, sideways = np.abs(normals[:, 2]) > 0.5, np.abs(normals[:, 0]) > 0.5
    u = np.where(sideways, points[:, 1], points[:, 0])
    return np.column_stack([u, np.where(level, points[:, 1], points[:, 2])])


def front(works: Works, house: House, foot: float, rng: np.random.Generator) -> None:
    """Build a house: its body, floors with windows, cornice, roof, and a shop at its foot."""
    style = STYLES[house.number % len(STYLES)]
    if house.above:
        style = STYLES[1]
    count = max(2, round(house.wide / 2.5))
    works.add(
        style.wall, (house.wide - 0.004, 8.0, house.high - house.above - 0.02),
        (house.middle, house.at + _WALL + 4.0, foot + house.above),
    )  # fmt: skip
    start = GROUND if house.above < GROUND else house.above
    if not house.above:
        _shop(works, house, foot, rng)
    else:
        _band(works, style.wall, house, foot + house.above, start - house.above)
    for storey in range(1, house.storeys + 1):
        low = foot + GROUND + STOREY * (storey - 1)
        low, high = max(low, foot + start), low + STOREY
        _floor(works, style, house, (storey, count), (low, high))
    _cornice(works, style, house, foot + house.high)
    if style.mansard:
        _roof(works, house, foot + house.high, count)
    _chimney(works, house, foot + house.high, rng)


def _band(works: Works, matter: Matter, house: House, low: float, high: float) -> None:
    if high > 0.01:
        works.add(matter, (house.wide, _WALL, high), (house.middle, house.at + _WALL / 2, low))


def _floor(
    works: Works, style: Style, house: House, which: tuple[int, int], ends: tuple[float, float]
) -> None:
    """Build one storey: wall between and about its windows, and the windows. which: the storey and
    how many windows it has; ends: its foot's and head's heights."""
    (storey, count), (low, high) = which, ends
    wide, tall = style.window
    tall = min(tall, high - low - 0.75)
    sill = low + min(0.85, 0.6 * (high - low - tall))
    if style.balconies and storey in (1, 3):
        sill, tall = low + 0.12, tall + 0.3
    step, y = house.wide / count, house.at + _WALL / 2
    _band(works, style.wall, house, low, sill - low)
    _band(works, style.wall, house, sill + tall, high - sill - tall)
    for k in range(count + 1):
        edge = k in (0, count)
        broad = (step - wide) / (2 if edge else 1)
        x = house.x + k * step + (0.5 * broad if k == 0 else -0.5 * broad if k == count else 0.0)
        works.add(style.wall, (broad, _WALL, tall), (x, y, sill))
    for k in range(count):
        mid = house.x + (k + 0.5) * step
        _window(works, style, (mid, house.at, sill), tall)
        works.panes.append((storey, (wide - 0.08, tall - 0.06), (mid, house.at + _REVEAL, sill)))
        if style.balconies and storey in (1, 3):
            _balcony(works, mid, house.at, sill, wide + 0.5)


def _window(works: Works, style: Style, at: Point, tall: float) -> None:
    """Build what is about a pane: sill, surround or lintel, frame and bars."""
    (x, y, z), wide = at, style.window[0]
    paint = Matter(name="paint", colour=style.bars, finish="satin")
    works.add(style.trim, (wide + 0.26, 0.3, 0.09), (x, y + 0.03, z - 0.09))
    if style.wall.name == "brick":
        works.add(style.trim, (wide + 0.34, 0.06, 0.26), (x, y + 0.005, z + tall))
    else:
        for side in (-1, 1):
            works.add(style.trim, (0.13, 0.07, tall), (x + side * (wide / 2 + 0.065), y, z))
        works.add(style.trim, (wide + 0.26, 0.08, 0.16), (x, y, z + tall))
        works.add(style.trim, (wide + 0.42, 0.2, 0.07), (x, y, z + tall + 0.16))
    back = y + _REVEAL - 0.02
    for side in (-1, 1):
        works.add(paint, (0.07, 0.06, tall), (x + side * (wide / 2 - 0.035), back, z))
    for low, thick in ((0.0, 0.09), (0.62 * tall, 0.06), (tall - 0.07, 0.07)):
        works.add(paint, (wide, 0.055, thick), (x, back, z + low))
    works.add(paint, (0.055, 0.05, tall), (x, back, z))


def _balcony(works: Works, x: float, y: float, z: float, wide: float) -> None:
    """Build a shallow balcony: a slab and an iron rail before a tall window."""
    out = 0.42
    works.add(_STONE, (wide, out, 0.1), (x, y - out / 2, z - 0.11))
    for level, thick in ((0.08, 0.025), (0.92, 0.04)):
        works.add(_IRON, (wide, 0.03, thick), (x, y - out + 0.04, z + level))
        for side in (-1, 1):
            works.add(
                _IRON, (0.03, out, thick),
                (x + side * (wide / 2 - 0.02), y - out / 2 + 0.03, z + level),
            )  # fmt: skip
    for bar in np.linspace(-wide / 2 + 0.02, wide / 2 - 0.02, max(6, round(wide / 0.13))):
        works.add(_IRON, (0.016, 0.016, 0.92), (x + float(bar), y - out + 0.04, z))


def _cornice(works: Works, style: Style, house: House, top: float) -> None:
    """Build the mouldings under the roof, a string course over the shop, and brackets."""
    for out, low, thick in ((0.06, -0.62, 0.34), (0.14, -0.28, 0.1), (0.34, -0.18, 0.13),
                            (0.42, -0.05, 0.1)):  # fmt: skip
        size = (house.wide + (0.0 if out < 0.1 else 0.02), out + 0.2, thick)
        works.add(style.trim, size, (house.middle, house.at + 0.1 - out / 2, top + low))
    for x in np.arange(house.x + 0.2, house.x + house.wide - 0.1, 0.42):
        works.add(style.trim, (0.13, 0.3, 0.16), (float(x), house.at - 0.1, top - 0.33))
    if not house.above:
        low = top - STOREY * house.storeys
        works.add(style.trim, (house.wide, 0.3, 0.16), (house.middle, house.at + 0.02, low - 0.08))
    pipe = Matter(name="paint", colour="#4b4a47", finish="satin")
    works.add(
        pipe, (0.09, 0.09, top - 0.7 - house.above),
        (house.x + 0.16, house.at - 0.06, house.above),
    )  # fmt: skip


def _roof(works: Works, house: House, top: float, count: int) -> None:
    """Build a steep roof in courses of slate, with a dormer over every window but the outer."""
    rows = 9
    for k in range(rows):
        size = (house.wide - 0.1, 0.5, 2.3 / rows + 0.03)
        y = house.at + 0.42 + 0.085 * k
        works.add(_SLATE, size, (house.middle, y, top + 0.05 + 2.3 / rows * k))
    works.add(_SLATE, (house.wide - 0.1, 6.5, 0.08), (house.middle, house.at + 4.4, top + 2.34))
    step = house.wide / count
    for k in range(count):
        x = house.x + (k + 0.5) * step
        works.add(_STONE, (1.24, 0.9, 1.62), (x, house.at + 0.65, top + 0.06))
        works.add(_SLATE, (1.44, 1.1, 0.1), (x, house.at + 0.6, top + 1.68))
        works.panes.append((4, (0.86, 1.3), (x, house.at + 0.19, top + 0.2)))
        works.add(Matter(name="paint", colour="#e9e4da"), (0.05, 0.03, 1.3),
                  (x, house.at + 0.18, top + 0.2))  # fmt: skip


def _chimney(works: Works, house: House, top: float, rng: np.random.Generator) -> None:
    brick = Matter(name="brick", colour="#7c4636")
    x = house.x + house.wide - 0.7
    high = float(rng.uniform(2.9, 3.6))
    works.add(brick, (1.1, 0.6, high), (x, house.at + 3.6, top))
    for side in (-0.3, 0.0, 0.3):
        pot = (x + side, house.at + 3.6, top + high)
        works.add(_CLAY, (0.2, 0.2, 0.45), pot)


# -- shops -----------------------------------------------------------------------------


def _shop(works: Works, house: House, foot: float, rng: np.random.Generator) -> None:
    """Build a shop at the foot of a house: pilasters, fascia, stall risers, windows and a door set
    back, and an awning over some."""
    paint = Matter(name="paint", colour=_PAINTS[int(rng.integers(len(_PAINTS)))], finish="satin")
    x, y, wide = house.middle, house.at, house.wide
    head = foot + 3.1
    _band(works, STYLES[house.number % len(STYLES)].wall, house, head + 0.75, GROUND - 3.85)
    works.add(paint, (wide - 0.5, 0.42, 0.75), (x, y + 0.1, head))
    works.add(paint, (wide - 0.4, 0.62, 0.09), (x, y + 0.06, head + 0.75))
    works.add(paint, (wide - 0.44, 0.5, 0.06), (x, y + 0.1, head - 0.06))
    for side in (-1, 1):
        edge = x + side * (wide / 2 - 0.25)
        works.add(_STONE, (0.5, 0.4, GROUND - 0.1), (edge, y + 0.12, foot))
        works.add(_STONE, (0.58, 0.5, 0.35), (edge, y + 0.11, foot))
        works.add(_STONE, (0.58, 0.5, 0.22), (edge, y + 0.11, head + 0.2))
    inner = wide - 1.0
    door = (-1 if rng.random() < 0.5 else 1) * (inner / 2 - 0.65)
    _glazing(works, paint, (x, y, foot), (inner, door))
    if rng.random() < 0.55 and abs(x) - wide / 2 > works.clear:
        cloth = Matter(name="canvas", colour=_CLOTHS[int(rng.integers(len(_CLOTHS)))])
        _canopy(works, cloth, (x - 0.5 * np.sign(door) * 1.3, y, head - 0.1), inner - 1.4)


def _glazing(works: Works, paint: Matter, at: Point, told: tuple[float, float]) -> None:
    """Build a shop's windows over their riser, and its door, set back. told: the width between the
    pilasters and where in it the door is."""
    (x, y, z), (inner, door) = at, told
    glass = inner - 1.3
    mid = x - float(np.sign(door)) * 0.65
    works.add(paint, (glass, 0.22, 0.55), (mid, y + 0.2, z))
    works.add(paint, (glass + 0.06, 0.32, 0.06), (mid, y + 0.16, z + 0.55))
    count = max(2, round(glass / 1.7))
    for k in range(count + 1):
        edge = mid - glass / 2 + k * glass / count
        works.add(paint, (0.09, 0.12, 2.5), (edge, y + 0.2, z + 0.6))
    works.add(paint, (glass, 0.1, 0.08), (mid, y + 0.2, z + 2.45))
    for k in range(count):
        left = mid - glass / 2 + (k + 0.5) * glass / count
        works.panes.append((0, (glass / count - 0.1, 2.5), (left, y + 0.24, z + 0.6)))
    way = x + door
    works.add(paint, (1.3, 0.08, 0.5), (way, y + 0.6, z + 2.62))
    for side in (-1, 1):
        works.add(paint, (0.14, 0.07, 2.62), (way + side * 0.5, y + 0.62, z))
    works.add(paint, (1.0, 0.07, 0.9), (way, y + 0.62, z))
    works.panes.append((0, (0.9, 1.72), (way, y + 0.64, z + 0.9)))
    works.add(_STONE, (1.3, 0.7, 0.12), (way, y + 0.3, z))


def _canopy(works: Works, cloth: Matter, at: Point, wide: float) -> None:
    """Build an awning of thin steps that fall away from the wall, and its valance."""
    x, y, z = at
    steps, out = 14, 1.25
    for k in range(steps):
        works.add(cloth, (wide, out / steps + 0.02, 0.03),
                  (x, y - 0.1 - out * (k + 0.5) / steps, z - 0.62 * (k + 1) / steps))  # fmt: skip
    works.add(cloth, (wide, 0.02, 0.24), (x, y - 0.1 - out, z - 0.62 - 0.2))
    for side in (-1, 1):
        works.add(_IRON, (0.03, out, 0.03), (x + side * (wide / 2 - 0.03), y - 0.1 - out / 2,
                                             z - 0.64))  # fmt: skip
