"""Gift box: a lidded box tied with ribbon and bow, a tag hanging from it."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bow import band, bow
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, rounded_box, spline, sweep
from limner.solids.shapes.slab import eased, slab
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.160, 0.160, 0.150)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    tied = spec.word("ribbon", "bow") != "none"
    top = h - (0.044 * k if tied else 0.0)
    over, skirt = 0.0024 * k, 0.34 * top
    clear = 0.0012 * k if tied else 0.0
    bw, bd = w - 2 * (over + clear), d - 2 * (over + clear)
    box = rounded_box(bw, bd, top - 0.002 * k, 0.0010 * k)
    lid = rounded_box(bw + 2 * over, bd + 2 * over, skirt, 0.0014 * k).moved(z=top - skirt)
    parts = [Part(box, "body"), Part(lid, "lid")]
    if tied:
        parts.append(Part(_ribbon(bw, bd, top, skirt, over, k), "ribbon"))
        if spec.word("tag", "card") != "none":
            parts += _tag(bw, bd, top, over, k)
    return Solid(fitted(parts, spec))


def _ribbon(bw: float, bd: float, top: float, skirt: float, over: float, k: float) -> Mesh:
    """The bands both ways round, and the bow."""
    wide = 0.024 * k
    loops = []
    for broad, turn, off in ((bd, 0.0, 0.0007), (bw, 90.0, 0.0003)):
        inner, outer = broad / 2 + off * k + 0.0003, broad / 2 + over + off * k + 0.0003
        low, high = top - skirt - 0.0006 * k, top + off * k + 0.0003
        path = [
            (-inner, 0.0004), (-inner, low), (-outer, low), (-outer, high), (outer, high),
            (outer, low),
            (inner, low), (inner, 0.0004),
        ]  # fmt: skip
        loops.append(band(path, wide).turned(turn))
    knot = bow(min(0.128 * k, 0.94 * min(bw, bd)), 0.0445 * k, wide).turned(8).moved(z=top + 0.0006)
    return joined([*loops, knot])


def _tag(bw: float, bd: float, top: float, over: float, k: float) -> list[Part]:
    """A card on a thread, hanging down the front beside the ribbon."""
    wide, high, hang = 0.052 * k, 0.034 * k, 7.0
    card = eased([(-wide / 2, 0), (wide / 2, 0), (wide / 2, high), (-wide / 2, high)], 0.0028 * k)
    eye = circle(0.0016 * k, 24) + np.array([0.0, high - 0.0042 * k])
    y = -bd / 2 - over - 0.0019 * k
    x, z = 0.25 * bw, 0.20 * top
    plate = slab([card, eye], 0.0008 * k, 0.0002 * k)
    behind = plate.normals[:, 1] > 0.5  # only its face is printed
    plate = plate.mapped(plate.uv + behind[:, None]).turned(hang, "y").moved(x, y, z)
    label = Area(-wide / 2 + 0.003 * k, 0.003 * k, wide / 2 - 0.003 * k, high - 0.008 * k)
    lean = np.radians(hang)
    at = np.array([x + np.sin(lean) * (high - 0.003 * k), y, z + np.cos(lean) * (high - 0.003 * k)])
    edge = -bd / 2 - over
    line = spline(
        [
            at + np.array([0, -0.0006, -0.002]) * k, at + np.array([-0.001, 0.0004, 0.006]) * k,
            np.array([0.185 * bw, edge - 0.0007 * k, top - 0.022 * k]),
            np.array([0.150 * bw, edge - 0.0006 * k, top - 0.0025 * k]),
            np.array([0.140 * bw, edge + 0.0025 * k, top + 0.0006 * k]),
            np.array([0.070 * bw, 0.5 * edge, top + 0.0016 * k]),
            np.array([0.0, -0.006 * k, top + 0.006 * k]),
        ],
        10,
    )  # fmt: skip
    return [Part(plate, "tag", {"tag": label}), Part(sweep(line, 0.0004 * k, around=8), "thread")]


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="paper", colour="#d98f86", finish="satin"),
        "lid": Matter(name="paper", colour="#e09c92", finish="satin"),
        "ribbon": Matter(name="silk", colour="#fbf1e6"),
        "tag": Matter(name="paper", colour="#fbf7ef"),
        "thread": Matter(name="linen", colour="#c9a46a"),
    },
    cues=("gift box", "gift", "present", "wrapped gift", "wrapped present"),
    area="tag",
)
