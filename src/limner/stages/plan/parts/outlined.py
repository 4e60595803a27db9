"""Letters as outlines, for marks: initials that are cut, overlapped and filled like any shape.

Words of the brief are never drawn this way; they stay text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import bounds, number, transform
from limner.ports.outlines import Cut
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

EM = 1000.0
"""Units to the em in which outlines are kept: path data is written to two places."""


@lru_cache(maxsize=256)
def _drawn(cut: Cut, text: str) -> str:
    unit, x, out = EM / cut.upem, 0.0, list[str]()
    for character in text:
        glyph = cut.glyph(character)
        if glyph is None:
            return ""
        for name, values in cut.shape(glyph):
            placed = (-v * unit if at % 2 else v * unit + x for at, v in enumerate(values))
            out.append(name + " ".join(number(v) for v in placed))
        x += cut.advance(glyph) * unit
    return "".join(out)


def outline(design: Design, text: str, voice: Voice | None = None) -> str:
    """Return the outline of some letters, 1000 units to the em, from the origin of the first on
    the baseline; '' where the face has no such letter.
    """
    voice = voice or design.type.display
    fonts = design.world.fonts
    face = fonts.face(voice.face)
    if not face.covers_all(text):
        return ""
    weight = min(max(voice.weight, face.weights[0]), face.weights[1])
    axes = (("wght", float(weight)),)
    return _drawn(Cut(str(fonts.path(face)), face.index, axes, face.upem, face.family), text)


def filling(d: str, box: Box, *, bottom: bool = False) -> str:
    """Return an outline as large as a box allows, in its middle or (`bottom`) on its foot."""
    own = bounds(d)
    scale = min(box.width / max(own.width, 0.01), box.height / max(own.height, 0.01))
    x = box.centre[0] - scale * own.centre[0]
    y = box.bottom - scale * own.bottom if bottom else box.centre[1] - scale * own.centre[1]
    return transform(d, Affine.scaling(scale).then(Affine.translation(x, y)))
