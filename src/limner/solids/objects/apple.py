"""Apple: dimpled at stem and calyx, faintly five-lobed at its foot."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.orchard import calyx, grown, stem
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_OUTLINE = (
    (0.0, 0.105), (0.04, 0.098), (0.09, 0.070), (0.15, 0.030), (0.22, 0.004), (0.29, 0.012),
    (0.38, 0.085),
    (0.465, 0.24), (0.515, 0.44), (0.525, 0.60), (0.49, 0.77), (0.41, 0.895), (0.31, 0.945),
    (0.22, 0.938),
    (0.145, 0.895), (0.09, 0.835), (0.05, 0.785), (0.022, 0.758), (0.0, 0.75),
)  # fmt: skip


def _build(spec: Spec) -> Solid:
    fruit = 0.915 * spec.height
    body = grown(
        _OUTLINE, (spec.width, spec.depth, fruit), seed=spec.seed, lobes=(5, 0.022), uneven=0.016
    )
    turn = (spec.seed * 137) % 360
    pit, top, k = 0.77 * fruit, spec.height, 0.026 * spec.width
    twig = stem(
        [
            (0, 0, pit), (0.01 * spec.width, 0, pit + 0.4 * (top - pit)),
            (0.055 * spec.width, 0.0, top - 0.55 * k),
        ],
        0.62 * k,
        knob=0.55,
    ).turned(turn)  # fmt: skip
    dry = calyx(0.055 * spec.width, 5, spec.seed).turned(180, "x").moved(z=0.105 * fruit)
    return Solid((Part(body, "body"), Part(twig, "stem"), Part(dry, "stem")))


OBJECT = ObjectKind(
    build=_build,
    size=(0.078, 0.076, 0.078),
    matter={
        "body": Matter(name="apple-skin", colour="#8f1015"),
        "stem": Matter(name="bark", colour="#5c4630"),
    },
    cues=("apple", "red apple", "green apple"),
)
