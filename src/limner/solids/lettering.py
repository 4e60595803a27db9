"""Lettering: set words laid out in metres, for things whose letters are built."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes.skeleton import pieces
from limner.solids.solid import Letters, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Glyph(NamedTuple):
    """A letter in its place: closed rings (n, 2) in metres, x from the middle, z from the foot,
    filled by the even-odd rule, and the colour it was set in."""

    rings: tuple[NDArray[np.float64], ...]
    colour: str


def laid(spec: Spec, area: str = "letters") -> list[Glyph]:
    """Return the letters of an area as wide as the thing, in the middle of its height."""
    letters = spec.letters.get(area)
    return [] if letters is None else within(letters, spec.width, spec.height)


def within(letters: Letters, width: float, height: float) -> list[Glyph]:
    """Return letters as wide as `width`, in the middle of `height`, or smaller to fit."""
    scale = min(width, height * letters.aspect)
    foot = (height - scale / letters.aspect) / 2
    return [
        Glyph(tuple(np.asarray(r) * scale + [-scale / 2, foot] for r in rings), colour)
        for rings, colour in letters.glyphs
    ]


def written(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return letters with those that touch their neighbour made one, as script is written."""
    from shapely import unary_union
    from shapely.geometry import MultiPolygon

    groups: list[tuple[Any, str]] = []
    for glyph in glyphs:
        shape = MultiPolygon(pieces(glyph.rings)).buffer(0)
        if groups and groups[-1][1] == glyph.colour and groups[-1][0].intersects(shape):
            groups[-1] = (unary_union([groups[-1][0], shape]), glyph.colour)
        else:
            groups.append((shape, glyph.colour))
    return [Glyph(outlines(shape), colour) for shape, colour in groups]


def outlines(shape: Any) -> tuple[NDArray[np.float64], ...]:
    """Return the rings of a shapely shape, outer ones counter-clockwise."""
    from shapely.geometry.polygon import orient

    rings = []
    for part in getattr(shape, "geoms", [shape]):
        if part.area > 0:
            turned = orient(part, 1.0)
            rings += [np.array(r.coords)[:-1] for r in (turned.exterior, *turned.interiors)]
    return tuple(rings)


def shrunk(rings: Sequence[NDArray[np.float64]], by: float) -> tuple[NDArray[np.float64], ...]:
    """Return rings drawn in by a width, none where nothing is left; grown for less than 0."""
    from shapely.geometry import MultiPolygon

    return outlines(MultiPolygon(pieces(rings)).buffer(0).buffer(-by, join_style="round"))


def frontal(mesh: Mesh) -> Mesh:
    """Return a mesh whose uv are metres seen from the front, as those of an upright sheet."""
    return mesh.mapped(mesh.positions[:, [0, 2]].copy())
