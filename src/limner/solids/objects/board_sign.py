"""Board sign: a painted shop board in a moulded frame, flat on a wall or hung from an iron bar."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.ironwork import ball, bar, chain, gooseneck, plate
from limner.solids.lettering import frontal, hung
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, rounded_box, sweep
from limner.solids.shapes.moulding import moulding
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    swings = spec.word("mount", "flat") in ("hanging", "bracket", "bar", "chain")
    w, d = spec.width, spec.depth
    high = spec.height * (0.7 if swings else 1.0)
    thick = min(0.03, 0.55 * d)
    back = min(0.6 * d, d - 1.6 * thick) if swings else 0.0
    rim = 0.05 * min(w, high) + 0.012
    board = frontal(rounded_box(w - rim, thick, high - rim, 0.002, 2).moved(z=rim / 2))
    frame = moulding(w, high, [
        (0.0, 0.0), (0.0, 1.3 * thick, 0.002), (0.28 * rim, 1.6 * thick, 0.004),
        (0.55 * rim, 1.6 * thick, 0.003), (0.68 * rim, 1.25 * thick, 0.003),
        (0.88 * rim, 1.32 * thick, 0.003), (rim, 1.05 * thick, 0.001), (rim, 0.5 * thick),
    ])  # fmt: skip
    area = Area(-w / 2 + rim, rim, w / 2 - rim, high - rim)
    parts = [
        Part(board.moved(y=-back - thick / 2), "face", {"face": area}),
        Part(frame.moved(y=-back), "frame"),
    ]
    if swings:
        iron = _bracket(w, high, spec.height, back + 0.6 * thick)
        parts.append(Part(iron, "iron"))
    if spec.word("lamps", "no") == "yes":
        parts += _lamps(w, spec.height, d)
    plain = not swings and spec.word("lamps", "no") != "yes"
    return Solid(hung(parts, spec) if plain else tuple(parts), hang=True)


def _bracket(w: float, high: float, top: float, off: float) -> Mesh:
    """Return a bar along the wall on two arms, and the chains the board hangs on."""
    r, level = 0.010, top - 0.0305
    parts = [bar((-w / 2, -off, level), (w / 2, -off, level), r)]
    for side in (-1, 1):
        x = 0.36 * w * side
        parts += [
            ball(1.9 * r, side * (w / 2 - 1.9 * r), -off, level),
            bar((x, -0.004, level), (x, -off, level), 0.9 * r),
            plate(0.045, 0.12).moved(x=x, z=level - 0.09),
            _loop(r + 0.003).moved(0.9 * x, -off, level),
            chain(level - r - 0.004, high + 0.012).moved(x=0.9 * x, y=-off),
            _loop(0.011).turned(90).moved(0.9 * x, -off, high + 0.007),
        ]
    return joined(parts)


def _loop(radius: float) -> Mesh:
    """Return a ring of wire about the origin, its hole along x: round a bar, or an eye for a
    hook."""
    ring = circle(radius + 0.003, 28)
    return sweep(np.insert(ring, 0, 0.0, axis=1), 0.0035, around=10, closed=True)


def _lamps(w: float, top: float, d: float) -> list[Part]:
    """Return lamps on curved arms over the board."""
    count = max(2, round(w / 0.7))
    metal, lining, bulb = gooseneck(0.24 + d, 0.26, 0.09)
    at = [(k + 0.5) / count * w - w / 2 for k in range(count)]
    return [
        Part(joined(mesh.moved(x=x, z=top + 0.14) for x in at), slot)
        for mesh, slot in ((metal, "iron"), (lining, "lining"), (bulb, "bulb"))
    ]


OBJECT = ObjectKind(
    build=_build,
    size=(1.1, 0.06, 0.42),
    matter={
        "face": Matter(name="paint", colour="#1f3b33", finish="satin"),
        "frame": Matter(name="paint", colour="#1a2f29", finish="satin"),
        "iron": Matter(name="black-metal"),
        "lining": Matter(name="paint", colour="#f3efe6", finish="satin"),
        "bulb": Matter(name="lamplight"),
    },
    cues=(
        "shop sign", "wooden sign", "sign board", "hanging sign", "pub sign", "signboard",
        "metal sign", "door sign", "sign",
    ),
    area="face",
    stands="wall",
)  # fmt: skip
