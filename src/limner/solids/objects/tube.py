"""Tube: a squeezable tube standing on its cap, its end crimped flat, as creams come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.closures import screw_cap
from limner.solids.shapes import loft
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (0.054, 0.0345, 0.150)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    r, q = d / 2, min(1.0, 0.98 * w / d)
    cap = 0.0235 * k
    crimp = h - 0.0120 * k
    rise = np.linspace(0.0, 1.0, 40)
    sections = [_section(w, d * 0.94, cap - 0.0015 * k, 0.0, q)]
    sections += [_section(w, d * 0.985, cap + 0.0003 * k, 0.0, q)]
    sections += [
        _section(w, d, cap + 0.0022 * k + t * (crimp - cap - 0.0022 * k), float(t), q)
        for t in rise[:-1]
    ]
    ridge = np.linspace(0.0, 1.0, 45)
    thick = (
        (0.0011 + 0.0003 * np.sin(ridge * np.pi * 2 * 7)) * k * np.clip((1 - ridge) * 12, 0.5, 1)
    )
    sections += [
        _section(w, float(t), crimp + float(z) * (h - crimp), 1.0, q)
        for z, t in zip(ridge, thick, strict=True)
    ]
    sections.append(_section(w, 0.0, h, 1.0, q))
    body = loft(sections)
    low = float(np.hypot(0.02 * d, 0.002 * k)) + 0.0022 * k
    long = crimp - cap
    half = 0.35 * np.pi * r if w > 1.2 * d else 0.30 * w
    label = Area(-half, low + 0.10 * long, half, low + 0.86 * long)
    lid = screw_cap(r - 0.0004 * k, 0.0, cap, ribs=0, edge=0.0012 * k)
    lid = lid.scaled(q, 1.0, -1.0).moved(z=cap)
    return Solid((Part(body, "body", {"label": label}), Part(lid, "cap")))


def _section(w: float, d: float, z: float, flat: float, q: float) -> NDArray[np.float64]:
    """Return a section between a round one (flat 0) and a line (flat 1), of the same girth.

    d: its depth where round, its thickness where flat.
    """
    turn = np.linspace(-np.pi, np.pi, 112, endpoint=False)
    way = np.clip(1.0 - np.abs(np.abs(turn) - np.pi / 2) / (np.pi / 2), 0.0, 1.0) * np.sign(turn)
    left = 1.0 - flat
    x = left * d / 2 * q * np.sin(turn) + flat * w / 2 * way
    y = -(left * d / 2 * np.cos(turn))
    if flat >= 1.0:
        y = -d / 2 * np.clip(np.cos(turn) * 6.0, -1.0, 1.0)
    return np.column_stack([x, y, np.full(len(turn), z)])


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="plastic", colour="#f3e9df", finish="satin"),
        "cap": Matter(name="plastic", colour="#ffffff", finish="gloss"),
    },
    cues=(
        "cosmetic tube",
        "tube of cream",
        "hand cream",
        "toothpaste tube",
        "tube",
        "sunscreen",
        "toothpaste",
    ),
    area="label",
)
