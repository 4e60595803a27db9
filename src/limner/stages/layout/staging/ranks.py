"""Ranks: from relations between things to columns, left to right, and rows, front to back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from limner.document.layers.scene import SceneObject

Edges = set[tuple[str, str]]
"""Pairs of ids: the first stands before the second (further left, or nearer the camera)."""


def columns(things: Sequence[SceneObject]) -> dict[str, int]:
    """Return the column of each thing, 0 leftmost: how many things must stand to its left, one by
    one.
    """
    edges: Edges = set()
    for thing in things:
        for bond in thing.bonds:
            if bond.kind == "left_of":
                edges.add((thing.id, bond.of))
            elif bond.kind == "right_of":
                edges.add((bond.of, thing.id))
            elif bond.kind == "between" and bond.also:
                edges |= {(bond.of, thing.id), (thing.id, bond.also)}
    return _longest([t.id for t in things], edges)


def rows(things: Sequence[SceneObject]) -> dict[str, int]:
    """Return the row of each thing, 0 nearest the camera."""
    edges: Edges = set()
    for thing in things:
        for bond in thing.bonds:
            if bond.kind == "in_front_of":
                edges.add((thing.id, bond.of))
            elif bond.kind == "behind":
                edges.add((bond.of, thing.id))
    return _longest([t.id for t in things], edges)


def _longest(ids: Iterable[str], edges: Edges) -> dict[str, int]:
    """Return the length of the longest chain that ends at each id; of a circle, an edge is
    dropped.
    """
    known = list(ids)
    before: Mapping[str, list[str]] = {
        i: sorted(a for a, b in edges if b == i and a in known) for i in known
    }
    rank: dict[str, int] = {}
    open_: set[str] = set()

    def of(name: str) -> int:
        if name in rank:
            return rank[name]
        if name in open_:
            return -1
        open_.add(name)
        rank[name] = 1 + max((of(a) for a in before[name]), default=-1)
        open_.discard(name)
        return rank[name]

    for name in known:
        of(name)
    return rank
