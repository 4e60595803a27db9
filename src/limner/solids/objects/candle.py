"""Candle: wax poured in a tumbler, with its wick, lit or not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, inset, wrap
from limner.solids.shapes import bezier, lathe, sweep
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.080, 0.080, 0.092)
_LIT = Matter(name="lit-wax", colour="#f4ead8")


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    outer: list[Knot] = [
        (0.0, 0.0012 * k), (0.78 * r, 0.0010 * k, 0.001 * k), (0.86 * r, 0.0, 0.001 * k),
        (0.90 * r, 0.0, 0.003 * k), (r, 0.0022 * k, 0.0055 * k), (r, h),
    ]  # fmt: skip
    inner = inset([(0.0, 0.0), (r, 0.0, 0.010 * k), (r, h)], 0.0026 * k, 0.0080 * k)
    level = 0.009 * k + spec.number("fill", 0.80) * (h - 0.010 * k)
    label = wrap(outer, 0.014 * k, max(level - 0.004 * k, 0.03 * k), 104, q)
    parts = bottled(outer, inner, level, {"label": label}, squash=q, content="wax")
    burning = _burning(spec, level, h, k)
    if len(burning) > 1:
        parts = [replace(p, matter=_LIT) if p.slot == "wax" and p.wets else p for p in parts]
    return Solid((*parts, *burning))


def _burning(spec: Spec, level: float, h: float, k: float) -> list[Part]:
    """The wick, and the flame on it when it is lit."""
    k = min(k, (h - level) / 0.013)
    path = bezier(
        (0, 0, level - 0.001 * k), (0, 0, level + 0.005 * k), (0.0004 * k, 0, level + 0.008 * k),
        (0.0022 * k, 0, level + 0.0112 * k), 12,
    )  # fmt: skip
    wick = Part(sweep(path, 0.0009 * k, around=12), "wick")
    lit = (
        spec.word("flame", "none") in ("lit", "on", "yes", "1.0", "1")
        or spec.number("lit", 0.0) > 0
    )
    if not lit:
        return [wick]
    rise = np.linspace(0.0, 1.0, 28)
    wide = 0.0047 * k * np.sin(np.pi * rise**0.62) ** 0.9 * (1.0 - 0.30 * rise)
    foot = level + 0.0070 * k
    knots: list[Knot] = [
        (float(w), foot + 0.027 * k * float(z), 0.004) for w, z in zip(wide, rise, strict=True)
    ]
    knots[0], knots[-1] = (0.0, foot), (0.0, foot + 0.027 * k)
    return [wick, Part(lathe(knots, around=40, segments=2).moved(x=0.0016 * k), "flame")]


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "wax": Matter(name="wax", colour="#f4ead8"),
        "wick": Matter(name="paint", colour="#2a2522", finish="matte"),
        "flame": Matter(name="flame"),
    },
    cues=("scented candle", "candle", "candle jar", "soy candle", "jar candle"),
    area="label",
)
