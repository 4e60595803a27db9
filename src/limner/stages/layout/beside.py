"""Figures beside the points of a line: each where it covers neither line nor neighbour."""

from __future__ import annotations

from dataclasses import dataclass

from limner.basics.geometry import Box
from limner.document.layers.chart import Datum
from limner.document.layers.text import TextStyle
from limner.stages.layout.plot import Plot

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a line, its neighbours along it, and the ink of its figure ('' for plain)."""

    x: float
    y: float
    radius: float
    datum: Datum
    before: Spot | None
    after: Spot | None
    ink: str = ""


def place_beside(plot: Plot, points: list[Point], field: Box) -> None:
    """Set every point's figure, smaller where they do not all hold, inside `field`."""
    wish = plot.values
    best: tuple[float, TextStyle, list[Box]] | None = None
    for factor in (1.0, 0.9, 0.8, 0.7, 0.62):
        style = wish.but(size=wish.size * factor)
        cost, boxes = _arranged(plot, points, style, field)
        if best is None or cost < best[0]:
            best = (cost, style, boxes)
        if cost < 1e-6:
            break
    if best is None:
        return
    _, style, boxes = best
    for point, box in zip(points, boxes, strict=True):
        ink = point.ink or style.paint
        plot.text(point.datum.text, box, style, "value", align="centre", paint=ink, lines=1)


def _arranged(
    plot: Plot, points: list[Point], style: TextStyle, field: Box
) -> tuple[float, list[Box]]:
    """Return how much still collides (square pixels), and a box for every point's figure."""
    tall = plot.line(style)
    segments = [(p.x, p.y, *p.after) for p in points if p.after]
    placed: list[Box] = []
    total = 0.0
    for point in points:
        wide = plot.width(point.datum.text, style) * 1.04 + 2
        others = [p.y for p in points if p is not point and abs(p.x - point.x) < 1]
        rated = [
            (
                _cost(box, placed, segments, points, field)
                + _past(box, point, others)
                + 0.02 * i * tall,
                i,
                box,
            )
            for i, box in enumerate(_candidates(point, wide, tall, others))
        ]
        cost, i, box = min(rated)
        total += max(0.0, cost - 0.02 * i * tall)
        placed.append(box)
    return total, placed


def _past(box: Box, point: Point, others: list[float]) -> float:
    """Return what it costs that another series' point stands between a figure and its own."""
    low, high = sorted((point.y, box.y + box.height / 2))
    return 3 * box.area * sum(low < y < high for y in others)


def _candidates(point: Point, wide: float, tall: float, others: list[float]) -> list[Box]:
    """Return places around a point, the natural side first: over a peak, under a valley; over the
    highest and under the lowest where several series share a place.
    """
    gap = point.radius + 0.12 * tall
    ys = [n[1] for n in (point.before, point.after) if n]
    valley = bool(ys) and all(y < point.y for y in ys)
    if others and (point.y < min(others) or point.y > max(others)):
        valley = point.y > max(others)
    shifts = [(dx, dy) for dy in (0.0, 0.5, 1.1) for dx in (0.0, -0.45, 0.45)]
    x, y = point.x - wide / 2, point.y - gap - tall
    over = [Box(x + dx * wide, y - dy * tall, wide, tall) for dx, dy in shifts]
    under = [box._replace(y=2 * point.y - box.y - tall) for box in over]
    return [*under, *over] if valley else [*over, *under]


def _cost(
    box: Box,
    placed: list[Box],
    segments: list[tuple[float, float, float, float]],
    points: list[Point],
    field: Box,
) -> float:
    """Return the area a figure covers of figures, lines and points, and has outside the field."""
    cost = sum(4 * box.intersection(other).area for other in placed)
    cost += 4 * (box.area - box.intersection(field).area)
    inner = box.inset(0.0, 0.16 * box.height)
    cost += sum(_length_inside(s, inner) * box.height * 0.5 for s in segments)
    for p in points:
        dot = Box(p.x - p.radius, p.y - p.radius, 2 * p.radius, 2 * p.radius)
        cost += 2 * inner.intersection(dot).area
    return cost


def _length_inside(segment: tuple[float, float, float, float], box: Box) -> float:
    """Return the length of a segment inside a box (Liang–Barsky)."""
    x1, y1, x2, y2 = segment
    dx, dy = x2 - x1, y2 - y1
    start, end = 0.0, 1.0
    for p, q in ((-dx, x1 - box.x), (dx, box.right - x1), (-dy, y1 - box.y), (dy, box.bottom - y1)):
        if p == 0:
            if q < 0:
                return 0.0
            continue
        t = q / p
        if p < 0:
            start = max(start, t)
        else:
            end = min(end, t)
    return max(0.0, end - start) * float((dx * dx + dy * dy) ** 0.5)
