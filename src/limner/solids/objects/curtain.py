"""Curtain: cloth in folds from a rod, a pair or a single one; hung on a wall."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.drapery import hung
from limner.solids.mesh import joined
from limner.solids.shapes import circle, lathe, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    pair = spec.word("panels", "pair") == "pair"
    rod, knob = 0.011, 0.045
    axis, level = -d / 2 - 0.2 * d, h - 0.028
    deep = 0.55 * d
    top = level - 0.045
    share = 0.30 if pair else 0.98
    wide = (w - 2 * knob - 0.02) * share
    sides = (-1, 1) if pair else (0,)
    cloth, rings = [], []
    for k, side in enumerate(sides):
        middle = side * ((w - 2 * knob - 0.02) - wide) / 2
        folds = max(3, round(wide / 0.085))
        cloth.append(hung(wide, top, deep, folds=folds, seed=spec.seed + k).moved(middle, axis))
        for x in np.linspace(-wide / 2 + 0.01, wide / 2 - 0.01, folds + 1):
            flat = circle(0.019, 28)
            loop = np.column_stack(
                [np.full(len(flat), middle + x), flat[:, 0] + axis, flat[:, 1] + level - 0.007]
            )
            rings.append(sweep(loop, 0.0017, around=8, closed=True))
            stem = [(middle + x, axis, level - 0.026), (middle + x, axis, top - 0.012)]
            rings.append(sweep(stem, 0.0014, around=6))
    pole = sweep(
        [(-w / 2 + knob, axis, level), (w / 2 - knob, axis, level)], rod, around=24, up=(0, 1, 0)
    )
    ends = [
        lathe([(0, 0), (0.013, 0, 0.001), (0.013, 0.008, 0.003), (0.024, 0.026, 0.024), (0.010,
        knob - 0.003, 0.02), (0, knob)],
              around=40).turned(90 * s, "y").moved(s * (w / 2 - knob), axis, level)
        for s in (-1, 1)
    ]  # fmt: skip
    arms = [
        sweep([(s * (w / 2 - 0.09), -0.0062, level), (s * (w / 2 - 0.09), axis + 0.004, level)],
        0.006, around=14)
        for s in (-1, 1)
    ]  # fmt: skip
    metal = joined([pole, *ends, *arms, *rings])
    return Solid((Part(joined(cloth), "body"), Part(metal, "rod")), hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(1.90, 0.14, 2.30),
    matter={
        "body": Matter(name="linen", colour="#e6ded0"),
        "rod": Matter(name="brass", finish="satin"),
    },
    cues=("curtain", "drape", "linen curtain", "velvet curtain"),
    stands="wall",
)
