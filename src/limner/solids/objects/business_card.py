"""Business card: one leaning on the stack it was taken from."""

from __future__ import annotations

import math

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.lettering import frontal
from limner.solids.mesh import joined
from limner.solids.shapes import rounded_box
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_THICK = 0.0007
_LEAN = 24.0


def _build(spec: Spec) -> Solid:
    w = 0.965 * spec.width
    high = min(spec.height / math.cos(math.radians(_LEAN)), 0.64 * w)
    count = max(4, int(0.32 * spec.height / _THICK))
    rng = np.random.default_rng(spec.seed)
    deep = spec.depth - high * math.sin(math.radians(_LEAN)) * 0.55
    back = spec.depth / 2 - deep / 2
    cards = []
    for k in range(count):
        card = rounded_box(w, deep * 0.985, 0.93 * _THICK, 0.0001, 1)
        shift = rng.normal(0.0, 0.0003, 2)
        turned = card.turned(float(np.clip(rng.normal(0.0, 0.35), -0.7, 0.7)))
        cards.append(turned.moved(shift[0], back + shift[1], k * _THICK))
    leaning = frontal(rounded_box(w, _THICK, high, 0.0002, 1))
    area = Area(0.0003 - w / 2, 0.0003, w / 2 - 0.0003, high - 0.0003)
    front = leaning.turned(-_LEAN, "x").moved(y=-spec.depth / 2 + _THICK)
    foot = float(front.bounds[0][2])
    parts = (
        Part(front.moved(z=-foot), "card", {"front": area}), Part(joined(cards), "stack"),
    )  # fmt: skip
    return Solid(fitted(parts, spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.088, 0.068, 0.049),
    matter={"card": Matter(name="paper", colour="#fbf9f4"), "stack": Matter(name="paper")},
    cues=("business card", "visiting card", "calling card", "stack of cards", "name card"),
    area="front",
)
