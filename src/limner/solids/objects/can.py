"""Can: a two-piece drinks can with its stay-on tab."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import wrap
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, lathe
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.066, 0.066, 0.122)


def _build(spec: Spec) -> Solid:
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    rim = r - 0.0060 * k
    outer: list[Knot] = [
        (0.0, 0.0095 * k), (0.40 * r, 0.0080 * k, 0.02 * k),
        (r - 0.0104 * k, 0.0008 * k, 0.0012 * k),
        (r - 0.0086 * k, -0.0003 * k, 0.0010 * k), (r - 0.0066 * k, 0.0026 * k, 0.0040 * k),
        (r, 0.0125 * k, 0.0150 * k), (r, h - 0.0160 * k, 0.0180 * k),
        (rim - 0.0008 * k, h - 0.0068 * k, 0.0100 * k), (rim - 0.0004 * k, h - 0.0030 * k),
    ]  # fmt: skip
    lid = lathe(
        [
            (rim - 0.0008 * k, h - 0.0036 * k), (rim + 0.0007 * k, h - 0.0036 * k, 0.0006 * k),
            (rim + 0.0009 * k, h - 0.0004 * k, 0.0008 * k), (rim - 0.0006 * k, h, 0.0007 * k),
            (rim - 0.0020 * k, h - 0.0008 * k, 0.0006 * k),
            (rim - 0.0034 * k, h - 0.0070 * k, 0.0006 * k),
            (rim - 0.0044 * k, h - 0.0070 * k, 0.0006 * k),
            (rim - 0.0050 * k, h - 0.0044 * k, 0.0006 * k),
            (0.0, h - 0.0044 * k),
        ],
        squash=q,
    )  # fmt: skip
    floor = h - 0.0044 * k
    label = wrap(outer, 0.0175 * k, h - 0.0224 * k, 108, q)
    room = rim - 0.0056 * k
    return Solid((
        Part(lathe(outer, squash=q), "body", {"label": label}), Part(lid, "lid"),
        Part(_tab(room, k).scaled(1, q, 1).moved(z=floor), "lid"),
    ))  # fmt: skip


def _tab(room: float, k: float) -> Mesh:
    """The tab riveted to the middle and the scored mouth before it, on z = 0."""
    s = min(k, room / 0.0215)
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)

    def oval(x: float, y: float, wide: float, deep: float) -> np.ndarray:
        c, d = np.cos(turn), np.sin(turn)
        ring = np.stack(
            [np.sign(c) * np.abs(c) ** 0.8 * wide, np.sign(d) * np.abs(d) ** 0.8 * deep], -1
        )
        made: np.ndarray = (ring + np.array([x, y])) * s
        return made

    plate = extrusion(
        [oval(0, 0.0035, 0.0078, 0.0125), oval(0, 0.0098, 0.0048, 0.0038)], 0.0011 * s, 0.0005 * s
    )
    score = extrusion(
        [oval(0, -0.0105, 0.0085, 0.0085), oval(0, -0.0105, 0.0081, 0.0081)], 0.0004 * s, 0.0001 * s
    )
    rivet = lathe(
        [(0.0024 * s, 0), (0.0022 * s, 0.0026 * s, 0.0008 * s), (0, 0.0026 * s)], around=32
    )
    return joined([
        plate.turned(-86, "x").moved(z=0.0016 * s), score.turned(-90, "x").moved(z=-0.0001 * s),
        rivet,
    ])  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="aluminium", finish="satin"),
        "lid": Matter(name="aluminium", finish="brushed"),
    },
    cues=(
        "drinks can",
        "soda can",
        "beer can",
        "can of soda",
        "soft drink can",
        "aluminium can",
        "can",
    ),
    area="label",
)
