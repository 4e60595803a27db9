"""Cup: a coffee cup on its saucer, with a spoon; filled with coffee unless told otherwise."""

from __future__ import annotations

from dataclasses import replace

from limner.document.layers.scene import Matter
from limner.solids.hollow import vessel
from limner.solids.limbs import handle
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.tableware import Dish, spoon

_FILLS = ("coffee", "latte-art", "tea", "milk")


def _build(spec: Spec) -> Solid:
    wide = spec.width / 2
    saucer = spec.word("saucer", "yes") not in ("no", "none")
    glaze = 0.0032 * spec.width / 0.152
    under = Dish(wide, 0.28 * spec.height, glaze, rim=0.60, foot=0.50)
    foot = under.floor + 0.0003 if saucer else 0.0
    r, h = 0.578 * wide, spec.height - foot
    parts: list[Part] = []
    if saucer:
        parts.append(Part(under.mesh(), "body"))
    outside = [
        (0.50 * r, 0.002), (0.56 * r, 0.05 * h), (0.70 * r, 0.17 * h), (0.83 * r, 0.38 * h),
        (0.92 * r, 0.62 * h), (0.975 * r, 0.85 * h), (r, h),
    ]  # fmt: skip
    pot = vessel(outside, wall=(1.2 * glaze, 0.75 * glaze), floor=0.085 * h, ring=0.1 * r)
    fill, areas = spec.word("fill", "coffee"), {"print": pot.area(0.3 * h, 0.85 * h, 90)}
    wall = [Part(pot.mesh(), "body", areas)]
    if fill in _FILLS:
        wall = pot.filled(0.87 * h, fill, areas)
    parts += [replace(p, mesh=p.mesh.moved(z=foot)) for p in wall]
    ear = handle(pot.wall, 0.30 * h, 0.80 * h, 1.5 * r, (0.060 * r, 0.105 * r))
    parts.append(Part(ear.turned(-24).moved(z=foot), "body"))
    if saucer and spec.word("spoon", "yes") not in ("no", "none"):
        lying = spoon(1.62 * wide).turned(7.0).moved(0.22 * wide, -0.60 * wide)
        parts.append(Part(under.resting(lying), "spoon"))
    return Solid(tuple(parts))


_SIZE = (0.152, 0.152, 0.071)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2, turned=True),
    size=_SIZE,
    matter={
        "body": Matter(name="ceramic", colour="#f6f3ee", finish="gloss"),
        "coffee": Matter(name="crema"),
        "latte-art": Matter(name="latte-art"),
        "tea": Matter(name="tea"),
        "milk": Matter(name="milk"),
        "spoon": Matter(name="steel", finish="polished"),
    },
    cues=(
        "coffee cup", "cup", "cup of coffee", "teacup", "espresso cup", "cup and saucer",
        "espresso",
        "cappuccino", "latte", "cup of tea",
    ),
    area="print",
)  # fmt: skip
