"""Jar: a straight glass jar with a screw lid, as creams and preserves come in."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.shapes import lathe
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    lid = 0.28 * h
    neck = h - lid
    wall = 0.05 * r
    body = lathe(
        [(0, 0), (r * 0.94, 0, 0.006), (r, 0.03 * h, 0.006), (r, neck - 0.06 * h, 0.012),
         (r * 0.86, neck - 0.005, 0.002), (r * 0.86, neck)],
    )  # fmt: skip
    foot = r * 0.94
    fill = lathe(
        [
            (0, wall),
            (r - 2 * wall, wall, 0.006),
            (r - 2 * wall, neck - 0.10 * h),
            (0, neck - 0.10 * h),
        ]
    )
    cap = lathe(
        [(0, neck - 0.002), (r * 0.97, neck - 0.002, 0.001), (r * 0.97, h, 0.002), (0, h)],
        segments=6,
    )
    start = foot + 0.03 * h
    girth = 0.92 * r * 2
    label = Area(-girth / 2, start + 0.06 * h, girth / 2, start + 0.06 * h + (neck - 0.26 * h))
    return Solid((Part(body, "body", {"label": label}), Part(fill, "content"), Part(cap, "lid")))


OBJECT = ObjectKind(
    build=_build,
    size=(0.075, 0.075, 0.062),
    matter={
        "body": Matter(name="glass", finish="frosted"),
        "content": Matter(name="paint", colour="#f4ead9"),
        "lid": Matter(name="paint", colour="#ffffff", finish="satin"),
    },
    cues=("cream jar", "jar", "pot of cream"),
    area="label",
)
