"""Orange: nearly round, with a shallow navel and the green star of its stem."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import facing
from limner.solids.orchard import calyx, grown
from limner.solids.proportion import proportioned
from limner.solids.shapes import lathe
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    rise = np.sin(np.linspace(-1, 1, 17) * np.pi / 2) * np.pi / 2
    curve = np.stack([np.cos(rise) * 0.52, 0.5 + 0.5 * np.sin(rise)], -1)
    dip = np.exp(-((curve[:, 0] / 0.09) ** 2))
    curve[:, 1] += dip * np.where(curve[:, 1] > 0.5, -0.030, 0.018)
    fruit = 0.985 * spec.height
    body = grown(
        [tuple(p) for p in curve], (spec.width, spec.depth, fruit), seed=spec.seed, uneven=0.012
    )
    top = body.positions[np.hypot(body.positions[:, 0], body.positions[:, 1]) < 0.06 * spec.width]
    pit = float(top[:, 2].max()) - 0.010 * fruit
    star = facing(calyx(0.055 * spec.width, 5, spec.seed).scaled(1, 1, 0.35)).moved(z=pit + 0.001)
    knob = lathe(
        [
            (0.0, pit - 0.002),
            (0.028 * spec.width, pit - 0.001, 0.001),
            (0.026 * spec.width, pit + 0.0022, 0.001),
            (0, pit + 0.0016),
        ],
        around=24,
    )
    return Solid((Part(body, "body"), Part(star, "stem"), Part(knob, "stem")))


_SIZE = (0.078, 0.078, 0.075)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2),
    size=_SIZE,
    matter={
        "body": Matter(name="citrus-peel", colour="#f07d12"),
        "stem": Matter(name="bark", colour="#6f7a3e"),
    },
    cues=("orange", "clementine", "tangerine", "mandarin", "grapefruit"),
)
