"""Dealing lines to columns: as level as can be, without lone lines at a column's head or foot."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.stages.layout.text.lines import Span

Spot = tuple[int, float]
"""A line's column and how many line distances below the column's first line it stands."""


def deal(lines: Sequence[Span], columns: int, gap: float) -> tuple[Spot, ...]:
    """Return each line's spot; gap: line distances more before a paragraph."""
    if columns == 1 and not gap:
        return tuple((0, float(i)) for i in range(len(lines)))
    total = len(lines) + gap * sum(span.first for span in lines[1:])
    least = total if columns == 1 else math.ceil(2 * total / columns) / 2
    for careful in (True, False):
        depth = least
        while depth <= least + (2.0 if careful else len(lines)):
            spots = _filled(lines, columns, gap, depth, careful and columns > 1)
            if spots is not None:
                return spots
            depth += 0.5
    return tuple((0, float(i)) for i in range(len(lines)))


def _filled(
    lines: Sequence[Span], columns: int, gap: float, depth: float, careful: bool
) -> tuple[Spot, ...] | None:
    """Fill columns `depth` line distances deep from the first; None where lines are left over."""
    spots: list[Spot] = []
    column, used, i = 0, 0.0, 0
    while i < len(lines):
        extra = gap if lines[i].first and used else 0.0
        if used + extra + 1 > depth + 1e-9:
            if not used:
                return None
            back = _lone(lines, i, spots, column) if careful else 0
            del spots[len(spots) - back :]
            i -= back
            column, used = column + 1, 0.0
            if column == columns:
                return None
            continue
        spots.append((column, used + extra))
        used += extra + 1
        i += 1
    return tuple(spots)


def _lone(lines: Sequence[Span], i: int, spots: Sequence[Spot], column: int) -> int:
    """Return how many lines go over with line `i`, so that none stands alone."""
    here = sum(1 for spot in spots if spot[0] == column)
    before = lines[i - 1]
    if here > 1 and before.first and not before.last and before.trim > before.start:
        return 1
    alone = lines[i].last and not lines[i].first
    if here > 2 and alone and not before.first:
        return 2 if lines[i - 2].first else 1
    return 0
