"""Bath bomb: a pressed ball of fizzing powder with the seam of its mould."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.shapes import turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.068, 0.068, 0.066)


def _build(spec: Spec) -> Solid:
    rise = np.linspace(-np.pi / 2, np.pi / 2, 91)
    ball = np.stack([np.cos(rise), np.sin(rise)], -1)
    ball[0, 0] = ball[-1, 0] = 0.0
    mesh = turned(ball, ball.copy(), around=180)
    rng = np.random.default_rng(spec.seed)
    # Lumps as wide as a thumb, and grain of a few millimetres.
    pace = np.concatenate([np.geomspace(4.0, 14.0, 6), np.linspace(48.0, 92.0, 16)])
    ways = rng.normal(size=(22, 3))
    ways *= pace[:, None] / np.linalg.norm(ways, axis=1, keepdims=True)
    phase = rng.uniform(0, 2 * np.pi, 22)
    size = np.repeat([0.0026, 0.0013], [6, 16])

    def bend(at: np.ndarray) -> np.ndarray:
        grain = (np.sin(at @ ways.T + phase) * size).sum(1)
        tall = at[:, 2]
        seam = 0.014 * np.exp(-((tall / 0.030) ** 2)) - 0.008 * np.exp(
            -(((np.abs(tall) - 0.075) / 0.03) ** 2)
        )
        made: np.ndarray = at * (1.0 + grain + seam)[:, None]
        return made

    mesh = mesh.mapped(mesh.uv * spec.width / 2).deformed(bend)
    return Solid(fitted([Part(mesh, "body")], spec))


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="paint", colour="#e9b8c8", finish="matte")},
    cues=("bath bomb", "bath fizzer", "bath ball", "fizzy bath ball"),
)
