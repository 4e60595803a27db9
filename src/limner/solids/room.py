"""Rooms: floors, walls, skirtings, table tops, windows to be seen from far and those the sun comes
through, and the things that dress them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.immersion import immersed
from limner.solids.mesh import Mesh, joined
from limner.solids.noise import fractal, smoothstep
from limner.solids.shapes import plane, rounded_box, turned, upright
from limner.solids.solid import Part, object_kind, solid
from limner.solids.stage import Ground, Point
from limner.solids.surface import Surface, Texture, surface

_PLAIN = Matter(name="paint")


def _garden() -> np.ndarray:
    """Return what lies before a house, far out of focus: trees under a bright sky."""
    size = (96, 96)
    high = np.linspace(1.0, 0.0, size[0], dtype=np.float32)[:, None]
    crowns = 0.5 + 0.05 * fractal(size, (1, 3), 5, octaves=2)[:1]
    sky = smoothstep(-0.16, 0.2, high - crowns)[..., None]
    light = (1.0 + 0.22 * fractal(size, (3, 3), 6, octaves=1))[..., None]
    trees = np.array([0.5, 0.55, 0.36], np.float32) * np.clip(light, 0.4, 1.6)
    shown: np.ndarray = trees + (np.array([1.5, 1.58, 1.66], np.float32) - trees) * sky
    return shown.astype(np.float32)


def day(width: float, height: float) -> Surface:
    """Return what a window of a size shows that lies out of focus: trees and a bright sky."""
    glow = Texture(("day", 5), (width, height), _garden)
    return Surface(colour=(0.05, 0.05, 0.05), roughness=0.9, specular=0.0, glow=glow)


def floor(half: float, near: float, far: float, level: float = 0.0) -> Mesh:
    """Return a level sheet from x = -half to half, y = near to far; uv in metres from the
    origin."""
    sheet = plane(2 * half, far - near).moved(0.0, (near + far) / 2, level)
    return sheet.mapped(sheet.positions[:, :2].copy())


def wall(at: float, half: float, foot: float, top: float) -> Mesh:
    """Return a wall facing the camera at y = at; uv in metres, v from z = foot."""
    return upright(2 * half, top - foot).moved(0.0, at, foot)


def block(size: Point, at: Point, radius: float = 0.004) -> Mesh:
    """Return a block with eased edges, its foot's middle at a place."""
    return rounded_box(*size, radius, 3).moved(*at)


def top(half: float, near: float, far: float, thick: float = 0.034) -> Mesh:
    """Return a board whose upper face is z = 0, its uv in metres from the origin."""
    board = rounded_box(2 * half, far - near, thick, 0.004, 3)
    return board.moved(0.0, (near + far) / 2, -thick)


def skirting(at: float, half: float, level: float = 0.0, high: float = 0.09) -> Mesh:
    """Return a skirting board on a wall at y = at."""
    return block((2 * half, 0.018, high), (0.0, at - 0.0092, level), 0.004)


def prop(
    kind: str,
    at: Point,
    *,
    turn: float = 0.0,
    size: Point | None = None,
    matter: Mapping[str, Matter] | None = None,
    options: Mapping[str, str | float] | None = None,
) -> list[Part]:
    """Return the parts of a thing that dresses a set, where it stands; matter: by its slots."""
    known, said = object_kind(kind), matter or {}
    made = [
        (part, said.get(part.slot) or part.matter or known.matter.get(part.slot))
        for part in solid(kind, size, options).parts
    ]
    full = any(part.wets for part, _ in made)
    seen = (
        immersed((p, surface(m or _PLAIN)) for p, m in made)
        if full
        else [p.surface for p, _ in made]
    )
    return [
        Part(p.mesh.turned(turn).moved(*at), "prop", matter=m or _PLAIN, surface=look)
        for (p, m), look in zip(made, seen, strict=True)
    ]


SPECIES = ("monstera", "ficus", "snake", "palm")
"""Kinds of pot plants a room may hold."""


def dressing(ground: Ground, chance: random.Random) -> Callable[[Sequence[str]], str]:
    """Return what picks one kind of a few to dress a set with: never one that was asked for, as
    told by the option 'without' (it would be counted among them); '' where none is left."""
    asked = ground.word("without", "").split()

    def choice(kinds: Sequence[str]) -> str:
        free = [k for k in kinds if k not in asked]
        return chance.choice(free) if free else ""

    return choice


def paned(
    width: float, height: float, at: Point, *, columns: int = 2, rows: int = 3, bar: float = 0.045
) -> list[Part]:
    """Return a bright window on a wall facing the camera, to be seen out of focus: lower middle
    at a place."""
    x, y, z = at
    glow = upright(width, height).moved(x, y - 0.004, z)
    glow = glow.mapped(glow.positions[:, [0, 2]] - [x - width / 2, z])
    bars = [
        block((bar, 0.05, height), (x + (k / columns - 0.5) * width, y - 0.03, z))
        for k in range(columns + 1)
    ]
    bars += [
        block((width + bar, 0.045, bar), (x, y - 0.031, z + k / rows * height - bar / 2))
        for k in range(rows + 1)
    ]
    sill = block((width + 0.2, 0.16, 0.035), (x, y - 0.08, z - 0.06))
    frame = Matter(name="paint", colour="#f3f0ea", finish="satin")
    return [
        Part(glow, "daylight", surface=day(width, height)),
        Part(joined([*bars, sill]), "frame", matter=frame),
    ]


class Opening(NamedTuple):
    """A window: width and height in metres, and its panes across and up."""

    width: float
    height: float
    columns: int = 3
    rows: int = 3


class Extent(NamedTuple):
    """How far a wall reaches: its near and far end, its foot and its ceiling, metres."""

    near: float
    far: float
    foot: float
    ceiling: float


def sunlit(at: float, sun: Point, aim: Point, room: Extent, opening: Opening) -> list[Part]:
    """Return the wall x = at on the sun's side, and the sashes of the window in it through which
    the sun falls on `aim`.

    The wall is slot 'wall', the sashes are slot 'frame'.
    """
    way = (at - aim[0]) / (sun[0] or 1e-9)
    near, far, foot, ceiling = room
    wide, high, columns, rows = opening
    y = min(max(aim[1] + way * sun[1], near + 0.6 * wide), far - 0.55 * wide)
    z = min(max(aim[2] + way * sun[2], foot + 0.55 * high), ceiling - 0.55 * high)
    y0, y1, z0, z1 = y - wide / 2, y + wide / 2, z - high / 2, z + high / 2
    x, bar = at + (0.06 if at > 0 else -0.06), 0.0175
    walls = [
        (near, y0, foot, ceiling), (y1, far, foot, ceiling), (y0, y1, foot, z0),
        (y0, y1, z1, ceiling),
    ]  # fmt: skip
    bars = [(c - bar, c + bar, z0, z1) for c in np.linspace(y0, y1, columns + 1)]
    rails = [(y0, y1, c - bar, c + bar) for c in np.linspace(z0, z1, rows + 1)]
    return [
        Part(joined(_upto(x, 0.12, *ends) for ends in walls), "wall"),
        Part(
            joined(
                [*(_upto(x, 0.05, *ends) for ends in bars),
                 *(_upto(x, 0.045, *ends) for ends in rails)]
            ),
            "frame",
        ),
    ]  # fmt: skip


def _upto(x: float, thick: float, near: float, far: float, foot: float, top: float) -> Mesh:
    """Return a block about x from one y to another, from one height to another."""
    return rounded_box(thick, far - near, top - foot, 0.003, 2).moved(x, (near + far) / 2, foot)


def lights(places: np.ndarray, radius: float, emission: tuple[float, float, float]) -> Part:
    """Return small lamps (n, 3) as one shape: bulbs that give light."""
    rise = np.linspace(-np.pi / 2, np.pi / 2, 8)
    profile = np.stack([np.cos(rise), np.sin(rise)], -1)
    bulb = turned(profile * radius, profile, around=14)
    looks = Surface(colour=(0.8, 0.8, 0.8), emission=emission)
    return Part(joined(bulb.moved(*map(float, p)) for p in places), "lamps", surface=looks)
