"""Gauges: one figure on an arc from nothing to all, large in the middle; several stand in a row."""

from __future__ import annotations

import math

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.stages.layout.plot import NumberFormat, Plot, SetText, ticks

SWEEP = 240.0
"""Degrees of the whole arc."""


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of gauges in `box`, one for every figure."""
    plot = Plot(chart, box, set_text)
    count = len(chart.data)
    if not count:
        return ()
    columns = min(count, max(1, round(math.sqrt(count * box.width / box.height / 1.1))))
    rows = math.ceil(count / columns)
    wide, high = box.width / columns, box.height / rows
    for i, datum in enumerate(chart.data):
        row, column = divmod(i, columns)
        cell = Box(box.x + column * wide, box.y + row * high, wide, high)
        _gauge(plot, datum, cell.inset(0.04 * wide, 0.02 * high))
    return plot.finished()


def full_of(chart: Chart, datum: Datum) -> float:
    """Return what a gauge is out of: as said, a hundred, ten, or the next round figure."""
    if chart.full:
        return chart.full
    if "%" in datum.text or 10 < datum.number <= 100:
        return 100.0
    return 10.0 if 5 < datum.number <= 10 else ticks(0.0, max(datum.number, 1e-9), 4)[-1]


def _gauge(plot: Plot, datum: Datum, cell: Box) -> None:
    """Draw one gauge."""
    chart = plot.chart
    full = full_of(chart, datum)
    below = 2.0 * plot.line(plot.labels) if datum.label else 0.0
    radius = min(cell.width / 2, (cell.height - below) / 1.54)
    cx, cy = cell.centre[0], cell.y + (cell.height - below - 1.5 * radius) / 2 + radius
    share = min(1.0, max(0.0, datum.number / full))
    start, inner = 360 - SWEEP / 2, 0.8
    plot.path(path.sector(cx, cy, radius, start, start + SWEEP, inner=inner * radius), "track",
              fill=chart.style.grid)  # fmt: skip
    if share > 0:
        end = start + SWEEP * min(share, 0.9999)
        plot.path(path.sector(cx, cy, radius, start, end, inner=inner * radius), "slice",
                  fill=chart.style.highlight)  # fmt: skip
    _ticks(plot, full, (cx, cy, radius))
    room = 1.3 * radius
    big = plot.values.but(
        size=min(0.52 * radius, 6 * plot.values.size), weight=max(700, plot.values.weight)
    )
    big = plot.fit([datum.text], big, room) or big.but(size=0.4 * big.size)
    tall = plot.line(big)
    plot.text(datum.text, Box(cx - room / 2, cy - 0.56 * tall, room, tall), big, "value",
              align="centre", lines=1, paint=chart.style.ink)  # fmt: skip
    if datum.label:
        style = plot.fit([datum.label], plot.labels, cell.width, 2) or plot.labels
        spot = Box(cell.x, cell.bottom - below, cell.width, below)
        plot.text(datum.label, spot, style, "axis", align="centre")


def _ticks(plot: Plot, full: float, ring: tuple[float, float, float]) -> None:
    """Set nothing and all at the ends of the arc, as the figure is written."""
    cx, cy, radius = ring
    style = plot.labels.but(
        size=min(0.9 * plot.labels.size, 0.13 * radius), paint=plot.chart.style.muted
    )
    form = NumberFormat.of(plot.chart)
    tall = plot.line(style)
    for side, figure in ((-1, 0.0), (1, full)):
        angle = math.radians(SWEEP / 2)
        x = cx + side * 0.9 * radius * math.sin(angle)
        y = cy - radius * math.cos(angle) + 0.35 * style.size
        word = form.written(figure * form.factor if form.factor != 1 and figure else figure, full)
        wide = plot.width(word, style) * 1.05 + 2
        plot.text(word, Box(x - wide / 2, y, wide, tall), style, "tick", align="centre",
                  decorative=True, lines=1)  # fmt: skip
