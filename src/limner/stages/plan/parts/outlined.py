"""Letters as outlines, for marks: initials that are cut, overlapped and filled like any shape.

Words of the brief are never drawn this way; they stay text.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import bounds, number, transform
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


class _Pen:
    """Writes path data of what HarfBuzz draws; the method names are those of font pens."""

    def __init__(self, unit: float, x: float) -> None:
        self.unit, self.x = unit, x
        self.data: list[str] = []

    def _add(self, name: str, *points: Point) -> None:
        flat = [v for x, y in points for v in (x * self.unit + self.x, -y * self.unit)]
        self.data.append(name + " ".join(number(v) for v in flat))

    def moveTo(self, point: Point) -> None:  # noqa: N802
        self._add("M", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._add("L", point)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("C", *points)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("Q", *points)

    def closePath(self) -> None:  # noqa: N802
        self.data.append("Z")

    def endPath(self) -> None:  # noqa: N802
        self.data.append("Z")


EM = 1000.0
"""Units to the em in which outlines are kept: path data is written to two places."""


@lru_cache(maxsize=256)
def _drawn(path: Path, index: int, upem: int, weight: int, text: str) -> str:
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), index))
    font.set_variations({"wght": float(weight)})
    unit, x, out = EM / upem, 0.0, []
    for char in text:
        glyph = font.get_nominal_glyph(ord(char))
        if glyph is None:
            return ""
        pen = _Pen(unit, x)
        font.draw_glyph_with_pen(glyph, pen)
        out += pen.data
        x += font.get_glyph_h_advance(glyph) * unit
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
    return _drawn(fonts.path(face), face.index, face.upem, weight, text)


def filling(d: str, box: Box, *, bottom: bool = False) -> str:
    """Return an outline as large as a box allows, in its middle or (`bottom`) on its foot."""
    own = bounds(d)
    scale = min(box.width / max(own.width, 0.01), box.height / max(own.height, 0.01))
    x = box.centre[0] - scale * own.centre[0]
    y = box.bottom - scale * own.bottom if bottom else box.centre[1] - scale * own.centre[1]
    return transform(d, Affine.scaling(scale).then(Affine.translation(x, y)))
