"""Pies and donuts: slices by angle, names and figures beside them on both sides or in a list."""

from __future__ import annotations

import math
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.document.paint import Stroke
from limner.stages.layout.plot import Plot, SetText, colour_of


@dataclass(slots=True)
class Slice:
    """A datum, its colour and its angles in degrees clockwise from twelve o'clock."""

    datum: Datum
    colour: str
    start: float
    end: float
    y: float = 0.0

    @property
    def middle(self) -> float:
        """The angle halfway."""
        return (self.start + self.end) / 2

    @property
    def right(self) -> bool:
        """Whether its name stands at the right of the pie."""
        return math.sin(math.radians(self.middle)) >= -1e-9


@dataclass(frozen=True, slots=True)
class Ring:
    """Where the round itself stands."""

    cx: float
    cy: float
    radius: float

    def mirrored(self, box: Box) -> Ring:
        """Return the round on the other side of the box."""
        return Ring(2 * box.x + box.width - self.cx, self.cy, self.radius)


@dataclass(frozen=True, slots=True)
class Lettering:
    """Styles of names and figures, the width their column takes and the height of an entry."""

    names: TextStyle
    figures: TextStyle
    width: float
    height: float


def slices(chart: Chart) -> list[Slice]:
    """Return the slices; figures below zero count as zero, all zero share the round evenly."""
    sizes = [max(0.0, d.number) for d in chart.data]
    total = sum(sizes)
    if total <= 0:
        sizes, total = [1.0] * len(sizes), float(len(sizes) or 1)
    out, angle = [], 0.0
    for i, (datum, size) in enumerate(zip(chart.data, sizes, strict=True)):
        end = angle + 360 * size / total
        out.append(Slice(datum, colour_of(chart, datum, i), angle, end))
        angle = end
    return out


def draw(chart: Chart, box: Box, set_text: SetText, *, hole: float) -> tuple[Layer, ...]:
    """Return the marks of a round chart; hole: inner radius as a share of the outer."""
    plot = Plot(chart, box, set_text)
    parts = slices(chart)
    if not parts:
        return ()
    marked = [p for p in parts if p.datum.highlight and p.datum.text]
    centre = marked[0] if hole and len(marked) == 1 else None
    named = [p for p in parts if p is not centre and (p.datum.label or p.datum.text)]
    lettering = _lettering(plot, named, 0.28 * box.width)
    sides = [sum(p.right for p in named), sum(not p.right for p in named)]
    # Names that stand higher than the round itself need long leaders: a list is clearer then.
    tall = lettering and min(box.height, 2.3 * _radius(box, lettering))
    holds = lettering and max(sides, default=0) * lettering.height <= (tall or 0)
    if holds and lettering and box.width > 1.1 * box.height:
        ring = _around(plot, named, lettering)
        out = plot.layers
    else:
        ring = (_listed_right if box.width > 1.25 * box.height else _listed_below)(plot, named)
        out = list(plot.finished())
        if plot.mirrored:
            ring = ring.mirrored(box)
    plot.layers = []
    _round(plot, parts, ring, hole)
    if centre is not None:
        _callout(plot, centre, ring, hole)
    return (*plot.layers, *out)


def _lettering(plot: Plot, parts: list[Slice], width: float) -> Lettering | None:
    """Return styles in which every name holds in `width`, or None."""
    names = [p.datum.label for p in parts]
    figures = [p.datum.text for p in parts]
    name = plot.fit(names, plot.labels, width, 2)
    figure = plot.fit(figures, plot.values, width)
    if name is None or figure is None:
        return None
    wide = max(min(width, plot.widest(names, name)), plot.widest(figures, figure)) * 1.03 + 2
    tall = plot.height(names, name, wide) + plot.line(figure) + 0.5 * name.size
    return Lettering(name, figure, wide, tall)


def _round(plot: Plot, parts: list[Slice], ring: Ring, hole: float) -> None:
    """Draw the slices; a highlighted slice of a pie steps out a little."""
    cx, cy, radius = ring.cx, ring.cy, ring.radius
    pen = Stroke(paint=plot.chart.style.ground, width=max(1.5, 0.012 * radius))
    for part in parts:
        if part.end - part.start <= 1e-6:
            continue
        x, y = cx, cy
        if part.datum.highlight and not hole and len(parts) > 1:
            t = math.radians(part.middle)
            x, y = cx + 0.045 * radius * math.sin(t), cy - 0.045 * radius * math.cos(t)
        d = path.sector(x, y, radius, part.start, part.end, inner=hole * radius)
        plot.path(d, "slice", fill=part.colour, stroke=pen)


def _around(plot: Plot, named: list[Slice], lettering: Lettering) -> Ring:
    """Set names at both sides, level with their slices, joined by thin leaders."""
    box = plot.box
    arm = 1.6 * lettering.names.size
    radius = _radius(box, lettering)
    ring = Ring(*box.centre, radius)
    for side in (True, False):
        column = [p for p in named if p.right is side]
        for part in column:
            part.y = ring.cy - math.cos(math.radians(part.middle)) * radius * 1.02
        _spread(column, lettering.height, box)
        for part in column:
            _leader(plot, part, ring, lettering, arm)
    return ring


def _radius(box: Box, lettering: Lettering) -> float:
    """Return the radius of a round with names at both sides."""
    return min(
        box.height * 0.47, (box.width - 2 * (lettering.width + 1.6 * lettering.names.size)) / 2
    )


def _leader(plot: Plot, part: Slice, ring: Ring, lettering: Lettering, arm: float) -> None:
    """Draw the leader of a slice and set its entry at the end."""
    sign = 1 if part.right else -1
    t = math.radians(part.middle)
    tip = (ring.cx + 1.01 * ring.radius * math.sin(t), ring.cy - 1.01 * ring.radius * math.cos(t))
    reach = max(0.5 * ring.radius + 0.5 * arm, _clear(part, ring) + 0.45 * arm)
    x = ring.cx + sign * min(reach, ring.radius + 0.75 * arm)
    pen = Stroke(paint=plot.chart.style.muted, width=max(1.0, 0.05 * lettering.names.size))
    plot.path(path.polygon([tip, (x, part.y)], closed=False), "leader", stroke=pen)
    gap = 0.35 * lettering.names.size
    start = x + gap if part.right else x - gap - lettering.width
    spot = Box(start, part.y - lettering.height / 2, lettering.width, lettering.height)
    _entry(plot, part, spot, lettering, "left" if part.right else "right")


def _clear(part: Slice, ring: Ring) -> float:
    """Return how far from the axis the round reaches at the height of an entry."""
    dy = min(ring.radius, abs(part.y - ring.cy))
    return math.sqrt(max(0.0, (1.05 * ring.radius) ** 2 - dy**2))


def _spread(column: list[Slice], gap: float, box: Box) -> None:
    """Move entries apart until each has its height, keeping their order and the box."""
    column.sort(key=lambda p: p.y)
    for i, part in enumerate(column):
        least = column[i - 1].y + gap if i else box.y + gap / 2
        part.y = max(part.y, least)
    for i in range(len(column) - 1, -1, -1):
        most = column[i + 1].y - gap if i + 1 < len(column) else box.bottom - gap / 2
        column[i].y = min(column[i].y, most)


def _entry(plot: Plot, part: Slice, spot: Box, lettering: Lettering, align: str) -> None:
    """Set a figure over its name."""
    style = plot.chart.style
    ink = (
        readable(style.highlight, style.ground, 4.6)
        if part.datum.highlight
        else lettering.figures.paint
    )
    tall = plot.line(lettering.figures)
    plot.text(part.datum.text, spot._replace(height=tall), lettering.figures, "value",
              align=align, paint=ink, lines=1)  # fmt: skip
    if part.datum.label:
        below = spot._replace(y=spot.y + tall, height=spot.height - tall)
        plot.text(part.datum.label, below, lettering.names, "axis", align=align, valign="top")


def _listed_below(plot: Plot, named: list[Slice]) -> Ring:
    """Set the pie above a list with a swatch for each slice."""
    box = plot.box
    columns = 2 if len(named) > 4 and box.width > 17 * plot.labels.size else 1
    rows = math.ceil(len(named) / columns)
    wish = 1.5 * max(plot.line(plot.labels), plot.line(plot.values))
    row = min(wish, 0.46 * box.height / max(1, rows))
    radius = min(box.width * 0.46, (box.height - rows * row - 1.2 * row) / 2)
    listed = Box(box.x, box.bottom - rows * row, box.width, rows * row)
    _list(plot, named, listed, columns)
    return Ring(box.x + box.width / 2, box.y + radius * 1.03, radius)


def _listed_right(plot: Plot, named: list[Slice]) -> Ring:
    """Set the pie at the left of a list with a swatch for each slice."""
    box = plot.box
    radius = min(box.height * 0.48, box.width * 0.24)
    x = box.x + 2.3 * radius + plot.labels.size
    wish = 1.75 * max(plot.line(plot.labels), plot.line(plot.values))
    tall = min(box.height, wish * len(named))
    _list(plot, named, Box(x, box.y + (box.height - tall) / 2, box.right - x, tall), 1)
    return Ring(box.x + radius * 1.03, box.y + box.height / 2, radius)


def _list(plot: Plot, named: list[Slice], box: Box, columns: int) -> None:
    rows = max(1, math.ceil(len(named) / columns))
    row = box.height / rows
    gap = 2.4 * plot.labels.size if columns > 1 else 0.0
    width = (box.width - gap * (columns - 1)) / columns
    cap = row / 1.25
    figures = plot.values.but(size=min(plot.values.size, cap))
    texts = [p.datum.text for p in named]
    figures = plot.fit(texts, figures, 0.36 * width) or figures.but(size=0.52 * figures.size)
    right = plot.widest(texts, figures) * 1.03 + 2
    swatch = min(0.8 * plot.labels.size, 0.6 * row)
    room = width - right - 2.2 * swatch
    names = plot.labels.but(size=min(plot.labels.size, cap))
    fitted = plot.fit(
        [p.datum.label for p in named], names, room, max(1, int(row / plot.line(names)))
    )
    names = fitted or names.but(size=0.52 * names.size)
    for i, part in enumerate(named):
        spot = Box(box.x + (i // rows) * (width + gap), box.y + (i % rows) * row, width, row)
        if i % rows:
            plot.rule(spot.x, spot.y, spot.right, spot.y, plot.chart.style.grid)
        square = Box(spot.x, spot.y + (row - swatch) / 2, swatch, swatch)
        plot.rect(square, part.colour, "swatch", radius=0.2 * swatch)
        if part.datum.label:
            words = spot._replace(x=spot.x + 1.7 * swatch, width=room)
            plot.text(part.datum.label, words, names, "axis", align="left")
        end = spot._replace(x=spot.right - right, width=right)
        plot.text(part.datum.text, end, figures, "value", align="right", lines=1)


def _callout(plot: Plot, part: Slice, ring: Ring, hole: float) -> None:
    """Set the highlighted figure and its name in the hole."""
    cx, cy, half = ring.cx, ring.cy, hole * ring.radius
    inner = Box(cx - 0.72 * half, cy - 0.62 * half, 1.44 * half, 1.24 * half)
    style = plot.chart.style
    big = plot.values.but(
        size=min(0.62 * half, 3.4 * plot.values.size), weight=max(700, plot.values.weight)
    )
    big = plot.fit([part.datum.text], big, inner.width) or big.but(size=0.4 * big.size)
    tall = plot.line(big) * 0.95
    names = plot.fit([part.datum.label], plot.labels, inner.width * 0.9, 2) or plot.labels.but(
        size=0.6 * plot.labels.size
    )
    below = plot.height([part.datum.label], names, inner.width * 0.9) if part.datum.label else 0.0
    y = cy - (tall + below) / 2
    ink = readable(style.highlight, style.ground, 4.6)
    plot.text(
        part.datum.text,
        Box(inner.x, y, inner.width, tall),
        big,
        "value",
        align="centre",
        paint=ink,
        lines=1,
    )
    if part.datum.label:
        spot = Box(inner.x + 0.05 * inner.width, y + tall, 0.9 * inner.width, below)
        plot.text(part.datum.label, spot, names, "axis", align="centre", valign="top")
