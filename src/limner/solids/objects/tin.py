"""Tin: a round tin with a slip lid, as tea, coffee, biscuits and balms come in."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.bottle import wrap
from limner.solids.shapes import lathe
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.082, 0.082, 0.122)


def _build(spec: Spec) -> Solid:
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    lid = min(0.026 * k, 0.36 * h)
    seam = h - lid
    body_r = r - 0.0009 * k
    bead = 0.0011 * k
    outer: list[Knot] = [
        (0.0, 0.0022 * k), (body_r - 0.0025 * k, 0.0022 * k, 0.0006 * k),
        (body_r - 0.0020 * k, 0.0, 0.0006 * k), (r - 0.0004 * k, 0.0, 0.0007 * k),
        (r - 0.0004 * k, 0.0020 * k, 0.0006 * k), (body_r, 0.0026 * k, 0.0005 * k),
        (body_r, seam + 0.002 * k),
    ]  # fmt: skip
    cover = lathe(
        [
            (r - 0.0016 * k, seam + bead), (r - 0.0012 * k, seam, 0.0004 * k),
            (r, seam, 0.0006 * k),
            (r, seam + 1.6 * bead, 0.0006 * k), (r - 0.0004 * k, seam + 2.2 * bead, 0.0004 * k),
            (r - 0.0004 * k, h - 0.0012 * k, 0.0022 * k), (r - 0.0038 * k, h, 0.0010 * k),
            (r - 0.0052 * k, h - 0.0011 * k, 0.0010 * k), (0.0, h - 0.0008 * k),
        ],
        squash=q,
    )  # fmt: skip
    label = wrap(outer, 0.006 * k, seam - 0.004 * k, 108, q)
    return Solid((Part(lathe(outer, squash=q), "body", {"label": label}), Part(cover, "lid")))


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="paint", colour="#1f3d3a", finish="satin"),
        "lid": Matter(name="brass", finish="satin"),
    },
    cues=("tea tin", "tin", "tin box", "caddy", "canister", "coffee tin", "biscuit tin"),
    area="label",
)
