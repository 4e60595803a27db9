"""Basket: a round woven basket, with a hoop handle where asked; other things stand in it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import lathe, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.300, 0.300, 0.150)
_STAKES = 32


def _build(spec: Spec) -> Solid:
    h, q = spec.height, spec.depth / spec.width
    hooped = spec.word("handle", "none") == "hoop"
    rim = 0.5 * h if hooped else h
    k = min(spec.width / _SIZE[0], rim / _SIZE[2])
    thick = min(0.0052 * k, rim / 16)
    top = spec.width / 2 - 2.0 * thick
    foot = 0.80 * top

    def radius(z: float) -> float:
        return foot + (top - foot) * math.pow(min(max(z / rim, 0.0), 1.0), 0.7)

    rows = max(6, int((rim - 4 * thick) / (1.72 * thick)))
    weave = [
        _row(i, thick * 1.2 + i * (rim - 4.2 * thick) / (rows - 1), radius, thick)
        for i in range(rows)
    ]
    edge = _rim(radius(rim) + 0.2 * thick, rim - 1.9 * thick, thick)
    parts = [*weave, *edge, *_stakes(radius, rim - 2 * thick, thick)]
    if hooped:
        turn = np.linspace(0.0, np.pi, 41)
        arc = np.column_stack(
            [
                top * np.cos(turn),
                0 * turn,
                rim - 0.06 * h + (h - rim + 0.06 * h - 1.3 * thick) * np.sin(turn) ** 0.8,
            ]
        )
        parts.append(sweep(arc, (1.6 * thick, 1.2 * thick), around=14, up=(0.0, 1.0, 0.0)))
    floor = 1.6 * thick
    base = lathe(
        [
            (0.0, 0.4 * thick),
            (foot, 0.4 * thick, 0.3 * thick),
            (foot, floor, 0.3 * thick),
            (0.0, floor),
        ],
        around=64,
    )
    whole = joined([*parts, base]).scaled(1.0, q, 1.0)
    inside = 1.35 * foot
    return Solid(
        fitted([Part(whole, "body")], spec), seat=floor + 0.0002, room=(inside, inside * q)
    )


def _row(i: int, z: float, radius: Callable[[float], float], thick: float) -> Mesh:
    """A weaver on its way round, in front of one stake and behind the next."""
    turn = np.linspace(0.0, 2 * np.pi, _STAKES * 4, endpoint=False)
    wave = np.cos(_STAKES / 2 * turn + np.pi * (i % 2))
    out = radius(z) + 0.85 * thick * wave
    path = np.column_stack([out * np.cos(turn), out * np.sin(turn), np.full(len(turn), z)])
    return sweep(path, (0.62 * thick, 0.92 * thick), around=7, closed=True)


def _stakes(radius: Callable[[float], float], top: float, thick: float) -> list[Mesh]:
    rise = np.linspace(thick, top, 6)
    made = []
    for i in range(_STAKES):
        turn = 2 * np.pi * i / _STAKES
        out = np.array([radius(float(z)) for z in rise])
        path = np.column_stack([out * np.cos(turn), out * np.sin(turn), rise])
        made.append(sweep(path, 0.55 * thick, around=7, caps=False))
    return made


def _rim(radius: float, z: float, thick: float) -> list[Mesh]:
    """Two canes twisted round each other."""
    turn = np.linspace(0.0, 2 * np.pi, 240, endpoint=False)
    made = []
    for phase in (0.0, np.pi):
        lay = 20 * turn + phase
        out = radius + 0.62 * thick * np.cos(lay)
        path = np.column_stack(
            [out * np.cos(turn), out * np.sin(turn), z + 0.62 * thick * np.sin(lay)]
        )
        made.append(sweep(path, 0.95 * thick, around=9, closed=True))
    return made


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="wicker")},
    cues=("wicker basket", "woven basket", "basket", "rattan basket", "hamper"),
)
