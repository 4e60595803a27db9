"""Columns on a zero baseline: labels below, each figure on top of its column.

Where labels or figures do not hold above one another the chart turns into horizontal bars.
"""

from __future__ import annotations

from limner.basics.colour import readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.stages.layout.axes import Axes, lay_axes
from limner.stages.layout.charts import bar
from limner.stages.layout.plot import Plot, SetText, categories, colour_of, series_of, span_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a column chart in `box`."""
    plot = Plot(chart, box, set_text)
    groups = categories(chart)
    if not groups:
        return ()
    per = max(len(g.data) for g in groups)
    texts = [d.text for g in groups for d in g.data]
    reach = span_of([d.number for d in chart.data])
    axes = lay_axes(plot, [g.label for g in groups], reach, texts)
    if axes is None:
        return bar.marks(chart, box, set_text)
    width = min(axes.slot * (0.56 if per == 1 else 0.78), 0.17 * max(box.width, box.height) * per)
    step = width / per
    values = plot.fit(texts, plot.values, (axes.slot * 0.94 if per == 1 else step * 1.02))
    if values is None:
        return bar.marks(chart, box, set_text)
    names = series_of(chart)
    for i, group in enumerate(groups):
        x = axes.middle(i) - step * len(group.data) / 2
        for datum in group.data:
            column = Box(x, 0, step * (0.92 if per > 1 else 1.0), 0)
            _column(plot, datum, column, axes, values, names.index(datum.series))
            x += step
    axes.baseline(plot)
    return plot.finished()


def _column(
    plot: Plot, datum: Datum, column: Box, axes: Axes, values: TextStyle, index: int
) -> None:
    zero, end = axes.scale.at(0.0), axes.scale.at(datum.number)
    colour = colour_of(plot.chart, datum, index)
    plot.rect(column._replace(y=min(zero, end), height=abs(end - zero)), colour)
    if not plot.chart.show_values:
        return
    tall, gap = plot.line(values), 0.22 * values.size
    wide = max(column.width, plot.width(datum.text, values) * 1.03 + 2)
    y = end - gap - tall if datum.number >= 0 else end + gap
    spot = Box(column.x + (column.width - wide) / 2, y, wide, tall)
    style = plot.chart.style
    if plot.chart.gridlines:
        bare = plot.width(datum.text, values) + 0.5 * values.size
        middle = column.x + column.width / 2
        plot.rect(Box(middle - bare / 2, spot.y, bare, spot.height), style.ground, "mask")
    ink = readable(style.highlight, style.ground, 4.6) if datum.highlight else values.paint
    plot.text(datum.text, spot, values, "value", align="centre", paint=ink)
