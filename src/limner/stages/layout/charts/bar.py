"""Horizontal bars: labels at the left of a common baseline, each figure at the end of its bar."""

from __future__ import annotations

from limner.basics.colour import readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.stages.layout.plot import (
    Category,
    Plot,
    Scale,
    SetText,
    categories,
    colour_of,
    series_of,
    span_of,
)


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a bar chart in `box`."""
    plot = Plot(chart, box, set_text)
    groups = categories(chart)
    if not groups:
        return ()
    top = plot.key()
    area = box._replace(y=box.y + top, height=box.height - top)
    row = area.height / len(groups)
    labels, column, over = _lettering(plot, groups, row)
    texts = [d.text for g in groups for d in g.data]
    per = max(len(g.data) for g in groups)
    thick = min(row * (0.36 if over else 0.62), 0.16 * max(area.width, area.height)) / per
    values = _values(plot, texts, thick, row / per * (0.5 if over else 0.95))
    room = plot.widest(texts, values) + 0.6 * values.size if chart.show_values else 0.0
    low, high = span_of([d.number for g in groups for d in g.data])
    left = area.x + column + (room if low < 0 else 0.0)
    scale = Scale(low, high, left, area.right - room)
    names = series_of(chart)
    for i, group in enumerate(groups):
        slot = Box(area.x, area.y + i * row, area.width, row)
        height = _label(plot, group.label, labels, slot, column, over)
        y = slot.y + height + (row - height - thick * len(group.data)) / 2
        if over:
            y = slot.y + height + 0.25 * labels.size
        for datum in group.data:
            strip = Box(left, y, 0, thick * (0.9 if per > 1 else 1.0))
            _bar(plot, datum, strip, scale, values, names.index(datum.series))
            y += thick
    zero = scale.at(0.0)
    plot.rule(zero, area.y, zero, area.bottom, chart.style.muted)
    return plot.finished()


def _lettering(plot: Plot, groups: list[Category], row: float) -> tuple[TextStyle, float, bool]:
    """Return the labels' style, the width of their column, and whether they go over the bars."""
    words = [g.label for g in groups]
    gap = 0.8 * plot.labels.size
    for share in (0.3, 0.42):
        most = plot.box.width * share
        lines = max(1, int(row * 0.95 / plot.line(plot.labels)))
        style = plot.fit(words, plot.labels, most - gap, lines)
        if style is not None and plot.height(words, style, most - gap) <= row:
            one_line = plot.widest(words, style)
            return style, min(most, one_line + gap), False
    style = plot.fit(
        words, plot.labels.but(size=min(plot.labels.size, 0.34 * row)), plot.box.width, 1
    )
    if style is not None:
        return style, 0.0, True
    style = plot.fit(words, plot.labels.but(size=min(plot.labels.size, 0.3 * row)), most - gap, 4)
    return style or plot.labels.but(size=min(plot.labels.size, 0.22 * row)), most, False


def _values(plot: Plot, texts: list[str], thick: float, row: float) -> TextStyle:
    """Return figures no taller than their row and no wider than a third of the box."""
    size = min(plot.values.size, row / 1.15, max(1.5 * thick, 0.7 * plot.labels.size))
    style = plot.values.but(size=size)
    return plot.fit(texts, style, 0.34 * plot.box.width) or style.but(size=0.55 * size)


def _label(plot: Plot, words: str, style: TextStyle, slot: Box, column: float, over: bool) -> float:
    """Set the label of a row; return the height it takes away from the bars."""
    if not words:
        return 0.0
    if over:
        tall = plot.line(style)
        plot.text(words, slot._replace(height=tall), style, "axis", align="left")
        return tall
    inner = slot._replace(width=column - 0.8 * plot.labels.size)
    plot.text(words, inner, style, "axis", align="left")
    return 0.0


def _bar(plot: Plot, datum: Datum, strip: Box, scale: Scale, values: TextStyle, index: int) -> None:
    zero, end = scale.at(0.0), scale.at(datum.number)
    style = plot.chart.style
    colour = colour_of(plot.chart, datum, index)
    plot.rect(strip._replace(x=min(zero, end), width=abs(end - zero)), colour)
    if not plot.chart.show_values:
        return
    gap, tall = 0.4 * values.size, max(plot.line(values), strip.height)
    wide = plot.width(datum.text, values) * 1.03 + 2
    x = end + gap if datum.number >= 0 else end - gap - wide
    spot = Box(x, strip.y + strip.height / 2 - tall / 2, wide, tall)
    ink = readable(style.highlight, style.ground, 4.6) if datum.highlight else values.paint
    align = "left" if datum.number >= 0 else "right"
    plot.text(datum.text, spot, values, "value", align=align, paint=ink)
