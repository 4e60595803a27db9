"""Letters: what is set on a sheet as closed outlines, for words built instead of printed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics import path
from limner.basics.colour import parse
from limner.basics.geometry import Affine
from limner.document.frame import Frame, Glyphs, Item, Outline, Run
from limner.document.paint import Linear, Paint, Radial, Texture
from limner.ports.outlines import Cut, Segment, place
from limner.ports.world import World
from limner.solids.solid import Letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ring = NDArray[np.float64]

_SAG = 2.5e-4
"""How far, in widths of the sheet, a straight piece may stray from its curve."""
_GROUND = 0.8
"""Share of the sheet's sides from which a shape is the sheet's ground and no letter."""


def letters(frame: Frame, world: World) -> Letters:
    """Return the words and drawn shapes of a sheet as outlines, in the order they are painted.

    Rings do not cross, whatever overlaps the face draws its letters with; holes are rings of
    their own. Grounds, drawings and clear paint are left out.
    """
    width, height = frame.size
    onto = Affine(1 / width, 0.0, 0.0, -1 / width, 0.0, height / width)
    glyphs = []
    for item, to in frame.walk():
        for segments, paint in _shapes(item, world):
            colour = _colour(paint)
            rings = _simple(_straight(segments, to.then(onto))) if colour else ()
            if rings and not _grounds(rings, height / width):
                glyphs.append((rings, colour))
    return Letters(tuple(glyphs), width / height)


def _shapes(item: Item, world: World) -> Iterator[tuple[Sequence[Segment], Paint]]:
    """Yield the filled shapes of an item in its own pixels: each letter one."""
    if isinstance(item, Glyphs):
        for run in item.runs:
            if not run.colour:
                paint = run.paint or item.paint
                yield from ((shape, paint) for shape in _letters(run, world))
    elif isinstance(item, Outline) and item.fill is not None:
        yield path.cubic(item.d), item.fill


def _letters(run: Run, world: World) -> Iterator[Sequence[Segment]]:
    if run.d:
        yield from _parted(path.cubic(run.d))
        return
    cut = Cut.of(run, world)
    for index, glyph in enumerate(run.ids):
        shape = cut.shape(glyph)
        if shape:
            onto = place(run, index, run.size / cut.upem)
            yield [(name, _mapped(values, onto)) for name, values in shape]


def _parted(segments: Sequence[Segment]) -> Iterator[Sequence[Segment]]:
    """Yield the letters of a bent run, told apart by what lies within what."""
    contours: list[list[Segment]] = []
    for segment in segments:
        if segment[0] == "M":
            contours.append([])
        contours[-1].append(segment)
    from shapely.geometry import Polygon  # only where words are built

    flat = [_straight(c, Affine()) for c in contours]
    shapes = [Polygon(f[0]).buffer(0) if f else Polygon() for f in flat]
    outer: dict[int, list[Segment]] = {}
    for i in sorted(range(len(shapes)), key=lambda k: -shapes[k].area):
        home = next((k for k in outer if shapes[k].covers(shapes[i])), i)
        outer.setdefault(home, []).extend(contours[i])
    yield from (outer[k] for k in sorted(outer))


def _mapped(values: tuple[float, ...], onto: Affine) -> tuple[float, ...]:
    pairs = (onto.point(values[i], values[i + 1]) for i in range(0, len(values), 2))
    return tuple(v for pair in pairs for v in pair)


def _straight(segments: Iterable[Segment], onto: Affine) -> list[Ring]:
    """Return closed contours as points in widths of the sheet, curves as short pieces."""
    contours: list[list[tuple[float, float]]] = []
    for name, values in segments:
        v = _mapped(values, onto)
        points = [(v[i], v[i + 1]) for i in range(0, len(v), 2)]
        if name == "M":
            contours.append(points)
        elif name == "L":
            contours[-1] += points
        elif name in "QC":
            contours[-1] += _bent([contours[-1][-1], *points])
    return [np.array(c) for c in contours if len(c) > 2]


def _bent(handles: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points along a Bézier curve after its first."""
    chord = math.dist(handles[0], handles[-1])
    bow = sum(math.dist(a, b) for a, b in pairwise(handles)) - chord
    count = max(2, min(32, math.ceil(1.2 * math.sqrt(max(bow, 0.0) / _SAG))))
    t = np.linspace(0.0, 1.0, count + 1)[1:, None]
    level: list[Any] = [np.array(h) for h in handles]
    while len(level) > 1:
        level = [a + (b - a) * t for a, b in pairwise(level)]
    return [(float(x), float(y)) for x, y in level[0]]


def _simple(contours: list[Ring]) -> tuple[Ring, ...]:
    """Return rings that neither cross nor overlap: what winds the main way less what winds back."""
    from shapely import unary_union  # only where words are built
    from shapely.geometry import Polygon
    from shapely.geometry.polygon import orient

    if not contours:
        return ()
    sizes = [_signed(c) for c in contours]
    main = math.copysign(1.0, max(sizes, key=abs))
    ink = unary_union(
        [Polygon(c).buffer(0) for c, s in zip(contours, sizes, strict=True) if s * main > 0]
    )
    for contour, size in zip(contours, sizes, strict=True):
        if size * main < 0:
            ink = ink.difference(Polygon(contour).buffer(0))
    rings: list[Ring] = []
    for part in getattr(ink, "geoms", [ink]):
        if part.area > _SAG * _SAG:
            turned = orient(part, 1.0)
            rings += [np.array(r.coords)[:-1] for r in (turned.exterior, *turned.interiors)]
    return tuple(rings)


def _signed(ring: Ring) -> float:
    x, y = ring.T
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2)


def _grounds(rings: tuple[Ring, ...], height: float) -> bool:
    """Whether a shape is the ground of the whole sheet."""
    span = np.ptp(np.concatenate(rings), axis=0)
    return len(rings) == 1 and bool(span[0] > _GROUND and span[1] > _GROUND * height)


def _colour(paint: Paint) -> str:
    """Return a paint as one colour, '' where it is clear."""
    if isinstance(paint, Linear | Radial):
        paint = paint.stops[0].colour
    elif isinstance(paint, Texture):
        paint = paint.colours[0] if paint.colours else "#ffffff"
    return paint[:7] if parse(paint)[3] > 0.02 else ""


__all__ = ["letters"]
