"""Skeleton: the centre lines of flat shapes, one long stroke where a pen would draw one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.solids.shapes.profile import lengths

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Points = NDArray[np.float64]

_FINE = 0.3
"""Way between two points taken along an outline, in widths of its strokes."""
_COVERED = 0.5
"""A side branch that leaves the disc at its foot by less than this many radii is none."""
_POINTED = (0.4, 3.5)
"""A side branch that ends thinner and is shorter than this, in radii at its foot, runs into a
corner."""
_ONWARD = -0.25
"""Cosine between the ways out of a crossing under which two branches are one stroke."""

Way = list[int]
End = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A centre line. points: (n, 2). radii: (n,), half the width there. closed: a ring, whose
    first point is not repeated. free: whether it ends there, first and last, or meets others."""

    points: Points
    radii: Points
    closed: bool = False
    free: tuple[bool, bool] = (True, True)

    @property
    def length(self) -> float:
        """The way along it."""
        return float(lengths(self.points)[-1])


def centre_lines(rings: Sequence[ArrayLike]) -> list[Stroke]:
    """Return the centre lines of a shape filled by the even-odd rule, the longest first.

    It is the shape's medial axis without the branches that run into its corners, put together
    across crossings into as few strokes as look straight on.
    """
    from shapely import contains_xy, prepare

    found: list[Stroke] = []
    for shape in pieces(rings):
        step = _FINE * 2 * shape.area / shape.length
        outline = _sampled(shape, step)
        centres, links = _ridges(outline)
        prepare(shape)
        inside = contains_xy(shape, centres[:, 0], centres[:, 1])
        axis = _Axis(centres, _distances(outline, centres), links[inside[links].all(1)])
        strokes = [s for s in axis.strokes() if s.length > 0.6 * float(np.median(s.radii))]
        found += strokes or [_dot(shape)]
    return sorted(found, key=lambda s: -s.length)


def pieces(rings: Sequence[ArrayLike]) -> list[Any]:
    """Return the separate shapes that rings fill by the even-odd rule, as shapely's polygons."""
    from shapely.geometry import Polygon

    shape: Any = Polygon()
    for ring in rings:
        points = np.asarray(ring, float)
        if len(points) > 2:
            shape = shape.symmetric_difference(Polygon(points).buffer(0))
    return [p for p in getattr(shape, "geoms", [shape]) if p.area > 0]


def _dot(shape: Any) -> Stroke:
    """Return the stroke of a shape as wide as it is long: a short one, upright."""
    x, y = shape.centroid.coords[0]
    radius = float(np.sqrt(shape.area / np.pi))
    ends = np.linspace(-0.35, 0.35, 5) * radius
    return Stroke(np.stack([np.full(5, x), y + ends], 1), np.full(5, radius))


def _sampled(shape: Any, step: float) -> Points:
    """Return points evenly along the outline, so that the axis between them is smooth."""
    from shapely import get_coordinates, segmentize

    rings = (shape.exterior, *shape.interiors)
    return np.concatenate([get_coordinates(segmentize(ring, step))[:-1] for ring in rings])


def _ridges(outline: Points) -> tuple[Points, NDArray[np.int64]]:
    """Return the corners of the cells nearest to each point, and which are linked."""
    from scipy.spatial import Voronoi

    cells = Voronoi(outline)
    links = [r for r in cells.ridge_vertices if r[0] >= 0 and r[1] >= 0]
    return np.asarray(cells.vertices, float), np.array(links, np.int64).reshape(-1, 2)


def _distances(outline: Points, points: Points) -> Points:
    from scipy.spatial import cKDTree

    away: Points = cKDTree(outline).query(points)[0]
    return away


class _Axis:
    """A medial axis as a graph of points."""

    def __init__(self, at: Points, radii: Points, links: NDArray[np.int64]) -> None:
        self.at, self.radii = at, radii
        self.near: dict[int, set[int]] = defaultdict(set)
        for a, b in links.tolist():
            self.near[a].add(b)
            self.near[b].add(a)

    def strokes(self) -> list[Stroke]:
        """Return the axis as strokes, its spurs and the links within crossings taken away."""
        for _ in range(40):
            spurs = [way for way in self.ways() if self._spur(way)]
            if not spurs:
                break
            for way in spurs:
                self._cut(way)
        self._merge()
        ways = list(self.ways())
        return [self._stroke(chain) for chain in self._chains(ways)]

    def ways(self) -> Iterator[Way]:
        """Yield the branches from crossing or end to crossing or end, and rings."""
        seen: set[tuple[int, int]] = set()
        knots = [n for n, near in self.near.items() if len(near) not in (0, 2)]
        for start in (*knots, *list(self.near)):
            for step in list(self.near[start]):
                if (start, step) in seen:
                    continue
                way = [start, step]
                while len(self.near[way[-1]]) == 2 and way[-1] != start:
                    way.append(next(n for n in self.near[way[-1]] if n != way[-2]))
                for a, b in pairwise(way):
                    seen |= {(a, b), (b, a)}
                yield way

    def _length(self, way: Way) -> float:
        return float(lengths(self.at[way])[-1])

    def _spur(self, way: Way) -> bool:
        if len(self.near[way[0]]) == 1:
            way = way[::-1]
        foot, tip = way[0], way[-1]
        if len(self.near[foot]) < 3 or len(self.near[tip]) != 1:
            return False
        length, radius, end = self._length(way), self.radii[foot], self.radii[tip]
        covered = length + end - radius < _COVERED * radius
        pointed = end < _POINTED[0] * radius and length < _POINTED[1] * radius
        return bool(covered or pointed)

    def _cut(self, way: Way) -> None:
        for a, b in pairwise(way):
            self.near[a].discard(b)
            self.near[b].discard(a)
        for node in way:
            if not self.near[node]:
                del self.near[node]

    def _merge(self) -> None:
        """Make one crossing of two that lie within each other."""
        for way in list(self.ways()):
            a, b = way[0], way[-1]
            crossings = a != b and min(len(self.near.get(n, ())) for n in (a, b)) > 2
            if crossings and self._length(way) < 1.1 * max(self.radii[a], self.radii[b]):
                self._cut(way)
                for other in list(self.near.pop(b, ())):
                    self.near[other].discard(b)
                    self.near[other].add(a)
                    self.near[a].add(other)

    def _chains(self, ways: list[Way]) -> list[tuple[Way, bool]]:
        """Return branches strung together across crossings, and whether each closes."""
        partner = self._partners(ways)
        left = set(range(len(ways)))
        chains: list[tuple[Way, bool]] = []
        starts = [(i, e) for i in range(len(ways)) for e in (0, 1) if (i, e) not in partner]
        for index, end in (*starts, *((i, 0) for i in range(len(ways)))):
            if index not in left:
                continue
            here, chain = (index, end), Way()
            while here[0] in left:
                left.discard(here[0])
                way = ways[here[0]]
                chain += (way if here[1] == 0 else way[::-1])[1 if chain else 0 :]
                here = partner.get((here[0], 1 - here[1]), (-1, 0))
            chains.append((chain, chain[0] == chain[-1] and len(chain) > 3))
        return chains

    def _partners(self, ways: list[Way]) -> dict[End, End]:
        """Return which end goes on as which across a crossing."""
        meeting: dict[int, list[End]] = defaultdict(list)
        for i, way in enumerate(ways):
            meeting[way[0]].append((i, 0))
            meeting[way[-1]].append((i, 1))
        partner: dict[End, End] = {}
        for knot, ends in meeting.items():
            out = {end: self._out(ways[end[0]], end[1], knot) for end in ends}
            turns = sorted((float(out[a] @ out[b]), a, b) for a, b in combinations(ends, 2))
            for cosine, a, b in turns:
                if (cosine < _ONWARD or len(ends) == 2) and a not in partner and b not in partner:
                    partner[a], partner[b] = b, a
        return partner

    def _out(self, way: Way, end: int, knot: int) -> Points:
        """Return the direction in which a branch leaves a crossing, seen past the crossing."""
        points = self.at[way if end == 0 else way[::-1]]
        along = lengths(points)
        radius = self.radii[knot]
        near, far = (
            np.array([np.interp(min(r, along[-1]), along, points[:, k]) for k in (0, 1)])
            for r in (0.8 * radius, 2.6 * radius)
        )
        on: Points = far - near if along[-1] > radius else points[-1] - points[0]
        return on / max(float(np.linalg.norm(on)), 1e-12)

    def _stroke(self, chain: tuple[Way, bool]) -> Stroke:
        """Return a chain as evenly spaced points, the kinks at its crossings smoothed away."""
        from scipy.ndimage import gaussian_filter1d

        way, closed = chain
        along = lengths(self.at[way])
        radius = float(np.median(self.radii[way]))
        count = max(4, round(along[-1] / max(0.35 * radius, 1e-12)))
        share = np.linspace(0.0, along[-1], count, endpoint=not closed)
        raw = np.stack([np.interp(share, along, self.at[way, k]) for k in (0, 1)], 1)
        radii = np.interp(share, along, self.radii[way])
        points = np.asarray(raw, float)
        if closed:
            points = gaussian_filter1d(points, 2.0, axis=0, mode="wrap")
        elif count > 6:
            mirrored = np.concatenate([2 * raw[0] - raw[8:0:-1], raw, 2 * raw[-1] - raw[-2:-10:-1]])
            before = len(raw[8:0:-1])
            points = gaussian_filter1d(mirrored, 2.0, axis=0)[before : before + count]
        free = tuple(len(self.near[way[k]]) == 1 for k in (0, -1))
        return Stroke(points, radii, closed, (free[0], free[1]))


__all__ = ["Stroke", "centre_lines", "pieces"]
