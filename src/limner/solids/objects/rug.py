"""Rug: a woven rectangle, round or fringed, that lies almost flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.joinery import round_top
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import rounded_box, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import dents

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    if spec.word("shape", "rectangular") == "round":
        body = round_top(w / 2, h, 0.4 * h).scaled(1.0, d / w, 1.0)
        return Solid((Part(body, "body"),), seat=h, room=(0.66 * w, 0.66 * d))
    fringe = 0.05 if spec.word("fringe", "yes") not in ("no", "none") else 0.0
    field = dents(spec.seed, 0.9)
    flat = rounded_box(w - 2 * fringe, d, h - 0.001, 0.4 * h, 3, 16)

    def laid(p: NDArray[np.float64]) -> NDArray[np.float64]:
        lift = 0.001 * np.clip(field(p), -1, 1) * np.clip(p[:, 2] / h, 0, 1)
        return np.column_stack([p[:, 0], p[:, 1], p[:, 2] + lift])

    parts = [Part(flat.deformed(laid), "body")]
    if fringe:
        parts.append(Part(joined(_tassels(w, d, fringe, spec.seed)), "fringe"))
    return Solid(tuple(parts), seat=h, room=(0.94 * w, 0.94 * d))


def _tassels(w: float, d: float, long: float, seed: int) -> Iterator[Mesh]:
    """Return the knotted ends of the warp on both short sides."""
    rng = np.random.default_rng(seed)
    count = round(d / 0.03)
    for s in (-1, 1):
        for y in np.linspace(-d / 2 + 0.006, d / 2 - 0.006, count):
            x = s * (w / 2 - long)
            tip = s * (w / 2 - rng.uniform(0.003, 0.008))
            off = rng.uniform(-0.006, 0.006)
            path = [
                (x - s * 0.004, y, 0.0046),
                (x + s * 0.5 * long, y + 0.4 * off, 0.0046),
                (tip, y + off, 0.0045),
            ]
            yield sweep(path, 0.004, around=6, taper=lambda t: 0.75 + 0.25 * t, caps=False)


_SIZE = (2.30, 1.60, 0.014)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.05, scale=1.05),
    size=_SIZE,
    matter={
        "body": Matter(name="wool", colour="#cdbfa8"),
        "fringe": Matter(name="linen", colour="#e4dbca"),
    },
    cues=("rug", "carpet", "wool rug"),
    stands="floor",
)
