"""Jar: a straight, thick-walled jar with a screw lid, as creams come in."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, wrap
from limner.solids.closures import screw_cap, thread
from limner.solids.mesh import Mesh
from limner.solids.shapes import turned
from limner.solids.shapes.profile import Knot, flowing
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.074, 0.074, 0.056)


def _build(spec: Spec) -> Solid:
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    opened = spec.word("lid", "closed") == "open"
    seat = h - (0.0125 if opened else 0.0185) * k
    mouth = h if opened else h - 0.005 * k
    neck = r - 0.0030 * k
    outer: list[Knot] = [
        (0.0, 0.0008 * k), (0.78 * r, 0.0008 * k, 0.001 * k), (0.84 * r, 0.0, 0.001 * k),
        (r, 0.0, 0.0055 * k), (r, seat, 0.0036 * k), (neck, seat + 0.0006 * k, 0.0012 * k),
        (neck, mouth),
    ]  # fmt: skip
    hold = r - 0.0052 * k
    inner: list[Knot] = [
        (0.0, 0.0058 * k), (hold, 0.0058 * k, 0.007 * k), (hold, mouth - 0.003 * k), (hold, mouth),
    ]  # fmt: skip
    label = wrap(outer, 0.0064 * k, seat - 0.0044 * k, 104, q)
    level = seat + 0.002 * k
    parts = [
        *bottled(outer, inner, level, {"label": label}, squash=q),
    ]
    if opened:
        screw = thread(neck, seat + 0.003 * k, 0.0036 * k, 1.6, 0.0009 * k)
        parts.append(Part(screw.scaled(1, q, 1), "body"))
        parts.append(Part(_swirl(hold - 0.0007 * k, k).scaled(1, q, 1).moved(z=level), "content"))
    else:
        parts.append(
            Part(screw_cap(r - 0.0002 * k, seat + 0.0007 * k, h, edge=0.0018 * k, squash=q), "lid")
        )
    return Solid(tuple(parts))


def _swirl(radius: float, k: float) -> Mesh:
    """The cream's top as a spatula leaves it: a spiral ridge that rises to a peak."""
    out = np.linspace(1.0, 0.0, 48)
    points = np.stack([out * radius, 0.0008 * k + 0.0052 * k * (1 - out) ** 2.2], -1)

    def bend(at: np.ndarray) -> np.ndarray:
        far = np.hypot(at[:, 0], at[:, 1]) / radius
        turn = np.arctan2(at[:, 1], at[:, 0])
        ridge = np.sin(turn + 13.0 * np.sqrt(far + 0.02)) * np.clip(4 * far, 0, 1)
        lift = 0.0013 * k * ridge * np.clip(6 * (1 - far), 0.0, 1.0)
        made: np.ndarray = at + np.stack([np.zeros_like(far), np.zeros_like(far), lift], -1)
        return made

    return turned(*flowing(points)).deformed(bend)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "content": Matter(name="milk", colour="#f6ead8"),
        "lid": Matter(name="plastic", colour="#f8f6f1", finish="satin"),
    },
    cues=(
        "cream jar",
        "jar of cream",
        "cosmetic jar",
        "pot of cream",
        "balm jar",
        "moisturiser",
        "face cream",
    ),
    area="label",
)
