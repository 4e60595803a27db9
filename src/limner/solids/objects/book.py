"""Book: a hardback, standing or lying, its boards over the block of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.shapes import filleted, rounded_box
from limner.solids.shapes.profile import Knot
from limner.solids.shapes.slab import slab
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BOARD = 0.0026
_SQUARE = 0.0028
"""How far the boards stand over the pages."""


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    half = w / 2
    case = _case(w, d, h)
    cover = {"cover": Area(-half + 0.001, 0.0, half, h)}
    spine = {"spine": Area(-half - d + 0.003, 0.0, -half - 0.003, h)}
    thick = d - 2 * _BOARD - 0.0006
    block = _block(w - _SQUARE - _BOARD - 0.002, thick, h - 2 * _SQUARE)
    block = block.moved(x=(0.002 + _BOARD - _SQUARE) / 2, y=d / 2, z=_SQUARE)
    parts = [Part(case, "cover", cover | spine), Part(block, "pages")]
    if spec.word("pose", "standing") == "lying":
        parts = [Part(p.mesh.turned(-90, "x").moved(y=-h / 2, z=d), p.slot, p.areas) for p in parts]
        return Solid(tuple(parts), seat=d, room=(w, h))
    return Solid(tuple(Part(p.mesh.moved(y=-d / 2), p.slot, p.areas) for p in parts))


def _case(w: float, d: float, h: float) -> Mesh:
    """Return the boards and the spine: one skin of board round the pages, grooved at the hinges.

    uv: on the front x and z; the spine and the back go on to the left of it.
    """
    half, dip = w / 2, 0.0012
    outer: list[Knot] = [
        (half, 0.0), (-half + 0.0115, 0.0, 0.003), (-half + 0.0085, dip, 0.003),
        (-half + 0.0055, 0.0, 0.003), (-half + 0.0008, 0.0004, 0.003), (-half, 0.004, 0.006),
        (-half, d - 0.004, 0.006), (-half + 0.0008, d - 0.0004, 0.003),
        (-half + 0.0055, d, 0.003), (-half + 0.0085, d - dip, 0.003),
        (-half + 0.0115, d, 0.003), (half, d),
    ]  # fmt: skip
    inner: list[Knot] = [
        (half, d - _BOARD), (-half + _BOARD, d - _BOARD, 0.002), (-half + _BOARD, _BOARD, 0.002),
        (half, _BOARD),
    ]  # fmt: skip
    plan = np.concatenate([filleted(outer, 4)[0], filleted(inner, 3)[0]])
    steps = np.linalg.norm(plan - np.roll(plan, 1, 0), axis=1)
    standing = slab([plan[steps > 1e-6]], h, 0.0006).moved(y=-h / 2).turned(-90, "x")
    return standing.mapped(_unrolled(standing, w, d))


def _unrolled(mesh: Mesh, w: float, d: float) -> NDArray[np.float64]:
    x, y, z = mesh.positions.T
    side = np.argmax(np.abs(mesh.normals[:, :2]), axis=1)
    spine = (side == 0) & (mesh.normals[:, 0] < 0) & (x < -w / 2 + 0.004)
    back = (side == 1) & (mesh.normals[:, 1] > 0)
    u = np.where(spine, -w / 2 - y, np.where(back, -w - d - x, x))
    return np.stack([u, z], 1)


def _block(w: float, thick: float, h: float) -> Mesh:
    """Return the pages; uv: through the thickness and along the leaves."""
    mesh = rounded_box(w, thick, h, 0.0006, 1)
    x, y, z = mesh.positions.T
    return mesh.mapped(np.stack([y, x + z], 1))


OBJECT = ObjectKind(
    build=_build,
    size=(0.152, 0.028, 0.225),
    matter={
        "cover": Matter(name="paint", colour="#29425c", finish="matte"),
        "pages": Matter(name="pages"),
    },
    cues=("book", "hardback", "hardcover", "novel", "notebook", "journal", "diary", "cookbook"),
    area="cover",
)
