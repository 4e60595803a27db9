"""Stacked columns: the series of a label on top of one another, each figure in its part."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.text import TextStyle
from limner.stages.layout.axes import Axes, lay_axes
from limner.stages.layout.charts import bar
from limner.stages.layout.plot import Category, Plot, SetText, categories, colour_of, series_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a stacked chart in `box`; without series it is one stack."""
    plot = Plot(chart, box, set_text)
    groups = categories(chart)
    if not groups or any(d.number < 0 for d in chart.data):
        return bar.marks(chart, box, set_text)
    total = max(sum(d.number for d in g.data) for g in groups)
    axes = lay_axes(plot, [g.label for g in groups], (0.0, total or 1.0), ())
    if axes is None:
        return bar.marks(chart, box, set_text)
    names = series_of(chart)
    width = min(axes.slot * 0.62, 0.2 * max(box.width, box.height))
    outside = (axes.slot - width) / 2
    texts = [d.text for d in chart.data]
    inner = plot.fit(texts, plot.values, width * 0.9)
    small = plot.fit(texts, plot.values.but(size=0.8 * plot.values.size), outside * 0.9)
    if inner is None or small is None:
        return bar.marks(chart, box, set_text)
    for i, group in enumerate(groups):
        column = Box(axes.middle(i) - width / 2, 0, width, 0)
        _stack(plot, group, column, axes, (inner, small), names)
    axes.baseline(plot)
    return plot.finished()


def _stack(
    plot: Plot,
    group: Category,
    column: Box,
    axes: Axes,
    lettering: tuple[TextStyle, TextStyle],
    names: list[str],
) -> None:
    """Pile up one label's parts; a figure too tall for its part stands beside it."""
    inner, beside = lettering
    below, clear = 0.0, axes.scale.at(0.0)
    for datum in group.data:
        foot, head = axes.scale.at(below), axes.scale.at(below + datum.number)
        colour = colour_of(plot.chart, datum, names.index(datum.series))
        plot.rect(column._replace(y=head, height=foot - head), colour)
        if below:
            plot.rule(column.x, foot, column.right, foot, plot.chart.style.ground)
        below += datum.number
        if not plot.chart.show_values:
            continue
        if foot - head >= 1.15 * plot.line(inner):
            spot = column._replace(y=head, height=foot - head)
            plot.text(datum.text, spot, inner, "value", align="centre", paint=plot.ink_on(colour))
            continue
        tall = plot.line(beside)
        y = min((foot + head - tall) / 2, clear - tall)
        clear = y
        wide = plot.width(datum.text, beside) * 1.05 + 2
        spot = Box(column.right + 0.3 * beside.size, y, wide, tall)
        plot.text(datum.text, spot, beside, "value", align="left")
