"""A-frame sign: two hinged boards on the pavement, a chalkboard in a wooden frame each."""

from __future__ import annotations

import math

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.ironwork import bar
from limner.solids.lettering import frontal
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import rounded_box
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    stile, thick = 0.075 * w + 0.006, 0.022
    lean = math.degrees(math.atan2(d / 2 - thick, h))
    long = (h - 0.004) / math.cos(math.radians(lean)) - math.sin(math.radians(lean)) * thick
    panel_foot, panel_top = 0.13 * long, long - stile
    wide, high = w - 2 * stile, panel_top - panel_foot
    leg = rounded_box(stile, thick, long, 0.003, 2)
    leg = leg.mapped(leg.uv[:, ::-1].copy())
    rail = rounded_box(wide + 0.002, thick * 0.94, stile, 0.003, 2)
    wood = joined([
        leg.moved(x=-(w - stile) / 2), leg.moved(x=(w - stile) / 2),
        rail.moved(z=long - stile), rail.moved(z=panel_foot - stile),
    ])  # fmt: skip
    board = frontal(rounded_box(wide + 0.012, 0.006, high + 0.012, 0.0005, 1).moved(
        y=-0.002, z=panel_foot - 0.006
    ))  # fmt: skip
    area = Area(-wide / 2, panel_foot, wide / 2, panel_top)

    def stood(mesh: Mesh) -> Mesh:
        """Lean a board back, its foot half the depth before the middle."""
        return mesh.turned(-lean, "x").moved(y=-d / 2 + thick / 2)

    front = [Part(stood(board), "face", {"face": area}), Part(stood(wood), "frame")]
    low, high_front = -0.33 * d, 0.34 * h
    stay = joined(
        bar((s * 0.46 * w, low, high_front), (s * 0.46 * w, -low, high_front), 0.003, 8)
        for s in (-1, 1)
    )
    others = [Part(p.mesh.turned(180), p.slot) for p in front]
    # Thick boards leant far back, as low and deep ones are, reach beyond the line they lean on.
    return Solid(fitted([*front, *others, Part(stay, "stay")], spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.58, 0.5, 1.0),
    matter={
        "frame": Matter(name="oak"),
        "face": Matter(name="paint", colour="#24282a", finish="matte"),
        "stay": Matter(name="steel"),
    },
    cues=("a-frame sign", "sandwich board", "pavement sign", "sidewalk sign", "a-board", "easel"),
    area="face",
    stands="floor",
)
