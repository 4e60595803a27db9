"""Perfume bottle: a heavy square flacon, its spray under a cap."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.closures import mist_head
from limner.solids.mesh import Mesh, joined
from limner.solids.pouring import held
from limner.solids.shapes import lathe, rounded_box
from limner.solids.shapes.box import SIDES, box_side
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.060, 0.034, 0.112)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    tall = h - 0.034 * k
    wall, foot, top = 0.0042 * k, 0.0105 * k, 0.0050 * k
    edge = 0.0032 * k
    room = (w - 2 * wall, d - 2 * wall, tall - foot - top)
    cavity = rounded_box(*room, 0.0045 * k).moved(z=foot)
    hollow, content = held(cavity, foot + spec.number("fill", 0.86) * room[2], ("body", "content"))
    front = box_side("front", w, d, tall, edge)
    rest = joined(box_side(s, w, d, tall, edge) for s in SIDES if s != "front")
    margin = edge + 0.004 * k
    half_w, half_h = w / 2 - margin, tall / 2 - margin
    label = Area(-half_w, -half_h + foot - margin + 0.002 * k, half_w, half_h)
    collar, cap = _cap(spec.word("cap", "round"), tall, h, k)
    if spec.word("lid", "closed") == "open":
        cap = mist_head(tall + 0.0052 * k, tall + 0.018 * k, 0.95 * k)
    return Solid((
        Part(front, "body", {"label": label}), Part(joined([rest, hollow]), "body"),
        *content, Part(collar, "collar"), Part(cap, "cap"),
    ))  # fmt: skip


def _cap(shape: str, low: float, high: float, k: float) -> tuple[Mesh, Mesh]:
    """The band crimped on the neck, and the cap that sits on it."""
    collar = lathe([
        (0.0070 * k, low + 0.0002 * k), (0.0098 * k, low + 0.0002 * k, 0.0004 * k),
        (0.0098 * k, low + 0.0040 * k, 0.0006 * k), (0.0088 * k, low + 0.0044 * k, 0.0003 * k),
        (0.0088 * k, low + 0.0056 * k), (0.0, low + 0.0056 * k),
    ])  # fmt: skip
    foot = low + 0.0048 * k
    if shape == "square":
        return collar, rounded_box(0.024 * k, 0.024 * k, high - foot, 0.0016 * k).moved(z=foot)
    cap = lathe(
        [
            (0.0092 * k, foot), (0.0128 * k, foot, 0.0006 * k), (0.0128 * k, high, 0.0014 * k),
            (0.0, high),
        ]
    )  # fmt: skip
    return collar, cap


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "content": Matter(name="liquid", colour="#f3c9b4"),
        "collar": Matter(name="gold", finish="polished"),
        "cap": Matter(name="gold", finish="satin"),
    },
    cues=(
        "perfume bottle",
        "bottle of perfume",
        "perfume",
        "fragrance",
        "cologne",
        "eau de parfum",
        "flacon",
    ),
    area="label",
)
