"""Page grids for comics: tiers of panels between gutters, straight or slanting."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from limner.basics.geometry import Box
from limner.basics.path import Point

Panel = tuple[Point, Point, Point, Point]
"""Corners: top left, top right, bottom right, bottom left."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One row: its share of the height, the shares of its panels, slants of its lines.

    slope: rise of the row's lower edge across the page, as a share of the page's height.
    lean: shift of its upright gutters from top to bottom, as a share of the row's height.
    """

    height: float
    widths: tuple[float, ...]
    slope: float = 0.0
    lean: float = 0.0


def counts(total: int, box: Box) -> list[int]:
    """Return how many panels each tier holds so that panels are about as wide as high."""
    if total <= 1:
        return [1]
    aspect = box.width / max(1.0, box.height)
    ideal = math.sqrt(total / max(0.05, aspect) * 1.12)
    rows = max(1, min(total, round(ideal)))
    if total == 4 and 0.5 < aspect < 1.6:
        rows = 2 if aspect > 0.62 else 4
    base, extra = divmod(total, rows)
    return [base + (1 if i >= rows - extra else 0) for i in range(rows)]


def panels(tiers: list[Tier], box: Box, gutter: float, *, rtl: bool) -> list[Panel]:
    """Return the panels in reading order; gutters between tiers are half as wide again."""
    total = sum(t.height for t in tiers)
    out: list[Panel] = []
    y, slope_above = box.y, 0.0
    for index, tier in enumerate(tiers):
        last = index == len(tiers) - 1
        bottom = box.bottom if last else y + box.height * tier.height / total
        slope = 0.0 if last else tier.slope * box.height
        half = 0.75 * gutter
        top_edge = (y + (half if index else 0), slope_above)
        low_edge = (bottom - (0 if last else half), slope)
        out += _row(tier, box, (top_edge, low_edge), gutter, rtl=rtl)
        y, slope_above = bottom, slope
    return out


Edge = tuple[float, float]
"""Height in the middle of the page and rise from left to right."""


def _row(
    tier: Tier, box: Box, edges: tuple[Edge, Edge], gutter: float, *, rtl: bool
) -> list[Panel]:
    (top, rise), (low, fall) = edges
    middle = box.x + box.width / 2

    def meet(x: float, lean: float, edge: Edge) -> Point:
        """Cross an upright through x at the row's middle, leaning, with an edge."""
        y0 = (top + low) / 2
        k = lean / max(1.0, low - top)
        m = edge[1] / box.width
        y = (edge[0] + m * (x - k * y0 - middle)) / (1 - m * k)
        return (x + k * (y - y0), y)

    shares = sum(tier.widths)
    widths = tier.widths[::-1] if rtl else tier.widths
    cuts = [box.x]
    for w in widths:
        cuts.append(cuts[-1] + box.width * w / shares)
    lean = tier.lean * (low - top)
    row: list[Panel] = []
    for i in range(len(widths)):
        first, final = i == 0, i == len(widths) - 1
        left = (cuts[i], 0.0) if first else (cuts[i] + gutter / 2, lean)
        right = (cuts[i + 1], 0.0) if final else (cuts[i + 1] - gutter / 2, lean)
        row.append(
            (
                meet(*left, (top, rise)),
                meet(*right, (top, rise)),
                meet(*right, (low, fall)),
                meet(*left, (low, fall)),
            )
        )
    return row[::-1] if rtl else row


def regular(total: int, box: Box, _rng: Random) -> list[Tier]:
    """Even tiers of even panels."""
    return [Tier(1.0, (1.0,) * n) for n in counts(total, box)]


def staggered(total: int, box: Box, rng: Random) -> list[Tier]:
    """Gutters that never line up: wide and narrow panels change sides from tier to tier."""
    out = []
    wide_first = rng.random() < 0.5
    rows = counts(total, box)
    for i, n in enumerate(rows):
        widths = [1.0] * n
        if n > 1:
            widths[0 if (i % 2 == 0) == wide_first else -1] = 1.62
        height = 1.0 if len(rows) < 2 else (1.18 if i % 2 == (0 if wide_first else 1) else 0.86)
        out.append(Tier(height, tuple(widths)))
    return out


def splash(total: int, box: Box, rng: Random) -> list[Tier]:
    """One big panel and strips: it opens the page, or ends it."""
    if total < 2:
        return regular(total, box, rng)
    rest = Box(0, 0, box.width, box.height * 0.48)
    rows = [Tier(1.0, (1.0,) * n) for n in counts(total - 1, rest)]
    if total == 4 and box.height > box.width:
        rows = [Tier(1.0, (1.0, 1.0)), Tier(0.72, (1.0,))]
    big = 1.05 * sum(t.height for t in rows)
    if box.width > 1.35 * box.height:
        return (
            [Tier(1.0, (1.9, *((1.0,) * (total - 1))))]
            if total <= 4
            else [Tier(1.2, (1.0,)), *rows]
        )
    return [Tier(big, (1.0,)), *rows]


def diagonal(total: int, box: Box, rng: Random) -> list[Tier]:
    """Slanting gutters that drive the page on."""
    way = rng.choice((-1, 1))
    rows = counts(total, box)
    out = []
    for i, n in enumerate(rows):
        widths = tuple(1.0 + 0.38 * ((i + j) % 2) for j in range(n))
        out.append(
            Tier(1.0, widths, slope=0.075 * way * (-1) ** i, lean=0.16 * way * (-1) ** (i + 1))
        )
    return out


def column(total: int, box: Box, rng: Random) -> list[Tier]:
    """A strip read one way: down a tall page, along a wide one; heights follow a rhythm."""
    if box.width > box.height:
        return [Tier(1.0, (1.0,) * total)] if total <= 6 else regular(total, box, rng)
    if total > 5:
        return staggered(total, box, rng)
    return [Tier(1.0 + 0.22 * (i % 3 == total % 3), (1.0,)) for i in range(total)]
