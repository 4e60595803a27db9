"""Neon sign: words bent of glowing glass tube, held off the wall, their ends blacked out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.lettering import Glyph, frontal, hung, laid, shrunk, written
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, lathe, spline, sweep
from limner.solids.shapes.profile import lengths
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.shapes.skeleton import Stroke, centre_lines
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Path = NDArray[np.float64]

_BENT = 2.4
"""Radius of the bend to the wall, in radii of the tube."""
_HEAVY = 3.0
"""Half-width of a stroke, in radii of the tube, from which letters are drawn by their outline."""


def _build(spec: Spec) -> Solid:
    glyphs = written(laid(spec))
    backing = spec.word("backing", "none" if glyphs else "panel")
    parts = [] if backing == "none" else _panel(spec)
    whole = Area(-spec.width / 2, 0.0, spec.width / 2, spec.height)
    back = 0.012 if parts else 0.0
    parts += [
        Part(frontal(mesh.moved(y=-back)), slot, {"letters": whole}, matter)
        for mesh, slot, matter in _tubes(glyphs, spec, spec.depth * 0.8 - back)
    ]
    if not glyphs or spec.word("border", "no") == "yes":
        tube = _border(spec, 0.8 * spec.depth)
        parts.append(Part(tube, "border" if glyphs else "tube"))
    if glyphs:
        return Solid(tuple(parts), hang=True)
    parts[0] = Part(frontal(parts[0].mesh), parts[0].slot, {"letters": whole})
    return Solid(hung(parts, spec), hang=True)


def _border(spec: Spec, off: float) -> Mesh:
    """Return a tube round the sign, in the colour of its slot."""
    edge, radius = 0.035 * min(spec.width, spec.height), 0.0055 * max(1.0, spec.width / 1.6)
    wide, high = spec.width - 2 * edge, spec.height - 2 * edge
    ring = rounded_rectangle(wide, high, 0.09 * min(wide, high), edge)
    ring = _spaced(np.concatenate([ring, ring[:1]]), 2.5 * radius)[:-1]
    return sweep(np.insert(ring, 1, -off, axis=1), radius, around=14, closed=True)


def _panel(spec: Spec) -> list[Part]:
    """Return a sheet with round corners on four studs."""
    w, h = spec.width, spec.height
    r = 0.06 * h
    sheet = extrusion([rounded_rectangle(w, h, r)], 0.005).moved(y=-0.02)
    stud = lathe([(0, 0), (0.009, 0), (0.009, 0.027, 0.001), (0, 0.027)], around=24).turned(90, "x")
    at = [(x * (w / 2 - 1.2 * r), h / 2 + z * (h / 2 - 1.2 * r)) for x in (-1, 1) for z in (-1, 1)]
    return [Part(sheet, "backing"), Part(joined(stud.moved(x=x, z=z) for x, z in at), "support")]


def _tubes(
    glyphs: Sequence[Glyph], spec: Spec, off: float
) -> list[tuple[Mesh, str, Matter | None]]:
    """Return the meshes of all tubes by colour, of their dark ends, supports and wires."""
    most = 0.0065 * max(1.0, spec.width / 1.6)
    lit: dict[str, list[Mesh]] = defaultdict(list)
    dark, held, ends = [], [], []
    for glyph in glyphs:
        strokes = centre_lines(glyph.rings)
        half = float(np.median(np.concatenate([s.radii for s in strokes])))
        radius = min(most, max(0.0025, 0.75 * half))
        if half > _HEAVY * most:
            strokes = _outlined(glyph, radius)
        for stroke in strokes:
            path, heads = _path(stroke, radius, off)
            lit[glyph.colour].append(sweep(path, radius, around=12, closed=stroke.closed))
            for head in heads:
                dark.append(sweep(head, 1.12 * radius, around=10))
                ends.append(head[-1])
            held += _supports(path, radius)
    made: list[tuple[Mesh, str, Matter | None]] = [
        (joined(m), "tube", Matter(name="neon", colour=colour)) for colour, m in lit.items()
    ]
    ends.sort(key=lambda e: e[0])
    wires = [_wire(a, b) for a, b in pairwise(ends) if np.linalg.norm(a - b) < 0.1 * spec.width]
    for slot, meshes in (("end", dark), ("support", held), ("wire", wires)):
        if meshes:
            made.append((joined(meshes), slot, None))
    return made


def _outlined(glyph: Glyph, radius: float) -> list[Stroke]:
    """Return the outline of a heavy letter, drawn in so that the tube stays within it."""
    rings = shrunk(glyph.rings, 1.6 * radius)
    strokes = []
    for ring in rings:
        ring = _spaced(np.concatenate([ring, ring[:1]]), 1.2 * radius)[:-1]
        strokes.append(Stroke(ring, np.full(len(ring), 2 * radius), True))
    return strokes


def _spaced(points: Path, step: float) -> Path:
    """Return points evenly spaced along a line."""
    along = lengths(points)
    share = np.linspace(0.0, along[-1], max(4, round(along[-1] / step) + 1))
    return np.stack([np.interp(share, along, points[:, k]) for k in range(points.shape[1])], 1)


def _path(stroke: Stroke, radius: float, off: float) -> tuple[Path, list[Path]]:
    """Return the way of the lit tube, and of the dark pieces from its free ends to the wall."""
    flat = stroke.points
    if stroke.closed:
        ring = _spaced(np.concatenate([flat, flat[:1]]), 1.3 * radius)[:-1]
        return np.column_stack([ring[:, 0], np.full(len(ring), -off), ring[:, 1]]), []
    flat = _reaching(stroke, radius)
    flat = _spaced(flat, 1.3 * radius)
    lit = np.column_stack([flat[:, 0], np.full(len(flat), -off), flat[:, 1]])
    heads = []
    for free, order in zip(stroke.free, (-1, 1), strict=True):
        if free:
            bend, head = _head(lit[::order][-1], lit[::order][-2], radius)
            lit = np.concatenate([lit, bend]) if order > 0 else np.concatenate([bend[::-1], lit])
            heads.append(head)
    return lit, heads


def _reaching(stroke: Stroke, radius: float) -> Path:
    """Return a stroke's line grown to where the letter's own stroke ends."""
    points = stroke.points
    for free, order, end in zip(stroke.free, (-1, 1), (0, -1), strict=True):
        if free:
            line = points[::order]
            way = line[-1] - line[max(-4, -len(line))]
            way = way / max(float(np.linalg.norm(way)), 1e-12)
            spare = max(0.0, 0.8 * float(stroke.radii[end]) - (1.0 + _BENT * 0.3) * radius)
            line = np.concatenate([line, [line[-1] + way * spare]]) if spare > 1e-5 else line
            points = line[::order]
    return points


def _head(tip: Path, before: Path, radius: float) -> tuple[Path, Path]:
    """Return the first, lit half of the bend at a tip and the dark rest down to the wall."""
    way = (tip - before) / max(float(np.linalg.norm(tip - before)), 1e-12)
    bend = min(_BENT * radius, 0.7 * -tip[1])
    turn = np.radians(np.linspace(0.0, 90.0, 9))[:, None]
    wall = np.array([0.0, 1.0, 0.0])
    arc = tip + bend * (np.sin(turn) * way + (1 - np.cos(turn)) * wall)
    foot = np.array([arc[-1][0], -1.2 * radius, arc[-1][2]])
    straight = arc[-1] + (foot - arc[-1]) * np.linspace(0.2, 1.0, 4)[:, None]
    return arc[1:5], np.concatenate([arc[4:], straight])


def _supports(path: Path, radius: float) -> list[Mesh]:
    """Return posts from the wall to the tube, every hand's breadth or two."""
    along = lengths(path)
    count = max(1, int(along[-1] / 0.2))
    held = []
    for k in range(count):
        at = path[int(np.searchsorted(along, along[-1] * (k + 0.5) / count))]
        if at[1] > -2 * radius:
            continue
        reach = -at[1] - 0.6 * radius
        post = lathe(
            [(0, 0), (1.6 * radius, 0), (1.5 * radius, 0.004), (0.45 * radius, 0.007),
             (0.45 * radius, reach), (0, reach)], around=10, segments=2,
        )  # fmt: skip
        held.append(post.turned(90, "x").moved(x=at[0], z=at[2]))
    return held


def _wire(a: Path, b: Path) -> Mesh:
    """Return the cable between two electrodes, hanging a little."""
    sag = 0.06 * float(np.linalg.norm(b - a))
    low = (a + b) / 2 - [0.0, 0.0, sag]
    through = np.array([a, low, b])
    through[:, 1] = -0.006
    return sweep(spline(through, 8), 0.0022, around=8)


OBJECT = ObjectKind(
    build=_build,
    size=(1.4, 0.06, 0.5),
    matter={
        "tube": Matter(name="neon"),
        "border": Matter(name="neon", colour="#7fdcff"),
        "backing": Matter(name="paint", colour="#141416", finish="satin"),
        "end": Matter(name="paint", colour="#0c0c0d", finish="satin"),
        "support": Matter(name="paint", colour="#1c1c1e", finish="satin"),
        "wire": Matter(name="paint", colour="#111113", finish="satin"),
    },
    cues=("neon sign", "neon lettering", "neon light", "neon tube sign", "neon"),
    area="letters",
    letters=("letters",),
    stands="wall",
)
