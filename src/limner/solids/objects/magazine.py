"""Magazine: a stapled issue, standing or lying, its cover springing open a little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.shapes import rounded_box
from limner.solids.sheet import leaf
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    body = 0.55 * d

    def spring(x: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
        """The cover leaves the pages towards its free edge, most at its lower corner."""
        across = np.clip(x / w + 0.5, 0.0, 1.0)
        fold = body * np.sqrt(np.clip(across / 0.03, 0.0, 1.0))
        return fold + (0.45 * d - 0.0003) * across**2.2 * (1.0 - 0.35 * z / h)

    cover = leaf(w, h, spring, 0.0003, 60)
    under = rounded_box(w, 0.0003, h, 0.0001, 1).moved(y=-0.00015)
    pages = rounded_box(w - 0.008, body - 0.0012, h - 0.001, 0.0004, 1)
    pages = pages.moved(x=0.002, y=-body / 2 - 0.0001, z=0.0005)
    x, y, z = pages.positions.T
    pages = pages.mapped(np.stack([y, x + z], 1))
    area = Area(-w / 2, 0.0, w / 2, h)
    parts = [
        Part(cover, "cover", {"cover": area}), Part(joined([under]), "cover"), Part(pages, "pages"),
    ]  # fmt: skip
    if spec.word("pose", "standing") == "lying":
        parts = [Part(p.mesh.turned(-90, "x").moved(y=-h / 2), p.slot, p.areas) for p in parts]
        return Solid(tuple(parts))
    return Solid(tuple(Part(p.mesh.moved(y=d / 2), p.slot, p.areas) for p in parts))


OBJECT = ObjectKind(
    build=_build,
    size=(0.21, 0.012, 0.28),
    matter={
        "cover": Matter(name="paint", colour="#f3efe6", finish="satin"),
        "pages": Matter(name="pages"),
    },
    cues=("magazine", "zine", "brochure", "catalogue", "catalog", "comic book", "booklet"),
    area="cover",
)
