"""Phone: a slab of glass and metal standing on its edge, its screen lit."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.devices import Case, lenses, posed
from limner.solids.fit import fitted
from limner.solids.mesh import joined
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, h = spec.width, spec.height
    bump = 0.16 * spec.depth
    button = 0.008 * w
    case = Case(w - 2 * button, h, spec.depth - bump, 0.042 * w, 0.165 * w, 0.0016)
    thick = case.thick
    back = []
    for x, z in ((-0.26, 0.90), (-0.26, 0.79), (-0.05, 0.845)):
        back.append(lenses(0.095 * w, bump).moved(x=-x * w, y=thick, z=z * h))
    keys = []
    for side, foot, long in ((1, 0.62, 0.13), (-1, 0.70, 0.07), (-1, 0.60, 0.07)):
        key = rounded_box(2 * button, 0.38 * thick, long * h, 0.0004, 2)
        keys.append(key.moved(x=side * (w / 2 - button), y=thick / 2, z=foot * h))
    parts = [
        Part(joined([case.body(), *keys]), "body"),
        *case.front(),
        Part(case.lens(0.024 * w, 0.042 * w + 0.058 * w), "eye"),
        Part(joined(back), "lens"),
    ]
    return Solid(posed(fitted(parts, spec), spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.0725, 0.0095, 0.149),
    matter={
        "body": Matter(name="aluminium", colour="#4a4e55", finish="satin"),
        "glass": Matter(name="paint", colour="#050506", finish="polished"),
        "screen": Matter(name="screen"),
        "eye": Matter(name="paint", colour="#020203", finish="polished"),
        "lens": Matter(name="paint", colour="#101114", finish="polished"),
    },
    cues=("phone", "smartphone", "mobile phone", "phone screen", "app screen", "mobile"),
    area="screen",
)
