"""Histograms: bars that touch, a count on each, the classes named along a zero baseline."""

from __future__ import annotations

from limner.basics.colour import readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.stages.layout.axes import lay_axes
from limner.stages.layout.charts import column
from limner.stages.layout.plot import Plot, SetText, categories, colour_of, span_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a histogram in `box`; several series turn it into columns."""
    if any(d.series for d in chart.data):
        return column.marks(chart, box, set_text)
    plot = Plot(chart, box, set_text)
    groups = categories(chart)
    if not groups:
        return ()
    texts = [d.text for g in groups for d in g.data]
    reach = span_of([d.number for d in chart.data])
    axes = lay_axes(plot, [g.label for g in groups], reach, texts, stagger=True)
    values = plot.fit(texts, plot.values, axes.slot * 0.94) if axes else None
    if axes is None or values is None:
        return column.marks(chart, box, set_text)
    gap = max(1.0, 0.012 * axes.slot)
    tall = plot.line(values)
    for i, group in enumerate(groups):
        datum = group.data[0]
        zero, end = axes.scale.at(0.0), axes.scale.at(datum.number)
        bar = Box(axes.middle(i) - axes.slot / 2 + gap / 2, min(zero, end), axes.slot - gap,
                  abs(end - zero))  # fmt: skip
        plot.rect(bar, colour_of(chart, datum, 0))
        if not chart.show_values:
            continue
        style = chart.style
        ink = readable(style.highlight, style.ground, 4.6) if datum.highlight else values.paint
        y = end - tall - 0.2 * values.size if datum.number >= 0 else end + 0.2 * values.size
        spot = Box(axes.middle(i) - axes.slot / 2, y, axes.slot, tall)
        if chart.gridlines and datum.text:
            bare = plot.width(datum.text, values) + 0.5 * values.size
            plot.rect(Box(axes.middle(i) - bare / 2, y, bare, tall), style.ground, "mask")
        plot.text(datum.text, spot, values, "value", align="centre", paint=ink)
    axes.baseline(plot)
    return plot.finished()
