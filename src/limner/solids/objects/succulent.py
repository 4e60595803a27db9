"""Succulent: a rosette of fleshy leaves in a small pot."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.hollow import vessel
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import loft
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _leaf(long: float, wide: float, thick: float, bend: float) -> Mesh:
    """Return a fat leaf along +x with a pointed tip, rising by `bend` degrees."""
    turn = np.linspace(0.0, 2 * np.pi, 12, endpoint=False)
    rings = []
    for t in np.linspace(0.0, 1.0, 11):
        half = wide / 2 * (0.35 + 1.15 * t - 0.45 * t * t) * np.sqrt(max(1e-5, 1 - t**3.5))
        deep = thick / 2 * np.sqrt(max(1e-5, 1 - t**2.5)) * (0.8 + 0.3 * t)
        z = (
            deep * np.sin(turn)
            + 0.22 * half * np.cos(turn) ** 2
            + long * np.radians(bend) * t * t * 0.5
        )
        rings.append(np.stack([np.full_like(turn, t * long), half * np.cos(turn), z], -1))
    ends = [np.repeat(rings[i].mean(0)[None], len(turn), 0) for i in (0, -1)]
    return loft([ends[0], *rings, ends[1]])


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    pot_r, pot_h = 0.72 * r, 0.62 * h
    pot = vessel(
        [(0.74 * pot_r, 0.0), (0.79 * pot_r, 0.03 * pot_h), (0.84 * pot_r, 0.15 * pot_h),
        (0.93 * pot_r, 0.6 * pot_h),
         (pot_r, pot_h)],
        wall=(0.08 * pot_r, 0.07 * pot_r), floor=0.1 * pot_h,
    )  # fmt: skip
    level = 0.9 * pot_h
    rng = np.random.default_rng(spec.seed)
    leaves = []
    count = 34
    for k in range(count):
        out = 1.0 - k / count
        leaf = _leaf((0.30 + 0.70 * out) * r, 0.40 * r * (0.4 + 0.6 * out), 0.085 * r, 30.0)
        pitch = 8.0 + 70.0 * (1 - out) ** 1.15 + rng.uniform(-4, 4)
        leaves.append(leaf.turned(-pitch, "y").turned(137.5 * k).moved(z=0.03 * r * (1 - out) * 4))
    green = joined(leaves)
    low, high = green.bounds
    grow = spec.width / (high - low)[0]
    lift = h - level + 0.016
    green = green.moved(-(low + high)[0] / 2, -(low + high)[1] / 2, -low[2])
    green = green.scaled(grow, spec.depth / (high - low)[1], lift / (high - low)[2]).moved(
        z=level - 0.016
    )
    soil = pot.surface(level)
    return Solid((Part(pot.mesh(), "pot"), Part(soil, "soil"), Part(green, "leaf")))


_SIZE = (0.115, 0.115, 0.12)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.02),
    size=_SIZE,
    matter={
        "pot": Matter(name="ceramic", colour="#d8cabb", finish="matte"),
        "leaf": Matter(name="paint", colour="#8aa88a", finish="satin"),
        "soil": Matter(name="soil"),
    },
    cues=("succulent", "echeveria"),
)
