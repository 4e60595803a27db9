"""Long flows folded: columns read one after the other, each led to the top of the next.

A flow can be folded where one way alone leads on, from a box that stands alone in its rank to
one that stands alone in the next. Lengths in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.geometry import Box
from limner.stages.plan.parts.graph import Edge, Laid, Point, laid, ranks_of

MOST = 6
"""Columns at most."""
WORTH = 1.2
"""How much larger boxes have to come out for a fold."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A part of the flow: its boxes and ways by their numbers in the whole, and how they lie."""

    nodes: list[int]
    edges: list[int]
    laid: Laid


def folded(  # noqa: PLR0913  the graph, what is known of it, and the room
    sizes: Sequence[tuple[float, float]],
    edges: Sequence[Edge],
    room: Box,
    gaps: tuple[float, float],
    *,
    forks: frozenset[int] = frozenset(),
    rtl: bool = False,
    most: float = 1.0,
) -> tuple[Laid, float] | None:
    """Lay a flow out in columns, as many as leave the largest boxes; None where none can be.

    Arguments and what comes back are those of `graph.fitted`.
    """
    ranks = ranks_of(len(sizes), edges)
    cuts = _cuts(ranks, edges, forks)
    best: tuple[float, list[int]] | None = None
    for count in range(2, MOST + 1):
        chosen = _even(cuts, max(ranks, default=0) + 1, count)
        if len(chosen) != count - 1:
            continue
        columns = _columns(sizes, edges, ranks, chosen, gaps, forks)
        scale = _scale(columns, room, gaps, most)
        if best is None or scale > 1.03 * best[0]:
            best = (scale, chosen)
    if best is None:
        return None
    return _joined(sizes, edges, ranks, best[1], room, gaps, forks, rtl=rtl, most=most)


def _cuts(ranks: Sequence[int], edges: Sequence[Edge], forks: frozenset[int]) -> list[int]:
    """Return the ranks after which a flow can be folded."""
    out = []
    for r in range(max(ranks, default=0)):
        over = [(a, b) for a, b in edges if min(ranks[a], ranks[b]) <= r < max(ranks[a], ranks[b])]
        alone = ranks.count(r) == 1 and ranks.count(r + 1) == 1
        if alone and len(over) == 1 and ranks[over[0][0]] == r and over[0][0] not in forks:
            out.append(r)
    return out


def _even(cuts: Sequence[int], total: int, count: int) -> list[int]:
    """Return the cuts that part the ranks most evenly into `count`."""
    wanted = [round(total * i / count + 0.01) - 1 for i in range(1, count)]
    found = {min(cuts, key=lambda c: abs(c - w)) for w in wanted} if cuts else set()
    return sorted(found)


def _columns(
    sizes: Sequence[tuple[float, float]], edges: Sequence[Edge], ranks: Sequence[int],
    cuts: Sequence[int], gaps: tuple[float, float], forks: frozenset[int],
) -> list[_Column]:  # fmt: skip
    out = []
    for low, high in zip([-1, *cuts], [*cuts, max(ranks)], strict=True):
        nodes = [i for i, r in enumerate(ranks) if low < r <= high]
        own = [e for e, (a, b) in enumerate(edges) if a in nodes and b in nodes]
        at = {n: i for i, n in enumerate(nodes)}
        part = laid([sizes[n] for n in nodes], [(at[edges[e][0]], at[edges[e][1]]) for e in own],
                    gaps, frozenset(at[n] for n in forks if n in at))  # fmt: skip
        out.append(_Column(nodes, own, part))
    return out


def _gutter(gaps: tuple[float, float]) -> float:
    return 2.0 * gaps[0]


def _scale(columns: Sequence[_Column], room: Box, gaps: tuple[float, float], most: float) -> float:
    wide = sum(c.laid.bounds.width for c in columns) + _gutter(gaps) * (len(columns) - 1)
    # above and below, ways turn from a column to the next
    high = max(c.laid.bounds.height for c in columns) + 1.1 * gaps[1]
    return min(most, room.width / max(1.0, wide), room.height / max(1.0, high))


def _joined(  # noqa: PLR0913  the graph, where it is cut, and the room
    sizes: Sequence[tuple[float, float]], edges: Sequence[Edge], ranks: Sequence[int],
    cuts: Sequence[int], room: Box, gaps: tuple[float, float], forks: frozenset[int], *,
    rtl: bool, most: float,
) -> tuple[Laid, float]:  # fmt: skip
    """Set columns beside each other with what room is left between them and their boxes."""
    columns = _columns(sizes, edges, ranks, cuts, gaps, forks)
    scale = _scale(columns, room, gaps, most)
    tall = max(c.laid.bounds.height for c in columns)
    lanes = max(1, max(len(c.laid.ranks) for c in columns) - 1)
    loose = max(0.0, room.height / scale - tall - 1.1 * gaps[1])
    apart = (gaps[0], min(2.0 * gaps[1], gaps[1] + loose / lanes))
    columns = _columns(sizes, edges, ranks, cuts, apart, forks)
    wide = sum(c.laid.bounds.width for c in columns)
    gutter = min(2.6 * _gutter(gaps), (room.width / scale - wide) / (len(columns) - 1))
    x, left = 0.0, list[float]()
    boxes: dict[int, Box] = {}
    ways: list[list[Point]] = [[] for _ in edges]
    tags: list[tuple[Point, Point]] = [((0.0, 0.0), (0.0, 0.0)) for _ in edges]
    for column in columns:
        own = column.laid.bounds
        put = column.laid.moved(x - own.x, -own.y)
        boxes |= {n: put.boxes[i] for i, n in enumerate(column.nodes)}
        for i, e in enumerate(column.edges):
            ways[e], tags[e] = put.ways[i], put.tags[i]
        x += own.width + gutter
        left.append(x - gutter / 2)
    for cut, middle in zip(cuts, left, strict=False):
        e = next(i for i, (a, b) in enumerate(edges) if ranks[a] <= cut < ranks[b])
        ways[e] = _link(boxes[edges[e][0]], boxes[edges[e][1]], middle, 0.45 * gaps[1])
        tags[e] = (ways[e][0], ways[e][1])
    order = [[n for n in boxes if ranks[n] == r] for r in range(max(ranks) + 1)]
    whole = Laid(boxes, ways, tags, order)
    whole = whole.mirrored() if rtl else whole
    box = whole.bounds
    dx = room.centre[0] - scale * box.centre[0]
    dy = room.centre[1] - scale * box.centre[1]
    return whole.moved(dx, dy, scale), scale


def _link(one: Box, other: Box, middle: float, clear: float) -> list[Point]:
    """Return the way from the foot of a column up between the columns to the head of the next."""
    low, high = one.bottom + clear, other.y - clear
    x, to = one.centre[0], other.centre[0]
    return [(x, one.bottom), (x, low), (middle, low), (middle, high), (to, high), (to, other.y)]
