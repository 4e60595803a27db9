"""Lettering: set words laid out in metres, for things whose letters are built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes.skeleton import pieces
from limner.solids.solid import Letters, Part, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


_FRONT = -0.3
"""Along y, the greatest normal of what is part of a front."""
AWAY = 64.0
"""What is added to uv, in metres, of what must not be printed on."""


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
    """Return a mesh whose front has the uv of an upright sheet, x and z in metres.

    What looks elsewhere keeps its own, far away from any print.
    """
    front = (mesh.normals[mesh.faces][:, :, 1] < _FRONT).all(1)
    sheet = mesh.positions[:, [0, 2]]
    return joined([
        _part(mesh, mesh.faces[front], sheet), _part(mesh, mesh.faces[~front], mesh.uv + AWAY),
    ])  # fmt: skip


def _part(mesh: Mesh, faces: NDArray[np.int32], uv: NDArray[np.float64]) -> Mesh:
    """Return some faces of a mesh, with the points they use."""
    used, inverse = np.unique(faces, return_inverse=True)
    shape = inverse.reshape(-1, 3).astype(np.int32)
    return Mesh(mesh.positions[used], shape, mesh.normals[used], uv[used])


def hung(parts: Sequence[Part], spec: Spec) -> tuple[Part, ...]:
    """Return the parts brought to their size exactly, their back on the wall."""
    return tuple(replace(p, mesh=p.mesh.moved(y=-spec.depth / 2)) for p in fitted(parts, spec))
