"""Crate: an open crate of planed boards, which other things stand in."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import lathe, rounded_box
from limner.solids.shapes.box import SIDES, box_side
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.400, 0.280, 0.180)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    board, post = 0.009 * k, 0.024 * k
    floor = 0.012 * k
    rng = np.random.default_rng(spec.seed + 11)
    rows = max(2, min(5, round(h / (0.060 * k))))
    gap = 0.010 * k
    tall = (h - gap * (rows - 1)) / rows
    label_row = rows // 2 if rows % 2 else rows - 1
    parts: list[Part] = []
    boards: list[Mesh] = []
    for i in range(rows):
        z = i * (tall + gap)
        for side in (-1.0, 1.0):
            long = _board(w, board, tall, k, rng).moved(y=side * (d - board) / 2, z=z)
            if side < 0 and i == label_row:
                parts.append(_printed(w, board, tall, k, z, d))
            else:
                boards.append(long)
            short = _board(d - 2 * board - 0.0008 * k, board, tall, k, rng).turned(90)
            boards.append(short.moved(x=side * (w - board) / 2, z=z))
    boards += _floor(w, d, board, floor, k, rng)
    posts = [
        rounded_box(post, post, h - 0.004 * k, 0.0012 * k, 3).moved(
            sx * (w / 2 - board - post / 2 - 0.0003 * k),
            sy * (d / 2 - board - post / 2 - 0.0003 * k),
            0.001 * k,
        )
        for sx in (-1, 1) for sy in (-1, 1)
    ]  # fmt: skip
    parts += [
        Part(joined([*boards, *posts]), "body"),
        Part(_nails(w, d, [i * (tall + gap) for i in range(rows)], tall, k), "nail"),
    ]
    room = (w - 2 * board - post, d - 2 * board - post)
    return Solid(tuple(parts), seat=floor + 0.0005 * k, room=room)


def _board(long: float, thick: float, tall: float, k: float, rng: np.random.Generator) -> Mesh:
    """A board along x, its grain along u, each cut from another place."""
    mesh = rounded_box(long, thick, tall, 0.0012 * k, 3)
    return mesh.mapped(mesh.uv + rng.uniform(0.0, 2.0, 2))


def _printed(w: float, thick: float, tall: float, k: float, z: float, d: float) -> Part:
    """The front board a name is branded on."""
    sides = {s: box_side(s, w, thick, tall, 0.0012 * k, 3) for s in SIDES}
    mesh = joined(
        [sides["front"], *(sides[s].mapped(sides[s].uv + 5.0) for s in SIDES if s != "front")]
    )
    area = Area(-0.40 * w, -0.40 * tall, 0.40 * w, 0.40 * tall)
    return Part(mesh.moved(y=-(d - thick) / 2, z=z), "body", {"label": area})


def _floor(
    w: float, d: float, board: float, floor: float, k: float, rng: np.random.Generator
) -> list[Mesh]:
    count = max(3, round(d / (0.060 * k)))
    gap = 0.006 * k
    wide = (d - 2 * board - gap * (count + 1)) / count
    made = []
    for i in range(count):
        slat = _board(w - 2 * board - 0.0008 * k, wide, 0.008 * k, k, rng)
        y = -d / 2 + board + gap + wide / 2 + i * (wide + gap)
        made.append(slat.moved(y=y, z=floor - 0.008 * k))
    return made


def _nails(w: float, d: float, feet: list[float], tall: float, k: float) -> Mesh:
    """Two nails to a board's end, on the front and the back."""
    head = lathe(
        [(0.0019 * k, 0.0), (0.0016 * k, 0.0005 * k, 0.0003 * k), (0.0, 0.0006 * k)], around=20
    )
    made = []
    for foot in feet:
        for share in (0.28, 0.72):
            z = foot + share * tall
            for x in (-1, 1):
                at = x * (w / 2 - 0.021 * k)
                made.append(head.turned(90, "x").moved(at, -d / 2, z))
                made.append(head.turned(-90, "x").moved(at, d / 2, z))
    return joined(made)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="pine"),
        "nail": Matter(name="steel", finish="satin"),
    },
    cues=("wooden crate", "crate", "fruit crate", "wooden box", "apple crate"),
    area="label",
)
