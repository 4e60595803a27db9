"""Channel letters: letters in the round; plain, lit through their faces or from behind."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.lettering import Glyph, frontal, laid, shrunk, written
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, rounded_box
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_HALO = 0.028
"""How far letters lit from behind stand off their wall, metres."""


def _build(spec: Spec) -> Solid:
    glyphs = written(laid(spec))
    whole = {"letters": Area(-spec.width / 2, 0.0, spec.width / 2, spec.height)}
    if not glyphs:
        box = rounded_box(spec.width, spec.depth - 0.003, spec.height, 0.004)
        face = extrusion([rounded_rectangle(spec.width, spec.height, 0.003)], 0.0028)
        back = spec.depth - 0.003
        return Solid((
            Part(frontal(face.moved(y=-back - 0.0002)), "face", whole),
            Part(box.moved(y=-back / 2), "side"),
        ), hang=True)  # fmt: skip
    lit = spec.word("lit", "none")
    parts: list[Part] = []
    for colour in dict.fromkeys(g.colour for g in glyphs):
        same = [g for g in glyphs if g.colour == colour]
        parts += _letters(same, colour, lit, spec.depth, whole, spec.word("metal", ""))
    return Solid(tuple(parts), hang=True)


def _letters(
    glyphs: list[Glyph], colour: str, lit: str, depth: float, whole: dict[str, Area], metal: str
) -> list[Part]:
    """Return the letters of one colour: their sides, faces and what lights them.

    metal: what they are cut from, "" for paint of their colour.
    """
    off = _HALO if lit == "halo" else 0.0
    trim = _trim(glyphs)
    sides, faces, glows = [], [], []
    for glyph in glyphs:
        sides.append(extrusion(glyph.rings, depth - off, 0.25 * trim, 2).moved(y=-off))
        faces.append(_face(glyph, trim, depth))
        if lit == "halo":
            glows.append(_plate(glyph, 1.5 * trim, off))
    face = Matter(name="lit-acrylic" if lit == "face" else "paint", colour=colour, finish="")
    if lit != "face":
        face = Matter(name="paint", colour=colour, finish="satin")
    side = Matter(name="paint", colour=colour, finish="satin")
    if metal and lit != "face":
        face, side = Matter(name=metal, finish="brushed"), Matter(name=metal, finish="satin")
    parts = [
        Part(frontal(joined(faces)), "face", whole, face),
        Part(joined(sides), "side", {}, side if lit == "none" or metal else None),
    ]
    if glows:
        parts.append(Part(joined(glows), "glow"))
    return parts


def _trim(glyphs: list[Glyph]) -> float:
    """Return the width of the rim round the faces, from the size of the letters."""
    height = max(float(np.ptp(np.concatenate(g.rings)[:, 1])) for g in glyphs)
    return float(np.clip(0.02 * height, 0.0012, 0.012))


def _face(glyph: Glyph, trim: float, depth: float) -> Mesh:
    """Return the face: a plate within the rim, standing a little proud of it."""
    rings = shrunk(glyph.rings, trim) or glyph.rings
    thick = 0.35 * trim + 0.0006
    return extrusion(rings, thick + 0.002, 0.6 * thick, 3).moved(y=-depth + 0.002)


def _plate(glyph: Glyph, inset: float, off: float) -> Mesh:
    """Return the lamps behind a letter as one thin plate."""
    rings = shrunk(glyph.rings, inset) or glyph.rings
    return extrusion(rings, 0.003).moved(y=-off + 0.0045)


OBJECT = ObjectKind(
    build=_build,
    size=(1.5, 0.06, 0.4),
    matter={
        "face": Matter(name="paint", colour="#f4f1ea", finish="satin"),
        "side": Matter(name="paint", colour="#2b2d30", finish="satin"),
        "glow": Matter(name="lamplight"),
    },
    cues=(
        "channel letter", "metal letter", "sign letter", "letter on the wall", "raised letter",
        "3d letter", "illuminated letter", "backlit sign",
    ),
    area="letters",
    letters=("letters",),
    stands="wall",
)  # fmt: skip
