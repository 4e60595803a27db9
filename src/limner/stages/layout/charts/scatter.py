"""Scatter plots: a point for every pair of figures between two axes with round ticks.

Points that have a name carry it; the figures themselves are read off the axes.
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.document.paint import Stroke
from limner.stages.layout.plot import (
    NumberFormat,
    Plot,
    Scale,
    SetText,
    colour_of,
    series_of,
    ticks,
)


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a scatter plot in `box`."""
    plot = Plot(chart, box, set_text)
    if not chart.data:
        return ()
    top = plot.key()
    if chart.y_label:
        tall = plot.line(plot.labels)
        spot = Box(box.x, box.y + top, box.width, tall)
        plot.text(chart.y_label, spot, plot.labels, "axis", align="left", lines=1)
        top += 1.7 * tall
    small = plot.labels.but(size=0.9 * plot.labels.size, paint=chart.style.muted)
    xs, ys = [_x(d, i) for i, d in enumerate(chart.data)], [d.number for d in chart.data]
    across = ticks(*_reach(xs), wanted=max(3, min(8, int(box.width / (6 * small.size)))))
    up = ticks(*_reach(ys), wanted=max(3, min(7, int(box.height / (4 * small.size)))))
    words_y = _written(chart, up, [d.text for d in chart.data])
    words_x = _written(chart, across, [])
    gutter = plot.widest(words_y, small) + 0.8 * small.size
    foot = 1.5 * plot.line(small) + (1.5 * plot.line(plot.labels) if chart.x_label else 0.0)
    side = 0.55 * plot.widest(words_x[-1:], small)
    area = Box(box.x + gutter, box.y + top + 0.6 * small.size, box.width - gutter - side,
               box.height - top - foot - 0.6 * small.size)  # fmt: skip
    sx = Scale(across[0], across[-1], area.x, area.right)
    sy = Scale(up[0], up[-1], area.bottom, area.y)
    _grid(plot, area, (sx, sy), (across, up), (words_x, words_y), small)
    if chart.x_label:
        spot = Box(area.x, box.bottom - plot.line(plot.labels), area.width, plot.line(plot.labels))
        plot.text(chart.x_label, spot, plot.labels, "axis", align="right", lines=1)
    _points(plot, [(sx.at(x), sy.at(d.number), d) for x, d in zip(xs, chart.data, strict=True)])
    return plot.finished()


def _x(datum: Datum, index: int) -> float:
    return datum.x if datum.x is not None else float(index + 1)


def _reach(figures: Sequence[float]) -> tuple[float, float]:
    """Return the figures an axis covers: from zero where that is near, else a little around."""
    low, high = min(figures), max(figures)
    span = (high - low) or abs(high) or 1.0
    if 0 <= low < 0.5 * high:
        return 0.0, high
    return low - 0.06 * span, high + 0.06 * span


def _written(chart: Chart, marks: Sequence[float], texts: Sequence[str]) -> list[str]:
    """Return ticks as the brief writes its figures; plain ones where it writes none."""
    data = tuple(
        Datum(label="", text=t, number=d.number) for t, d in zip(texts, chart.data, strict=False)
    )
    form = NumberFormat.of(chart.but(data=data))
    step = marks[1] - marks[0] if len(marks) > 1 else 1.0
    return [form.written(mark, step) for mark in marks]


def _grid(
    plot: Plot,
    area: Box,
    scales: tuple[Scale, Scale],
    marks: tuple[Sequence[float], Sequence[float]],
    words: tuple[Sequence[str], Sequence[str]],
    style: TextStyle,
) -> None:
    """Draw both axes: hairlines, and their figures."""
    tall = plot.line(style)
    for mark, word in zip(marks[1], words[1], strict=True):
        y = scales[1].at(mark)
        tone = plot.chart.style.muted if mark == marks[1][0] else plot.chart.style.grid
        plot.rule(area.x, y, area.right, y, tone)
        spot = Box(plot.box.x, y - tall / 2, area.x - plot.box.x - 0.7 * style.size, tall)
        plot.text(word, spot, style, "tick", align="right", decorative=True, lines=1)
    room = area.width / max(1, len(marks[0]) - 1)
    for mark, word in zip(marks[0], words[0], strict=True):
        x = scales[0].at(mark)
        plot.rule(x, area.y, x, area.bottom, plot.chart.style.grid)
        spot = Box(x - room / 2, area.bottom + 0.45 * style.size, room, tall)
        plot.text(word, spot, style, "tick", align="centre", decorative=True, lines=1)


def _points(plot: Plot, points: Sequence[tuple[float, float, Datum]]) -> None:
    """Draw the points, and names beside those that have one."""
    chart, names = plot.chart, series_of(plot.chart)
    many = len(points)
    radius = (0.42 if many <= 12 else 0.34 if many <= 40 else 0.24) * plot.labels.size
    taken: list[Box] = [Box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y, _ in points]
    for x, y, datum in points:
        colour = colour_of(chart, datum, names.index(datum.series))
        own = radius * (1.35 if datum.highlight else 1.0)
        pen = Stroke(paint=chart.style.ground, width=0.22 * radius)
        plot.path(path.circle(x, y, own), "point", fill=f"{colour[:7]}e0", stroke=pen)
    style = plot.labels.but(size=0.94 * plot.labels.size)
    tall = plot.line(style)
    for x, y, datum in points:
        if not datum.label:
            continue
        wide = plot.width(datum.label, style) * 1.04 + 2
        gap = radius + 0.4 * style.size
        spots = [
            (Box(x + gap, y - tall / 2, wide, tall), "left"),
            (Box(x - gap - wide, y - tall / 2, wide, tall), "right"),
            (Box(x - wide / 2, y - gap - tall, wide, tall), "centre"),
            (Box(x - wide / 2, y + gap, wide, tall), "centre"),
            (Box(x + 0.7 * gap, y - gap - 0.7 * tall, wide, tall), "left"),
            (Box(x + 0.7 * gap, y + gap - 0.3 * tall, wide, tall), "left"),
            (Box(x - 0.7 * gap - wide, y - gap - 0.7 * tall, wide, tall), "right"),
        ]

        def ill(option: tuple[Box, str]) -> float:
            spot = option[0]
            hits = sum(4 * (spot.intersection(o).area > 0) for o in taken)
            return hits + 9 * (not plot.box.holds(spot)) + 0.1 * (option[1] != "left")

        spot, align = min(spots, key=ill)
        taken.append(spot)
        plot.text(datum.label, spot, style, "axis", align=align, lines=1)
