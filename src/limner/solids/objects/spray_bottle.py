"""Spray bottle: a bottle with a trigger sprayer, or with a fine mist head."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, inset, wrap
from limner.solids.closures import mist_head, screw_cap
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import lathe, rounded_box, spline, sweep
from limner.solids.shapes.profile import Knot
from limner.solids.shapes.slab import eased, slab
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.076, 0.076, 0.238)


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    mist = spec.word("head", "trigger") == "mist"
    seat = h - (0.046 if mist else 0.078) * k
    neck = 0.0120 * k
    outer: list[Knot] = [
        (0.0, 0.0006 * k), (0.72 * r, 0.0006 * k, 0.001 * k), (0.80 * r, 0.0, 0.001 * k),
        (r, 0.0, 0.006 * k), (r, seat - 0.026 * k, 0.030 * k),
        (0.50 * r, seat - 0.004 * k, 0.014 * k),
        (neck, seat, 0.002 * k), (neck, seat + 0.012 * k),
    ]  # fmt: skip
    inner = inset([outer[0], *outer[3:]], 0.0014 * k, 0.0018 * k)
    level = 0.004 * k + spec.number("fill", 0.92) * (seat - 0.022 * k)
    label = wrap(outer, 0.014 * k, seat - 0.050 * k, 104, q)
    head = _mist(seat, h, k, q) if mist else _trigger(seat, h, 0.985 * r, k, q)
    return Solid((
        *bottled(outer, inner, level, {"label": label}, squash=q), *head,
    ))  # fmt: skip


def _mist(seat: float, h: float, k: float, q: float) -> list[Part]:
    top = seat + 0.020 * k
    collar = screw_cap(0.0148 * k, seat + 0.0014 * k, top, ribs=40, edge=0.001 * k, squash=q)
    neck = lathe(
        [(0.0095 * k, top), (0.0095 * k, top + 0.006 * k, 0.0008 * k), (0.0, top + 0.006 * k)]
    )
    button = mist_head(top + 0.0058 * k, h, 1.25 * k, q)
    return [Part(collar, "collar"), Part(neck.scaled(1, q, 1), "collar"), Part(button, "head")]


_SHROUD = (
    (-11, 0), (-12, 14), (-18, 25), (-37, 28), (-37, 47), (-12, 53.5), (12, 55), (27, 48),
    (27, 36), (16, 18), (12, 0),
)  # fmt: skip
"""The sprayer's outline, nozzle to the left, in millimetres from the top of its collar."""


def _trigger(seat: float, h: float, reach: float, k: float, q: float) -> list[Part]:
    top = seat + 0.0205 * k
    collar = screw_cap(0.0165 * k, seat + 0.0014 * k, top, ribs=44, edge=0.0012 * k)
    far = min(reach, 0.046 * k)
    s = np.array([(far - 0.008 * k) / 0.037, (h - top) / 0.0550]) / 1000
    shroud = slab([eased(np.array(_SHROUD) * s, 0.004 * k)], 0.0225 * k, 0.0055 * k).moved(z=top)
    barrel = 37.0 * float(s[0])
    knob = rounded_box(max(far - barrel, 0.003 * k) + 0.002 * k, 0.0165 * k, 0.0165 * k, 0.002 * k)
    middle = top + 37.5 * float(s[1])
    knob = knob.moved(x=-(barrel + far - 0.002 * k) / 2, z=middle - 0.00825 * k)
    rim = lathe(
        [(0.0, 0.0), (0.0042 * k, 0.0), (0.0036 * k, 0.0014 * k, 0.0005 * k), (0.0, 0.0004 * k)]
    )
    rim = rim.turned(-90, "y").moved(x=-far + 0.0002 * k, z=middle)
    parts = [
        Part(collar, "collar"), Part(shroud, "head"), Part(joined([knob, rim]), "collar"),
        Part(_lever(s, k).moved(z=top), "collar"),
    ]  # fmt: skip
    return [Part(p.mesh.scaled(1.0, q, 1.0), p.slot) for p in parts]


def _lever(s: np.ndarray, k: float) -> Mesh:
    path = spline([(-17, 31), (-23, 20), (-25, 8), (-24, -4), (-28, -15)], 10) * s
    line = np.stack([path[:, 0], np.zeros(len(path)), path[:, 1]], -1)
    return sweep(line, (0.0078 * k, 0.0024 * k), around=28, up=(1.0, 0.0, 0.3))


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="plastic", colour="#f4f5f2", finish="satin"),
        "content": Matter(name="liquid", colour="#e2f1ee"),
        "head": Matter(name="plastic", colour="#fafaf8", finish="satin"),
        "collar": Matter(name="plastic", colour="#2d6f73", finish="satin"),
    },
    cues=("spray bottle", "trigger spray", "mist bottle", "cleaning spray", "spray", "room spray"),
    area="label",
)
