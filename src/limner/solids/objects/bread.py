"""Bread: a round country loaf, slashed across its crown, or a long one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.orchard import settled
from limner.solids.shapes import flowing, turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import dents

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    long = spec.width > 1.5 * spec.depth
    rise = np.concatenate([np.linspace(-0.5, 0.0, 20), np.linspace(0.02, 0.5, 90)]) * np.pi
    z = np.sin(rise)
    curve = np.stack([np.cos(rise) ** 0.72, np.where(z < 0, 0.42 * z, z)], -1)
    curve[[0, -1], 0] = 0.0
    curve[:, 1] += 0.42
    loaf = turned(curve, flowing(curve)[1], around=150)
    bumps, fine = dents(spec.seed, 0.55), dents(spec.seed + 1, 2.4)
    # A loaf taller than it is deep is slashed less deep: the flanks of a cut must not fold over.
    deep = min(1.0, 0.9 * spec.depth / spec.height)
    cuts = [-0.5, -0.25, 0.0, 0.25, 0.5] if long else [-0.26, 0.26]

    def baked(p: NDArray[np.float64]) -> NDArray[np.float64]:
        swell = 1.0 + 0.030 * bumps(p) + 0.007 * fine(p)
        out = p * swell[:, None]
        top = np.clip((p[:, 2] - 0.55) / 0.35, 0.0, 1.0)
        for at in cuts:
            off = p[:, 0] - at - 0.42 * p[:, 1] * (1.0 if long else 0.25)
            wide = 0.035 if long else 0.075
            reach = np.clip(1.0 - (p[:, 1] / 0.8) ** 4, 0.0, 1.0) * top
            lip = np.exp(-(((off - 1.9 * wide) / (0.6 * wide)) ** 2)) * 0.035
            out[:, 2] += deep * reach * (lip - 0.125 * np.exp(-((off / wide) ** 2)))
        out[:, 2] = np.maximum(out[:, 2], 0.02 * (1 - np.exp(-np.abs(out[:, 2]))))
        return out

    body = settled(loaf.deformed(baked), (spec.width, spec.depth, spec.height))
    way = (loaf.uv[:, 1].max() - loaf.uv[:, 1]) * spec.height
    turn = np.arctan2(body.positions[:, 1], body.positions[:, 0])
    crust = np.stack([way * np.cos(turn), way * np.sin(turn)], -1)
    return Solid((Part(body.mapped(crust), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.23, 0.21, 0.105),
    matter={"body": Matter(name="bread-crust")},
    cues=("loaf of bread", "bread", "sourdough", "loaf"),
)
