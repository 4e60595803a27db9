"""Lightbox sign: a shallow metal box held off a wall, its whole face lit, its back open so that it
lights the wall round it too."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.ironwork import bar, plate
from limner.solids.lettering import frontal
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, rounded_box, upright
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    off = 0.45 * d
    rim = 0.012 + 0.012 * min(w, h)
    round_ = spec.word("shape", "") in ("round", "circle")
    turn = 0.5 * min(w, h) if round_ else 0.02
    points = 40 if turn > 0.1 else 10
    outer = rounded_rectangle(w, h, turn, points=points)
    wide, high = w - 2 * rim, h - 2 * rim
    inner = rounded_rectangle(wide, high, max(0.004, turn - rim), rim, points)
    case = extrusion([outer, inner], d - off, 0.003).moved(y=-off)
    core = rounded_box(0.7 * w, 0.7 * (d - off), 0.7 * h, 0.004).moved(
        y=-off - 0.4 * (d - off), z=0.15 * h
    )
    face = frontal(extrusion([inner], 0.004).moved(y=-d + 0.008))
    area = Area(-wide / 2, rim, wide / 2, rim + high)
    glow = upright(wide, 0.96 * high).turned(180).moved(y=-off + 0.001, z=rim + 0.02 * high)
    parts = [
        Part(face, "face", {"face": area}), Part(case, "case"), Part(core, "case"),
        Part(glow, "glow"), Part(_brackets(w, h, off), "bracket"),
    ]  # fmt: skip
    if not round_:
        parts.append(Part(_rails(wide, high, rim, d), "rail"))
    return Solid(tuple(parts), hang=True)


def _brackets(w: float, h: float, off: float) -> Mesh:
    """Return the plates on the wall and the arms that carry the box before it."""
    parts = []
    for x in (-0.36 * w, 0.36 * w):
        parts.append(plate(0.05, 0.94 * h).moved(x=x, z=0.03 * h))
        for z in (0.16 * h, 0.84 * h):
            parts.append(bar((x, -0.013, z), (x, -off, z), 0.011))
    return joined(parts)


def _rails(wide: float, high: float, rim: float, d: float) -> Mesh:
    """Return the rails letters slide in, above and below their row."""
    rail = rounded_box(wide - 0.002, 0.012, 0.014, 0.003, 2)
    return joined(rail.moved(y=-d + 0.0065, z=rim + share * high - 0.007) for share in (0.16, 0.84))


OBJECT = ObjectKind(
    build=_build,
    size=(1.0, 0.2, 0.46),
    matter={
        "face": Matter(name="lit-acrylic", colour="#ffffff"),
        "case": Matter(name="black-metal"),
        "glow": Matter(name="lamplight", colour="#c89a66"),
        "bracket": Matter(name="black-metal"),
        "rail": Matter(name="aluminium"),
    },
    cues=("lightbox", "lightbox sign", "illuminated sign", "lit sign", "light box", "cinema sign"),
    area="face",
    stands="wall",
)
