"""Rooms: floors, walls, skirtings, table tops, windows to be seen from far, and the things that
dress them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.immersion import immersed
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import plane, rounded_box, turned, upright
from limner.solids.solid import Part, object_kind, solid
from limner.solids.stage import Point
from limner.solids.surface import Surface, surface

_PLAIN = Matter(name="paint")
DAY = Surface(colour=(0.8, 0.8, 0.8), emission=(2.1, 2.35, 2.7))
"""What a window shows that lies out of focus: a bright sky."""


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


def paned(
    width: float, height: float, at: Point, *, columns: int = 2, rows: int = 3, bar: float = 0.045
) -> list[Part]:
    """Return a bright window on a wall facing the camera, to be seen out of focus: lower middle
    at a place."""
    x, y, z = at
    glow = upright(width, height).moved(x, y - 0.004, z)
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
        Part(glow, "daylight", surface=DAY),
        Part(joined([*bars, sill]), "frame", matter=frame),
    ]


def lights(places: np.ndarray, radius: float, emission: tuple[float, float, float]) -> Part:
    """Return small lamps (n, 3) as one shape: bulbs that give light."""
    rise = np.linspace(-np.pi / 2, np.pi / 2, 8)
    profile = np.stack([np.cos(rise), np.sin(rise)], -1)
    bulb = turned(profile * radius, profile, around=14)
    looks = Surface(colour=(0.8, 0.8, 0.8), emission=emission)
    return Part(joined(bulb.moved(*map(float, p)) for p in places), "lamps", surface=looks)
