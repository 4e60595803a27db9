"""Cove: a seamless corner, floor and three walls flowing into each other, lit from within."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.shapes import lathe
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    """A bowl: what lies behind the camera is open."""
    r = ground.reach
    wide, high = 7.5 * r, 16.0 * r
    bowl = lathe(
        [(0.0, 0.0), (wide, 0.0, 3.2 * r), (wide, high)], around=160, segments=40
    ).inverted()
    keep = bowl.positions[bowl.faces][:, :, 1].min(1) > -6.0 * r
    shown = joined([bowl])
    return Built(
        (Part(type(bowl)(shown.positions, shown.faces[keep], shown.normals, shown.uv), "surface"),)
    )


SET = SetKind(
    build=_build,
    matter={"surface": Matter(name="paint", colour="#e7e3dc", finish="matte")},
    cues=("cove", "infinity cove", "cyclorama", "infinity wall"),
)
