"""Preserve jar: a clear food jar under a twist-off lid, or under a cloth tied with twine."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, inset, wrap
from limner.solids.closures import thread
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, lathe, sweep
from limner.solids.shapes.fluted import fluted
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.078, 0.078, 0.104)


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    lid = spec.word("lid", "metal")
    whole = r
    r = r - 0.0042 * k if lid == "cloth" else r
    cover = 0.0012 * k if lid == "cloth" else 0.0
    mouth = h - 0.0016 * k - cover
    seat = mouth - 0.0150 * k
    neck = 0.80 * r
    outer: list[Knot] = [
        (0.0, 0.0020 * k), (0.60 * r, 0.0016 * k, 0.002 * k), (0.80 * r, 0.0, 0.002 * k),
        (0.90 * r, 0.0, 0.003 * k), (r, 0.0060 * k, 0.0055 * k), (r, seat - 0.0120 * k, 0.0130 * k),
        (neck + 0.001 * k, seat, 0.0024 * k), (neck, mouth),
    ]  # fmt: skip
    inner = inset([(0.0, 0.002 * k), (r, 0.002 * k, 0.008 * k), *outer[5:]], 0.0022 * k, 0.0030 * k)
    level = (
        seat - 0.004 * k
        if spec.number("fill", 1.0) >= 1
        else max(0.008 * k, spec.number("fill", 1.0) * seat)
    )
    label = wrap(outer, 0.0130 * k, seat - 0.0225 * k, 104, q)
    screw = thread(neck + 0.0002 * k, seat + 0.004 * k, 0.0034 * k, 1.4, 0.0008 * k)
    parts = [
        *bottled(outer, inner, level, {"label": label}, squash=q),
    ]
    if lid == "open":
        parts.append(Part(screw.scaled(1, q, 1), "body"))
    else:
        parts.append(Part(_twist_off(neck + 0.0024 * k, seat + 0.001 * k, h - cover, k, q), "lid"))
    if lid == "cloth":
        parts += _cloth(neck + 0.0024 * k, seat, h - cover, whole, k, q)
    return Solid(tuple(parts))


def _twist_off(radius: float, low: float, high: float, k: float, q: float) -> Mesh:
    """A pressed lid with a curled foot, lugs' dents round it, and a sunken middle."""
    return lathe(
        [
            (radius - 0.0016 * k, low + 0.0008 * k), (radius - 0.0004 * k, low, 0.0006 * k),
            (radius + 0.0006 * k, low + 0.0006 * k, 0.0006 * k),
            (radius, low + 0.0024 * k, 0.0008 * k),
            (radius - 0.0003 * k, high - 0.0020 * k, 0.0020 * k),
            (radius - 0.0032 * k, high, 0.0010 * k),
            (radius - 0.0052 * k, high - 0.0011 * k, 0.0012 * k),
            (0.36 * radius, high - 0.0010 * k, 0.004 * k),
            (0.26 * radius, high - 0.0004 * k, 0.004 * k),
            (0.0, high - 0.0004 * k),
        ],
        squash=q,
    )  # fmt: skip


def _cloth(rim: float, seat: float, h: float, r: float, k: float, q: float) -> list[Part]:
    """A round of cloth over the lid, gathered by twine and flaring below it."""
    tie, hem = seat + 0.0035 * k, seat - 0.0185 * k
    snug = rim + 0.0012 * k
    wide = max(r, snug)
    knots: list[Knot] = [
        (wide - 0.0007 * k, hem + 0.0002 * k), (wide, hem),
        (wide - 0.0003 * k, seat - 0.0100 * k, 0.010 * k),
        (snug, tie, 0.004 * k), (snug + 0.0010 * k, tie + 0.005 * k, 0.004 * k),
        (snug + 0.0002 * k, h - 0.0005 * k, 0.0030 * k), (0.6 * rim, h + 0.0008 * k, 0.01 * k),
        (0.0, h + 0.0010 * k),
    ]  # fmt: skip

    def pleat(z: np.ndarray) -> np.ndarray:
        below = np.clip((tie - z) / max(tie - hem, 1e-9), 0.0, 1.0)
        above = np.clip((z - tie) / max(h - tie, 1e-9), 0.0, 1.0)
        made: np.ndarray = (
            0.0009 * k + 0.0034 * k * below - 0.0009 * k * np.minimum(above * 1.4, 1.0)
        )
        return made

    loop = circle(snug + 0.0004 * k, 96)
    ring = np.column_stack([loop, np.full(len(loop), tie)])
    twine = [
        sweep(ring + np.array([0.0, 0.0, dz * k]), 0.0009 * k, around=10, closed=True)
        for dz in (-0.0008, 0.0008)
    ]
    return [
        Part(fluted(knots, 17, pleat, per=12, squash=q), "cloth"),
        Part(joined(twine).scaled(1, q, 1), "twine"),
    ]


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "content": Matter(name="jam", colour="#8f1324"),
        "lid": Matter(name="metal", colour="#d8b268", finish="satin"),
        "cloth": Matter(name="linen", colour="#efe6d6"),
        "twine": Matter(name="linen", colour="#b08c5a"),
    },
    cues=(
        "jam jar", "jar of jam", "preserve jar", "honey jar", "jar of honey", "mason jar"
        , "food jar", "jar",
        "glass jar", "jar of pickles", "jar of sauce", "marmalade", "jam", "honey",
    ),
    area="label",
)  # fmt: skip
