"""Outlines of glyphs, out of their faces, placed on the page, cut finer or straightened."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from limner.basics.geometry import Affine, Box
from limner.document.frame import Run
from limner.ports.fonts import Fonts
from limner.ports.outlines import Segment, drawn
from limner.stages.layout.text.shape import Cut, font

Point = tuple[float, float]
_STEP = 0.16
"""Em a piece of an outline may be long before it is bent: its ends and handles are mapped."""


@lru_cache(maxsize=8192)
def _drawn(cut: Cut, glyph: int) -> tuple[Segment, ...]:
    """Return a glyph's outline in em, y down."""
    em = 1.0 / cut.upem
    return tuple(
        (name, tuple(value * (-em if at % 2 else em) for at, value in enumerate(values)))
        for name, values in drawn(font(cut), glyph)
    )


def standing(
    fonts: Fonts, run: Run, glyph: int, at: Point, form: tuple[float, float, float]
) -> tuple[Segment, ...]:
    """Return a glyph's outline in pixels; form: its turn in degrees, scale and slant."""
    turn, scale, slant = form
    place = _form(run.size * scale, turn, slant)._replace(e=at[0], f=at[1])
    return mapped(_drawn(_cut(fonts, run), glyph), place.point)


def reach(
    fonts: Fonts, run: Run, glyph: int, at: Point, form: tuple[float, float, float]
) -> Box | None:
    """Return the box of the outline `standing` would give, None for a glyph without one.

    A letter that comes again is not drawn again: setting asks for this at every size it tries.
    """
    turn, scale, slant = form
    own = _reach(_cut(fonts, run), glyph, run.size * scale, turn, slant)
    return own.moved(*at) if own is not None else None


def _cut(fonts: Fonts, run: Run) -> Cut:
    face = fonts.face(run.face)
    axes = tuple(sorted(run.axes.items()))
    return Cut(face.id, run.sha256, fonts.path(face), face.index, face.upem, axes)


@lru_cache(maxsize=8192)
def _reach(cut: Cut, glyph: int, em: float, turn: float, slant: float) -> Box | None:
    segments = mapped(_drawn(cut, glyph), _form(em, turn, slant).point)
    return extent(segments) if segments else None


def _form(em: float, turn: float, slant: float) -> Affine:
    """Return what a glyph in em goes through: slanted (x grows with height), sized, turned."""
    s, c = math.sin(math.radians(turn)) * em, math.cos(math.radians(turn)) * em
    return Affine(c, s, -s - slant * c, c - slant * s, 0.0, 0.0)


def mapped(segments: Iterable[Segment], to: Callable[[float, float], Point]) -> tuple[Segment, ...]:
    """Return segments with every point mapped."""
    out = []
    for name, v in segments:
        points = (to(v[i], v[i + 1]) for i in range(0, len(v), 2))
        out.append((name, tuple(value for point in points for value in point)))
    return tuple(out)


def extent(segments: Iterable[Segment]) -> Box:
    """Return the box of all points, handles included."""
    xs = [v for _, points in segments for v in points[0::2]]
    ys = [v for _, points in segments for v in points[1::2]]
    if not xs:
        return Box(0, 0, 0, 0)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def finer(segments: Iterable[Segment], em: float) -> tuple[Segment, ...]:
    """Return the same outline in pieces short enough to be bent; straight ones as curves of two."""
    step = _STEP * em
    out: list[Segment] = []
    pen = start = (0.0, 0.0)
    for name, v in segments:
        if name == "M":
            pen = start = (v[0], v[1])
            out.append((name, v))
            continue
        closing = name == "Z"
        points = (pen, start) if closing else (pen, *zip(v[0::2], v[1::2], strict=True))
        if points[0] != points[-1] or not closing:
            out += _pieces(points, step)
        if closing:
            out.append(("Z", ()))
        pen = points[-1]
    return tuple(out)


def _pieces(points: tuple[Point, ...], step: float) -> list[Segment]:
    length = sum(math.dist(a, b) for a, b in pairwise(points))
    count = max(1, math.ceil(length / step))
    out: list[Segment] = []
    rest = points
    for left in range(count, 0, -1):
        first, rest = _split(rest, 1 / left) if left > 1 else (rest, rest)
        name = {2: "L", 3: "Q", 4: "C"}[len(first)]
        out.append((name, tuple(v for point in first[1:] for v in point)))
    return out


def _split(points: tuple[Point, ...], t: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return a Bézier curve's parts before and after `t` (de Casteljau)."""
    head, tail = [points[0]], [points[-1]]
    level = list(points)
    while len(level) > 1:
        level = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(level)]
        head.append(level[0])
        tail.append(level[-1])
    return tuple(head), tuple(reversed(tail))


def straightened(segments: Iterable[Segment], tolerance: float = 0.25) -> list[list[Point]]:
    """Return closed contours as points, curves within about `tolerance` pixels."""
    contours: list[list[Point]] = []
    for name, v in segments:
        if name == "M":
            contours.append([(v[0], v[1])])
        elif name == "L":
            contours[-1].append((v[0], v[1]))
        elif name in "QC":
            pen = contours[-1][-1]
            points = (pen, *zip(v[0::2], v[1::2], strict=True))
            reach = sum(math.dist(a, b) for a, b in pairwise(points))
            sag = reach - math.dist(points[0], points[-1])
            count = max(1, min(24, math.ceil(math.sqrt(max(sag, 0.0) / tolerance) * 1.6)))
            contours[-1] += [_split(points, i / count)[0][-1] for i in range(1, count)]
            contours[-1].append(points[-1])
    return [contour for contour in contours if len(contour) > 2]
