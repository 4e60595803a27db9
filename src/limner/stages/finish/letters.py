"""Letters: the outlines of set glyphs as path data, for files that carry no fonts."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from limner.basics.path import number
from limner.document.frame import Run
from limner.ports.world import World

Segment = tuple[str, tuple[float, ...]]
Axes = tuple[tuple[str, float], ...]


def outlined(run: Run, world: World) -> str:
    """Return the run's glyphs as one path in the item's pixels, absolute, two decimals."""
    face = world.fonts.face(run.face)
    axes = tuple(sorted(run.axes.items()))
    file = str(world.fonts.path(face))
    scale = run.size / face.upem
    parts = []
    for glyph, x, y in zip(run.ids, run.xs, run.ys, strict=True):
        for letter, points in _shape(file, face.index, axes, glyph):
            parts.append(letter)
            parts.append(" ".join(_placed(points, (x, y), scale, run)))
    return "".join(parts)


def _placed(
    points: tuple[float, ...], at: tuple[float, float], scale: float, run: Run
) -> list[str]:
    """Return coordinates on the page of points in font units, whose y goes up."""
    out: list[str] = []
    for i in range(0, len(points), 2):
        px, py = points[i] * scale, -points[i + 1] * scale
        px -= run.slant * py
        if run.turned:
            px, py = -py, px
        out += (number(at[0] + px), number(at[1] + py))
    return out


@lru_cache(maxsize=64)
def _font(file: str, index: int, axes: Axes) -> Any:
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file), index))
    if axes:
        font.set_variations(dict(axes))
    return font


@lru_cache(maxsize=8192)
def _shape(file: str, index: int, axes: Axes, glyph: int) -> tuple[Segment, ...]:
    """Return one glyph's outline in font units."""
    pen = _Pen()
    _font(file, index, axes).draw_glyph_with_pen(glyph, pen)
    return tuple(pen.segments)


class _Pen:
    """Writes down what HarfBuzz draws; the method names are those of font pens."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.segments.append(("M", point))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.segments.append(("L", point))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.segments.append(("C", tuple(c for point in points for c in point)))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.segments.append(("Q", tuple(c for point in points for c in point)))

    def closePath(self) -> None:  # noqa: N802
        self.segments.append(("Z", ()))

    def endPath(self) -> None:  # noqa: N802
        """Open outlines stay open; a fill closes them."""
