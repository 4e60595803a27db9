"""Outlines: the shapes of set glyphs, out of their faces, for painters, writers and modellers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from limner.basics.geometry import Affine
from limner.basics.path import number
from limner.document.frame import Run
from limner.ports.world import World

Segment = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Cut:
    """A face at one place in its design space: what outlines come from.

    Lengths it answers with are font units, `upem` to the em, y upwards.
    """

    file: str
    index: int
    axes: tuple[tuple[str, float], ...]
    upem: int
    name: str

    @classmethod
    def of(cls, run: Run, world: World) -> Cut:
        """Return the cut `run` is set in."""
        face = world.fonts.face(run.face)
        axes = tuple(sorted(run.axes.items()))
        return cls(str(world.fonts.path(face)), face.index, axes, face.upem, face.family)

    def shape(self, glyph: int) -> tuple[Segment, ...]:
        """Return a glyph's outline: M, L, Q, C and Z, absolute."""
        return _shape(self, glyph)

    def advance(self, glyph: int) -> int:
        """Return how far a glyph moves the pen in horizontal text."""
        found: int = _font(self).get_glyph_h_advance(glyph)
        return found

    def glyph(self, character: str) -> int | None:
        """Return the glyph of a character taken alone, None where the face has none."""
        found: int | None = _font(self).get_nominal_glyph(ord(character))
        return found

    def path(self, glyph: int) -> str:
        """Return a glyph's outline as path data in font units, y upwards."""
        return "".join(
            letter + " ".join(number(value) for value in points)
            for letter, points in self.shape(glyph)
        )


def place(run: Run, index: int, scale: float) -> Affine:
    """Return the map to the item's pixels of what the run's glyph at `index` is drawn from.

    scale: pixels to one unit of lengths whose y goes up, before the glyph's own scale.
    """
    s, lean = scale, scale * run.slant
    if run.scales:
        s, lean = s * run.scales[index], lean * run.scales[index]
    turn = (run.turns[index] if run.turns else 0.0) + (90.0 if run.turned else 0.0)
    upright = Affine(s, 0.0, lean, -s)
    stood = upright if turn == 0.0 else upright.then(_turned(turn))
    return stood._replace(e=run.xs[index], f=run.ys[index])


@lru_cache(maxsize=512)
def _turned(degrees: float) -> Affine:
    exact = {90.0: Affine(0.0, 1.0, -1.0, 0.0), -90.0: Affine(0.0, -1.0, 1.0, 0.0)}
    return exact.get(degrees) or Affine.rotation(degrees)


def outlined(run: Run, world: World) -> str:
    """Return the run's glyphs as one path in the item's pixels, absolute, two decimals."""
    if run.d:
        return run.d
    cut = Cut.of(run, world)
    parts = []
    for index, glyph in enumerate(run.ids):
        onto = place(run, index, run.size / cut.upem)
        for letter, points in cut.shape(glyph):
            pairs = (onto.point(points[i], points[i + 1]) for i in range(0, len(points), 2))
            parts.append(letter)
            parts.append(" ".join(number(value) for pair in pairs for value in pair))
    return "".join(parts)


@lru_cache(maxsize=64)
def _font(cut: Cut) -> Any:
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(cut.file), cut.index))
    if cut.axes:
        font.set_variations(dict(cut.axes))
    return font


@lru_cache(maxsize=8192)
def _shape(cut: Cut, glyph: int) -> tuple[Segment, ...]:
    """Return one glyph's outline in font units."""
    return drawn(_font(cut), glyph)


def drawn(font: Any, glyph: int) -> tuple[Segment, ...]:
    """Return what a HarfBuzz font draws of a glyph, in its units: M, L, Q, C and Z, absolute."""
    pen = _Pen()
    font.draw_glyph_with_pen(glyph, pen)
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
