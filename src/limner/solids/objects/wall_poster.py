"""Wall poster: a bare sheet on a wall, its lower corners lifting a little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.lettering import hung
from limner.solids.shapes import rounded_box
from limner.solids.sheet import leaf
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    w, h = spec.width, spec.height
    lift = max(0.0, spec.depth - 0.0016)
    rng = np.random.default_rng(spec.seed)
    strength = 0.55 + 0.45 * rng.random(2)
    strength /= strength.max()

    def relief(x: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
        """Corners curl over a quarter of the width; the sheet itself waves by a millimetre."""
        curl = np.zeros_like(x)
        for side, share in zip((-1, 1), strength, strict=True):
            for foot, part in ((0.0, 1.0), (h, 0.35)):
                away = np.hypot(x - side * w / 2, z - foot) / (0.36 * w)
                curl += share * part * np.clip(1 - away, 0, 1) ** 2.2
        wave = 0.5 + 0.5 * np.sin(5.0 * z / h + 2.0 * x / w)
        return 0.0008 + lift * (0.94 * curl + 0.06 * wave * np.sin(np.pi * z / h))

    area = Area(-w / 2, 0.0, w / 2, h)
    parts = [Part(leaf(w, h, relief, 0.0004, 48), "paper", {"print": area})]
    if spec.word("fix", "") == "tape":
        tape = rounded_box(0.05, 0.0006, 0.018, 0.0002, 1)
        for side in (-1, 1):
            piece = tape.turned(side * 38, "y").moved(
                x=side * (w / 2 - 0.008), y=-0.008, z=h - 0.016
            )
            parts.append(Part(piece.moved(z=h - 0.016), "tape"))
    return Solid(hung(parts, spec), hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(0.5, 0.018, 0.7),
    matter={
        "paper": Matter(name="paper", colour="#f7f5ef"),
        "tape": Matter(name="washi", colour="#e8d9a8"),
    },
    cues=("wall poster", "poster on a wall", "pasted poster", "poster on the wall"),
    area="print",
    stands="wall",
)
