"""Dropper bottle: a round glass bottle with a pipette in its cap, as serums and oils come in."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, inset, wrap
from limner.solids.shapes import lathe
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.034, 0.034, 0.106)


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    neck, collar, bulb = 0.0081 * k, 0.0166 * k, 0.0285 * k
    mouth = h - bulb - 0.0022 * k
    seat = mouth - collar + 0.0022 * k
    outer: list[Knot] = [
        (0.0, 0.0), (r, 0.0, 0.0032 * k), (r, seat - 0.0004 * k, 0.0085 * k),
        (neck, seat + 0.0006 * k, 0.0016 * k), (neck, mouth - 0.0004 * k),
    ]  # fmt: skip
    inner = inset(outer, 0.0017 * k, 0.0042 * k)
    high = seat - 0.0105 * k
    level = seat - (1.0 - spec.number("fill", 0.9)) * (seat - 0.006 * k)
    parts = [
        *bottled(
            outer, inner, level, {"label": wrap(outer, 0.0062 * k, high, squash=q)}, squash=q
        ),
        *_dropper(seat + 0.0009 * k, mouth, h, k, q),
    ]  # fmt: skip
    return Solid(tuple(parts))


def _dropper(seat: float, mouth: float, h: float, k: float, q: float) -> list[Part]:
    """The collar screwed over the neck, and the bulb in it."""
    collar = lathe(
        [
            (0.0088 * k, seat), (0.0104 * k, seat, 0.0004 * k),
            (0.0104 * k, seat + 0.0013 * k, 0.0003 * k),
            (0.0099 * k, seat + 0.0017 * k, 0.0002 * k),
            (0.0099 * k, mouth + 0.0006 * k, 0.0008 * k), (0.0062 * k, mouth + 0.0006 * k),
        ],
        squash=q,
    )  # fmt: skip
    top, low = h, mouth + 0.0003 * k
    bulb = lathe(
        [
            (0.0, low), (0.0074 * k, low, 0.0004 * k), (0.0074 * k, low + 0.0036 * k, 0.0012 * k),
            (0.0065 * k, low + 0.0054 * k, 0.002 * k), (0.0068 * k, top - 0.0085 * k, 0.006 * k),
            (0.0040 * k, top - 0.0004 * k, 0.0032 * k), (0.0, top),
        ],
        squash=q,
    )  # fmt: skip
    return [Part(collar, "cap"), Part(bulb, "bulb")]


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="amber-glass"),
        "content": Matter(name="serum"),
        "cap": Matter(name="gold", finish="brushed"),
        "bulb": Matter(name="rubber", colour="#17181b"),
    },
    cues=("dropper bottle", "serum bottle", "serum", "dropper", "oil bottle", "pipette bottle"),
    area="label",
)
