"""Monitor: a wide screen on a stand."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.devices import Case
from limner.solids.fit import fitted
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    panel = min(0.62 * w, 0.86 * h)
    thick = 0.024
    case = Case(w, panel, thick, 0.012, 0.012, 0.003, 0.006)
    foot = rounded_box(0.36 * w, d, 0.008, 0.003)
    neck = rounded_box(0.09 * w, 0.022, h - 0.45 * panel - 0.004, 0.006).moved(
        y=thick + 0.02, z=0.004
    )
    hub = rounded_box(0.16 * w, 0.03, 0.16 * w, 0.01).moved(y=thick + 0.008, z=h - 0.62 * panel)
    parts = [
        *(Part(p.mesh.moved(z=h - panel), p.slot, p.areas)
          for p in (Part(case.body(), "body"), *case.front())),
        Part(hub, "body"), Part(neck, "stand"), Part(foot, "stand"),
    ]  # fmt: skip
    return Solid(fitted(parts, spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.61, 0.19, 0.47),
    matter={
        "body": Matter(name="plastic", colour="#1d1e20"),
        "glass": Matter(name="paint", colour="#050506", finish="polished"),
        "screen": Matter(name="screen"),
        "stand": Matter(name="aluminium"),
    },
    cues=(
        "monitor",
        "computer screen",
        "desktop screen",
        "display",
        "computer",
        "television",
        "tv",
    ),
    area="screen",
)
