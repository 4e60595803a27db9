"""Pump bottle: a round-shouldered bottle with a lotion pump, as soaps and creams come in."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, inset, wrap
from limner.solids.closures import pump
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.062, 0.062, 0.192)


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    seat = h - 0.052 * k
    neck, mouth = 0.0118 * k, seat + 0.012 * k
    outer: list[Knot] = [
        (0.0, 0.0006 * k), (0.72 * r, 0.0006 * k, 0.001 * k), (0.80 * r, 0.0, 0.001 * k),
        (r, 0.0, 0.0055 * k), (r, seat - 0.0060 * k, 0.0150 * k),
        (neck, seat, 0.002 * k), (neck, mouth),
    ]  # fmt: skip
    inner = inset(outer[:1] + outer[3:], 0.0016 * k, 0.0022 * k)
    level = 0.004 * k + spec.number("fill", 0.93) * (seat - 0.014 * k)
    label = wrap(outer, 0.014 * k, seat - 0.026 * k, 104, q)
    collar, stem, head = pump(seat + 0.0014 * k, h, 0.96 * r, k, q)
    return Solid((
        *bottled(outer, inner, level, {"label": label}, squash=q),
        Part(collar, "collar"), Part(stem, "pump"), Part(head, "pump"),
    ))  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="plastic", colour="#dfe5dc", finish="satin"),
        "content": Matter(name="liquid", colour="#f3e8cf"),
        "collar": Matter(name="plastic", colour="#f7f5f0", finish="satin"),
        "pump": Matter(name="plastic", colour="#f7f5f0", finish="satin"),
    },
    cues=(
        "pump bottle", "soap dispenser", "lotion bottle", "pump dispenser", "hand wash bottle",
        "shampoo bottle", "lotion", "shampoo", "hand wash",
    ),
    area="label",
)  # fmt: skip
