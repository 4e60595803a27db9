"""Pedestal: plinths round and square, an arch and a wall behind, all in one family of colours."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.room import block, floor, wall
from limner.solids.shapes import extrusion, lathe
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _drum(radius: float, foot: float, top: float) -> Mesh:
    edge = 0.035 * radius
    knots = [(0.0, foot), (radius, foot, 0.2 * edge), (radius, top, edge), (0.0, top)]
    return lathe([(k[0], k[1], *k[2:]) for k in knots], segments=6, around=160)  # type: ignore[misc]


def _arch(width: float, height: float, thick: float) -> Mesh:
    """A round-headed panel standing on z = 0, its front at y = 0."""
    turn = np.linspace(0.0, np.pi, 48)
    head = np.column_stack([np.cos(turn), np.sin(turn)]) * width / 2 + [0.0, height - width / 2]
    outline = np.concatenate([[[-width / 2, 0.0], [width / 2, 0.0]], head])
    return extrusion([outline], thick, 0.06 * thick).moved(y=thick)


def _build(ground: Ground) -> Built:
    r = ground.reach
    low = -0.34 * r
    base = low - 0.16 * r
    back = 3.3 * r
    turn = np.linspace(0.05, 3.09, 40)
    ball = lathe([(0.0, 0.0), *zip(np.sin(turn), 1 - np.cos(turn), strict=True), (0.0, 2.0)])
    tall = _arch(2.5 * r, 3.1 * r, 0.28 * r).moved(-0.75 * r, back - 0.72 * r, base)
    short = _arch(1.7 * r, 2.1 * r, 0.24 * r).moved(0.95 * r, back - 1.08 * r, base)
    cube = block((0.95 * r, 0.95 * r, 0.95 * r), (2.3 * r, 1.35 * r, base), 0.02 * r)
    parts = [
        Part(_drum(1.42 * r, low, 0.0), "plinth"),
        Part(_drum(2.25 * r, base, low).moved(0.1 * r, 0.15 * r), "step"),
        Part(floor(16 * r, -12 * r, back, base), "floor"),
        Part(wall(back, 16 * r, base, 14 * r), "wall"),
        Part(tall, "arch"),
        Part(short, "arch_front"),
        Part(cube.turned(-4), "block"),
        Part(ball.scaled(0.26 * r).moved(-2.05 * r, 0.75 * r, low), "ball"),
    ]
    return Built(tuple(parts), room=(0.95 * r, 0.95 * r))


def _matte(colour: str) -> Matter:
    return Matter(name="paint", colour=colour, finish="matte")


SET = SetKind(
    build=_build,
    matter={
        "plinth": _matte("#f3ddd0"), "step": _matte("#e6b9a6"), "floor": _matte("#dfa693"),
        "wall": _matte("#e8bba9"), "arch": _matte("#c97f6a"), "arch_front": _matte("#efd3c4"),
        "block": _matte("#d79b87"), "ball": Matter(name="paint", colour="#f5e6da", finish="satin"),
    },
    cues=("pedestal", "podium", "plinth", "plinths", "product podium"),
)  # fmt: skip
