"""Billboard: a great panel on steel posts, with a catwalk and lamps before it."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.ironwork import bar
from limner.solids.lettering import frontal
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import rounded_box
from limner.solids.shapes.moulding import moulding
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    face = min(0.5 * w, 0.6 * h)
    foot, rim, thick = h - face, 0.016 * w, 0.10
    front = -d / 2 + 0.62 * d
    walk = front - min(0.55, 0.36 * d)
    sheet = frontal(rounded_box(w - rim, thick, face - rim, 0.004, 1).moved(y=thick / 2, z=rim / 2))
    trim = moulding(w, face, [
        (0.0, -thick), (0.0, 0.03, 0.004), (rim, 0.03, 0.004), (rim, -0.01),
    ])  # fmt: skip
    area = Area(-w / 2 + rim, foot + rim, w / 2 - rim, h - rim)
    parts = [
        Part(frontal(sheet.moved(y=front, z=foot)), "face", {"face": area}),
        Part(trim.moved(y=front, z=foot), "frame"),
        Part(_posts(w, h, foot, front + thick), "steel"),
        Part(_catwalk(w, foot, front, walk), "steel"),
    ]
    lamps = _lamps(w, foot, walk, -d / 2)
    parts += [Part(lamps[0], "steel"), Part(lamps[1], "lamp")]
    return Solid(fitted(parts, spec))


def _posts(w: float, h: float, foot: float, behind: float) -> Mesh:
    """Return the posts, and the rails behind the panel that they carry."""
    side = 0.045 * w
    parts = []
    for x in (-0.3 * w, 0.3 * w):
        post = rounded_box(side, side, h - 0.1, 0.01, 2)
        shoe = rounded_box(1.7 * side, 1.7 * side, 0.05, 0.008, 2)
        parts += [piece.moved(x=x, y=behind + 0.08 + side / 2) for piece in (post, shoe)]
    for z in np.linspace(foot + 0.15, h - 0.25, 4):
        parts.append(rounded_box(0.96 * w, 0.076, 0.07, 0.006, 1).moved(y=behind + 0.041, z=z))
    return joined(parts)


def _catwalk(w: float, foot: float, front: float, edge: float) -> Mesh:
    """Return the planks below the panel, their brackets and the rail."""
    level, wide = foot - 0.16, front - edge - 0.05
    middle = edge + wide / 2
    plank = rounded_box(w, wide / 4 - 0.02, 0.035, 0.004, 1)
    parts = [plank.moved(y=edge + (k + 0.5) * wide / 4, z=level) for k in range(4)]
    for x in np.linspace(-0.45 * w, 0.45 * w, 5):
        bearer = rounded_box(0.05, wide + 0.12, 0.07, 0.004, 1)
        parts.append(bearer.moved(x, middle + 0.05, level - 0.072))
        parts.append(bar((x, front + 0.02, foot + 0.03), (x, edge + 0.05, level - 0.03), 0.014, 8))
    return joined(parts)


def _lamps(w: float, foot: float, walk: float, edge: float) -> tuple[Mesh, Mesh]:
    """Return floodlights on arms that reach out from the catwalk's edge and look up at the
    panel."""
    cases, lights = [], []
    level = foot - 0.15
    hood = rounded_box(0.42, 0.13, 0.17, 0.02, 2).moved(z=-0.085)
    glass = rounded_box(0.37, 0.006, 0.12, 0.002, 1).moved(z=-0.06)
    for x in np.linspace(-0.375 * w, 0.375 * w, 4):
        at = (float(x), edge + 0.11, level + 0.02)
        for side in (-0.12, 0.12):
            near, tip = (x + side, walk + 0.06, level), (x + side, at[1], at[2] - 0.02)
            cases.append(bar(near, tip, 0.016))
        cases.append(hood.turned(-52, "x").moved(*at))
        lights.append(glass.turned(180).moved(y=0.0695).turned(-52, "x").moved(*at))
    return joined(cases), joined(lights)


OBJECT = ObjectKind(
    build=_build,
    size=(6.0, 1.5, 6.2),
    matter={
        "face": Matter(name="paint", colour="#f4f2ee", finish="satin"),
        "frame": Matter(name="black-metal"),
        "steel": Matter(name="metal", colour="#6a7077", finish="matte"),
        "lamp": Matter(name="lit-acrylic", colour="#fff0d8"),
    },
    cues=("billboard", "hoarding", "advertising board", "roadside billboard"),
    area="face",
    stands="ground",
)
