"""Laptop: open, its lid leaning back, its screen lit."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.devices import Case
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, rounded_box
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.shapes.slab import slab
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_LEAN = 16.0
"""Degrees the lid leans back from upright."""


def _build(spec: Spec) -> Solid:
    w = spec.width
    base, lid = 0.036 * w, 0.016 * w
    lean = math.radians(_LEAN)
    long = (spec.height - base * 0.9) / math.cos(lean)
    deep = spec.depth - long * math.sin(lean) - lid
    case = Case(w, long, lid, 0.022 * w, 0.028 * w, 0.3 * lid, 0.012 * w)
    hinge = -spec.depth / 2 + deep
    tilted = [
        Part(_leant(p.mesh, hinge, 0.9 * base), p.slot, p.areas)
        for p in (Part(case.body(), "body"), *case.front())
    ]
    outline = rounded_rectangle(w, deep, 0.028 * w)
    deck = slab([outline], base, 0.25 * base).turned(-90, "x")
    deck = deck.moved(y=-spec.depth / 2, z=base / 2)
    axle = rounded_box(0.82 * w, 0.9 * lid, 0.7 * base, 0.3 * lid).moved(y=hinge, z=0.35 * base)
    parts = [
        Part(deck, "body"), Part(axle, "hinge"), *tilted,
        *_deck(w, deep, -spec.depth / 2, base),
    ]  # fmt: skip
    return Solid(tuple(parts))


def _leant(mesh: Mesh, hinge: float, up: float) -> Mesh:
    return mesh.turned(-_LEAN, "x").moved(y=hinge, z=up)


def _deck(w: float, deep: float, front: float, top: float) -> list[Part]:
    """Return the keys in their well and the pad before them."""
    long, near, gap = 0.37 * deep, front + 0.045 * deep, 0.0007
    groove = extrusion([rounded_rectangle(0.40 * w, long, 0.011 * w)], 0.0002)
    pad = extrusion(
        [rounded_rectangle(0.40 * w - 2 * gap, long - 2 * gap, 0.011 * w - gap, gap)],
        0.0004, 0.0002,
    )  # fmt: skip
    groove, pad = (m.turned(-90, "x").moved(y=near, z=top) for m in (groove, pad))
    wide, high = 0.86 * w, 0.46 * deep
    well = extrusion([rounded_rectangle(wide + 0.012 * w, high + 0.012 * w, 0.008 * w)], 0.0002)
    foot = front + 0.46 * deep
    well = well.turned(-90, "x").moved(y=foot - 0.006 * w, z=top)
    keys = joined(_keys(wide, high)).moved(y=foot, z=top + 0.0003)
    return [Part(groove, "groove"), Part(pad, "body"), Part(well, "well"), Part(keys, "keys")]


def _keys(wide: float, high: float) -> list[Mesh]:
    """Return the keys of five rows and a bar, the first row nearest."""
    step, gap = high / 6, 0.0024
    rows = (
        (1.25, 1.0, 1.0, 1.25, 5.2, 1.25, 1.0, 1.0, 1.0), (2.2, *(1.0,) * 10, 2.2),
        (1.75, *(1.0,) * 11, 1.75), (1.5, *(1.0,) * 12, 1.25), (*(1.0,) * 13, 1.7), (*(1.0,) * 14,),
    )  # fmt: skip
    keys = []
    for number, row in enumerate(rows):
        ends = np.concatenate([[0.0], np.cumsum(row)]) / sum(row) * wide - wide / 2
        deep = (step if number < 5 else 0.72 * step) - gap
        for left, right in pairwise(ends):
            cap = rounded_box(right - left - gap, deep, 0.0012, 0.0004, 1)
            keys.append(cap.moved(x=(left + right) / 2, y=number * step + gap / 2 + deep / 2))
    return keys


OBJECT = ObjectKind(
    build=_build,
    size=(0.312, 0.292, 0.222),
    matter={
        "body": Matter(name="aluminium", colour="#c3c6ca", finish="matte"),
        "glass": Matter(name="paint", colour="#050506", finish="polished"),
        "screen": Matter(name="screen"),
        "keys": Matter(name="paint", colour="#0d0e10", finish="matte"),
        "well": Matter(name="aluminium", colour="#9a9da2", finish="matte"),
        "groove": Matter(name="paint", colour="#3a3c3f", finish="matte"),
        "hinge": Matter(name="paint", colour="#1b1c1e", finish="satin"),
    },
    cues=("laptop", "notebook computer", "laptop computer", "laptop screen"),
    area="screen",
)
