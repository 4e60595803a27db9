"""Incense: sticks in an open box, or one burning in its wooden holder."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.packet import tray
from limner.solids.shapes import rounded_box, sweep
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.052, 0.030, 0.240)


def _build(spec: Spec) -> Solid:
    if spec.word("form", "box") == "holder":
        return _holder(spec)
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    tall = 0.72 * h
    wall = 0.0010 * k
    face, box = tray(w, d, tall, wall)
    margin = 0.0025 * k
    label = Area(-w / 2 + margin, -tall / 2 + margin, w / 2 - margin, tall / 2 - margin)
    sticks, tips = _sticks(spec, (w - 4 * wall, d - 4 * wall), wall, h, k)
    return Solid((
        Part(face, "body", {"label": label}), Part(box, "body"),
        Part(sticks, "stick"), Part(tips, "paste"),
    ))  # fmt: skip


def _sticks(
    spec: Spec, room: tuple[float, float], floor: float, h: float, k: float
) -> tuple[Mesh, Mesh]:
    """A bundle leaning in the box: bare bamboo above, paste below."""
    rng = np.random.default_rng(spec.seed + 3)
    bare, dipped = [], []
    r = 0.0011 * k
    for i in range(11):
        x = (i / 10 - 0.5) * (room[0] - 6 * r)
        y = ((i * 7 % 11) / 10 - 0.5) * (room[1] - 6 * r)
        end = np.array([x * 1.0, y, h - r - (0.0 if i == 4 else rng.uniform(0.004, 0.030) * k)])
        start = np.array([-0.6 * x + 0.0, -0.6 * y, floor + 2 * r])
        part = start + (end - start) * 0.86
        bare.append(sweep(np.linspace(part, end, 3), r, around=10))
        dipped.append(sweep(np.linspace(start, part, 3), 1.7 * r, around=12))
    return joined(bare), joined(dipped)


def _holder(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / 0.26, d / 0.036, h / 0.115)
    thick = 0.0075 * k
    curl = min(0.022 * k, 0.4 * h)

    def bend(at: np.ndarray) -> np.ndarray:
        out = np.clip((np.abs(at[:, 0]) - 0.30 * w) / (0.20 * w), 0.0, 1.0)
        lift = np.where(at[:, 0] > 0, curl, 0.35 * curl) * out**2
        made: np.ndarray = at + np.stack([0 * out, 0 * out, lift], -1)
        return made

    board = rounded_box(w, d, thick, 0.0022 * k, 4, 36).deformed(bend)
    foot = np.array([0.40 * w, 0.0, 0.80 * thick + 0.25 * curl])
    r = 0.0010 * k
    tip = np.array([-0.36 * w, 0.0, h - 2 * r])
    part = foot + (tip - foot) * 0.16
    return Solid((
        Part(board, "holder"),
        Part(sweep(np.linspace(foot - (tip - foot) * 0.01, part, 3), r, around=12), "stick"),
        Part(sweep(np.linspace(part, tip, 3), 1.7 * r, around=14), "paste"),
    ))  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="paper", colour="#3c2f4a", finish="satin"),
        "holder": Matter(name="walnut"),
        "stick": Matter(name="birch"),
        "paste": Matter(name="paint", colour="#5b4030", finish="matte"),
    },
    cues=("incense box", "incense sticks", "incense", "incense stick", "box of incense"),
    area="label",
)
