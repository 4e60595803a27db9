"""A plain pot with a label round its front."""

from limner.document.layers.scene import Matter
from limner.solids.shapes import lathe
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    mesh = lathe([(0, 0), (r, 0, 0.004), (r, h, 0.004), (0, h)], segments=8)
    start = r - 0.002
    area = Area(-0.8 * r, start + 0.2 * h, 0.8 * r, start + 0.8 * h)
    return Solid((Part(mesh, "body", {"label": area}),))


OBJECT = ObjectKind(
    build=_build, size=(0.08, 0.08, 0.1), matter={"body": Matter(name="paint")}, cues=("test pot",)
)
