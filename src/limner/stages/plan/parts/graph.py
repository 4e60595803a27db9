"""Layered graphs: boxes in ranks, few crossings, ways at right angles that meet no box.

Rings are cut where they close and led back outside. Ranks follow the longest way; order within
them comes from sweeps by the neighbours' middle; places across are the least squares that keep
boxes apart, so that a main way runs straight. All of it is worked out downwards; `across` turns
it. Lengths in pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from limner.basics.geometry import Box

Point = tuple[float, float]
Edge = tuple[int, int]
MAIN = 1e5
"""How much more a main way counts than others when places are found."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Boxes by index, the way of every edge from box to box, and where words on it begin.

    tags: for every edge the point where it leaves and the next on its way. ranks: boxes by rank.
    """

    boxes: dict[int, Box]
    ways: list[list[Point]]
    tags: list[tuple[Point, Point]]
    ranks: list[list[int]]

    @property
    def bounds(self) -> Box:
        """The box about all boxes and ways."""
        xs = [p[0] for w in self.ways for p in w]
        ys = [p[1] for w in self.ways for p in w]
        xs += [v for b in self.boxes.values() for v in (b.x, b.right)]
        ys += [v for b in self.boxes.values() for v in (b.y, b.bottom)]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def moved(self, dx: float, dy: float, scale: float = 1.0) -> Laid:
        """Return everything scaled about the origin, then moved."""

        def at(p: Point) -> Point:
            return (p[0] * scale + dx, p[1] * scale + dy)

        boxes = {
            i: Box(b.x * scale + dx, b.y * scale + dy, b.width * scale, b.height * scale)
            for i, b in self.boxes.items()
        }
        ways = [[at(p) for p in way] for way in self.ways]
        return Laid(boxes, ways, [(at(a), at(b)) for a, b in self.tags], self.ranks)

    def turned(self) -> Laid:
        """Return everything with left and top exchanged."""
        boxes = {i: Box(b.y, b.x, b.height, b.width) for i, b in self.boxes.items()}
        ways = [[(y, x) for x, y in way] for way in self.ways]
        tags = [((a[1], a[0]), (b[1], b[0])) for a, b in self.tags]
        return Laid(boxes, ways, tags, self.ranks)

    def mirrored(self) -> Laid:
        """Return everything seen in a mirror, for scripts that read from the right."""
        boxes = {i: b._replace(x=-b.right) for i, b in self.boxes.items()}
        ways = [[(-x, y) for x, y in way] for way in self.ways]
        tags = [((-a[0], a[1]), (-b[0], b[1])) for a, b in self.tags]
        return Laid(boxes, ways, tags, self.ranks)


def fitted(  # noqa: PLR0913  the graph, what is known of it, and the room
    sizes: Sequence[tuple[float, float]],
    edges: Sequence[Edge],
    room: Box,
    gaps: tuple[float, float],
    *,
    forks: frozenset[int] = frozenset(),
    across: bool = False,
    rtl: bool = False,
    most: float = 1.0,
) -> tuple[Laid, float]:
    """Lay a graph out in `room`; return it and the scale its boxes came out at.

    sizes: of the boxes at scale 1. gaps: across ranks and along them, widened where there is
    room. forks: boxes whose ways leave at their corners. most: largest scale.
    """
    wide, high = (room.height, room.width) if across else (room.width, room.height)
    own = [(h, w) for w, h in sizes] if across else list(sizes)
    gap_x, gap_y = gaps
    for _ in range(3):
        graph = _Graph(list(own), list(edges), (gap_x, gap_y), forks).laid()
        box = graph.bounds
        scale = min(most, wide / max(1.0, box.width), high / max(1.0, box.height))
        spare_x, spare_y = wide / scale - box.width, high / scale - box.height
        lanes = max(1, max(len(r) for r in graph.ranks) - 1)
        gap_x = min(gap_x + 0.9 * spare_x / lanes, 2.2 * gaps[0])
        gap_y = min(gap_y + 0.96 * spare_y / max(1, len(graph.ranks) - 1), 2.0 * gaps[1])
    graph = graph.turned() if across else graph
    graph = graph.mirrored() if rtl else graph
    box = graph.bounds
    dx = room.x + (room.width - box.width * scale) / 2 - box.x * scale
    dy = room.y + (room.height - box.height * scale) / 2 - box.y * scale
    return graph.moved(dx, dy, scale), scale


def laid(
    sizes: Sequence[tuple[float, float]],
    edges: Sequence[Edge],
    gaps: tuple[float, float],
    forks: frozenset[int] = frozenset(),
) -> Laid:
    """Lay a graph out downwards at scale 1, wherever it comes to lie."""
    return _Graph(list(sizes), list(edges), gaps, forks).laid()


def cut(count: int, edges: Sequence[Edge]) -> frozenset[int]:
    """Return the indexes of the edges that close rings, walking from the first box on."""
    out: set[int] = set()
    state = [0] * count
    after: dict[int, list[int]] = {}
    for e, (a, _) in enumerate(edges):
        after.setdefault(a, []).append(e)

    def walk(at: int) -> None:
        state[at] = 1
        for e in after.get(at, ()):
            to = edges[e][1]
            if state[to] == 1:
                out.add(e)
            elif state[to] == 0:
                walk(to)
        state[at] = 2

    entered = {b for _, b in edges}
    for i in [*(i for i in range(count) if i not in entered), *range(count)]:
        if state[i] == 0:
            walk(i)
    return frozenset(out)


def ranks_of(count: int, edges: Sequence[Edge]) -> list[int]:
    """Return every box's rank: one below the lowest that leads to it."""
    back = cut(count, edges)
    forward = [e for i, e in enumerate(edges) if i not in back and e[0] != e[1]]
    rank = [0] * count
    for _ in range(count):
        moved = False
        for a, b in forward:
            if rank[b] < rank[a] + 1:
                rank[b] = rank[a] + 1
                moved = True
        if not moved:
            break
    return rank


@dataclass(slots=True)
class _Graph:
    """A graph on its way to a layout. Indexes past the boxes are bends of long edges."""

    sizes: list[tuple[float, float]]
    edges: list[Edge]
    gaps: tuple[float, float]
    forks: frozenset[int]
    rank: list[int] = field(default_factory=list)
    layers: list[list[int]] = field(default_factory=list)
    chains: dict[int, list[int]] = field(default_factory=dict)
    x: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)
    sides: set[tuple[int, int]] = field(default_factory=set)
    """Sides of boxes that are taken: the box and -1 for left, 1 for right."""

    def laid(self) -> Laid:
        """Work everything out."""
        count = len(self.sizes)
        back = cut(count, self.edges)
        self.rank = ranks_of(count, self.edges)
        self._layer(back)
        self._order()
        self._place()
        self._heights()
        boxes = {i: self._box(i) for i in range(count)}
        ways: list[list[Point]] = [[] for _ in self.edges]
        lanes = self._lanes()
        for e, chain in self.chains.items():
            ways[e] = self._way(e, chain, lanes)
        for number, e in enumerate(sorted(back)):
            if self.edges[e][0] != self.edges[e][1]:
                ways[e] = self._back(e, number, boxes, ways)
        tags = [(w[0], w[1]) if len(w) > 1 else ((0.0, 0.0), (0.0, 0.0)) for w in ways]
        ranks = [[i for i in layer if i < count] for layer in self.layers]
        return Laid(boxes, ways, tags, ranks)

    # -- ranks and order -----------------------------------------------------------------

    def _layer(self, back: frozenset[int]) -> None:
        """Fill the layers; edges over several ranks get a bend in each."""
        count = len(self.sizes)
        self.layers = [[] for _ in range(max(self.rank, default=0) + 1)]
        for i in range(count):
            self.layers[self.rank[i]].append(i)
        bend = count
        for e, (a, b) in enumerate(self.edges):
            if e in back or a == b:
                continue
            chain = [a]
            for r in range(self.rank[a] + 1, self.rank[b]):
                self.layers[r].append(bend)
                self.rank.append(r)
                self.sizes.append((0.35 * self.gaps[0], 0.0))
                chain.append(bend)
                bend += 1
            self.chains[e] = [*chain, b]

    def _near(self, step: int) -> Mapping[int, list[int]]:
        """Return the neighbours of everything in the next layer (1) or the one before (-1)."""
        out: dict[int, list[int]] = {}
        for chain in self.chains.values():
            for one, other in pairwise(chain):
                a, b = (one, other) if step > 0 else (other, one)
                out.setdefault(a, []).append(b)
        return out

    def _order(self) -> None:
        """Sweep up and down until the crossings are few."""
        near = {1: self._near(1), -1: self._near(-1)}
        best, least = [list(layer) for layer in self.layers], self._crossings(near[1])
        for sweep in range(10):
            step = -1 if sweep % 2 == 0 else 1
            order = range(len(self.layers)) if step < 0 else range(len(self.layers) - 1, -1, -1)
            for r in order:
                if not 0 <= r + step < len(self.layers):
                    continue
                place = {v: i for i, v in enumerate(self.layers[r + step])}
                now = {v: float(i) for i, v in enumerate(self.layers[r])}
                for v in self.layers[r]:
                    spots = [place[w] for w in near[step].get(v, ()) if w in place]
                    now[v] = sum(spots) / len(spots) if spots else now[v]
                self.layers[r].sort(key=lambda v, now=now: now[v])  # type: ignore[misc]
            crossings = self._crossings(near[1])
            if crossings < least:
                best, least = [list(layer) for layer in self.layers], crossings
        self.layers = best

    def _crossings(self, near: Mapping[int, list[int]]) -> int:
        total = 0
        for upper, lower in pairwise(self.layers):
            place = {v: i for i, v in enumerate(lower)}
            ends = [place[w] for v in upper for w in sorted(near.get(v, ()), key=place.__getitem__)]
            total += sum(a > b for i, a in enumerate(ends) for b in ends[i + 1 :])
        return total

    # -- places ------------------------------------------------------------------------------

    def _place(self) -> None:
        """Find places across: the main way straight, everything else in the middle of its own."""
        self.x = [0.0] * len(self.sizes)
        for layer in self.layers:
            at = 0.0
            for v in layer:
                self.x[v] = at + self.sizes[v][0] / 2
                at += self.sizes[v][0] + self.gaps[0]
            for v in layer:
                self.x[v] -= (at - self.gaps[0]) / 2
        pulls = self._pulls()
        for turn in range(24):
            step = -1 if turn % 2 == 0 else 1
            order = self.layers if step < 0 else self.layers[::-1]
            for layer in order:
                self._settle(layer, pulls[step])

    def _pulls(self) -> dict[int, dict[int, list[tuple[int, float]]]]:
        """Return what draws everything to its neighbours, with weights."""
        out: dict[int, dict[int, list[tuple[int, float]]]] = {1: {}, -1: {}}
        left: set[int] = set()
        entered: set[int] = set()
        for _, chain in sorted(self.chains.items()):
            first = chain[0] not in left and chain[-1] not in entered
            if first:
                left.add(chain[0])
                entered.add(chain[-1])
            for one, other in pairwise(chain):
                weight = MAIN if first else 6.0 if len(chain) > 2 else 1.0
                out[1].setdefault(one, []).append((other, weight))
                out[-1].setdefault(other, []).append((one, weight))
        return out

    def _settle(self, layer: list[int], pulls: Mapping[int, list[tuple[int, float]]]) -> None:
        """Place one layer by least squares with boxes kept apart, pooling those that touch."""
        blocks: list[tuple[float, float, list[int]]] = []
        offset, offsets = 0.0, {}
        for i, v in enumerate(layer):
            if i:
                offset += (self.sizes[layer[i - 1]][0] + self.sizes[v][0]) / 2 + self.gaps[0]
            offsets[v] = offset
            drawn = pulls.get(v, [])
            weight = sum(w for _, w in drawn) or 0.01
            wish = sum(self.x[n] * w for n, w in drawn) / weight if drawn else self.x[v]
            blocks.append((wish - offset, weight, [v]))
            while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
                (a, wa, va), (b, wb, vb) = blocks[-2], blocks[-1]
                blocks[-2:] = [((a * wa + b * wb) / (wa + wb), wa + wb, va + vb)]
        for start, _, members in blocks:
            for v in members:
                self.x[v] = start + offsets[v]

    def _heights(self) -> None:
        """Set the layers below one another."""
        at = 0.0
        for layer in self.layers:
            high = max((self.sizes[v][1] for v in layer), default=0.0)
            self.tops.append(at)
            self.highs.append(high)
            at += high + self.gaps[1]

    def _box(self, i: int) -> Box:
        w, h = self.sizes[i]
        middle = self.tops[self.rank[i]] + self.highs[self.rank[i]] / 2
        return Box(self.x[i] - w / 2, middle - h / 2, w, h)

    # -- ways ------------------------------------------------------------------------------

    def _side(self, chain: list[int]) -> int:
        """Return at which corner a fork's way leaves: -1 left, 1 right, 0 below."""
        start, to = chain[0], chain[1]
        if start not in self.forks:
            return 0
        run = self.x[to] - self.x[start]
        side = 1 if run > 0 else -1
        if abs(run) < self.sizes[start][0] / 2 + 0.1 * self.gaps[0]:
            return 0
        low, high = sorted((self.x[start] + side * self.sizes[start][0] / 2, self.x[to]))
        edge = 0.25 * self.gaps[0]
        for v in self.layers[self.rank[start]]:
            near, far = self.x[v] - self.sizes[v][0] / 2, self.x[v] + self.sizes[v][0] / 2
            if v != start and near - edge < high and low < far + edge:
                return 0
        return side

    def _lanes(self) -> dict[tuple[int, int], float]:
        """Return the height of every cross run: by edge and the rank it leaves.

        Runs that meet get lanes of their own, but for those to one box or from one box.
        """
        out: dict[tuple[int, int], float] = {}
        gaps: dict[int, list[tuple[float, float, int, int, int]]] = {}
        for e, chain in self.chains.items():
            side = self._side(chain)
            if side:
                self.sides.add((chain[0], side))
            for k, (a, b) in enumerate(pairwise(chain)):
                if abs(self.x[a] - self.x[b]) > 0.5 and not (k == 0 and side):
                    low, high = sorted((self.x[a], self.x[b]))
                    gaps.setdefault(self.rank[a], []).append((low, high, e, a, b))
        for r, runs in gaps.items():
            lanes: list[list[tuple[float, float, int, int, int]]] = []
            for run in sorted(runs, key=lambda q: (q[1] - q[0], q[2])):
                own = next((lane for lane in lanes if all(_apart(run, o) for o in lane)), None)
                if own is None:
                    lanes.append(own := [])
                own.append(run)
            foot = self.tops[r] + self.highs[r]
            for i, lane in enumerate(lanes):
                share = 0.5 if len(lanes) == 1 else 0.28 + 0.44 * i / (len(lanes) - 1)
                for run in lane:
                    out[(run[2], r)] = foot + share * self.gaps[1]
        return out

    def _way(self, e: int, chain: list[int], lanes: Mapping[tuple[int, int], float]) -> list[Point]:
        """Return the way of an edge that leads down."""
        start, end = self._box(chain[0]), self._box(chain[-1])
        side = self._side(chain)
        x = self.x[chain[0]]
        if side:
            x = self.x[chain[1]]
            middle = start.y + start.height / 2
            out: list[Point] = [(start.x if side < 0 else start.right, middle), (x, middle)]
        else:
            out = [(x, start.bottom)]
        for a, b in pairwise(chain):
            lane = lanes.get((e, self.rank[a]))
            if lane is not None:
                out += [(x, lane), (self.x[b], lane)]
            x = self.x[b]
        out.append((x, end.y))
        return [p for i, p in enumerate(out) if i == 0 or p != out[i - 1]]

    def _back(
        self, e: int, number: int, boxes: Mapping[int, Box], ways: Sequence[Sequence[Point]]
    ) -> list[Point]:
        """Return the way of an edge that leads back up, outside everything it passes."""
        low, up = self.edges[e]
        one, other = boxes[low], boxes[up]
        first, last = sorted((self.rank[low], self.rank[up]))
        span = [v for r in range(first, last + 1) for v in self.layers[r]]
        top, foot = self.tops[first] - self.gaps[1], self.tops[last] + self.highs[last]
        runs = [x for w in ways for x, y in w if top < y < foot + self.gaps[1]]
        left = min([*(self.x[v] - self.sizes[v][0] / 2 for v in span), *runs])
        right = max([*(self.x[v] + self.sizes[v][0] / 2 for v in span), *runs])
        free = {s: self._free(low, s) + self._free(up, s) for s in (1, -1)}
        side = 1 if free[1] >= free[-1] else -1
        x = (right if side > 0 else left) + side * (0.85 + 0.35 * number) * self.gaps[0]
        out: list[Point] = []
        if self._free(low, side):
            out.append((one.right if side > 0 else one.x, one.centre[1]))
            out.append((x, one.centre[1]))
        else:
            lane = foot + 0.36 * self.gaps[1]
            out += [(one.centre[0], one.bottom), (one.centre[0], lane), (x, lane)]
        if self._free(up, side):
            return [*out, (x, other.centre[1]), (other.right if side > 0 else other.x,
                                                 other.centre[1])]  # fmt: skip
        lane = self.tops[self.rank[up]] - 0.36 * self.gaps[1]
        return [*out, (x, lane), (other.centre[0], lane), (other.centre[0], other.y)]

    def _free(self, v: int, side: int) -> bool:
        """Return whether a box stands outermost on a side and no way leaves it there."""
        layer = self.layers[self.rank[v]]
        return layer[-1 if side > 0 else 0] == v and (v, side) not in self.sides


def _apart(
    one: tuple[float, float, int, int, int], other: tuple[float, float, int, int, int]
) -> bool:
    """Return whether two runs may share a lane."""
    shared = one[3] == other[3] or one[4] == other[4]
    return shared or one[1] < other[0] - 1 or other[1] < one[0] - 1
