"""Treemaps: a field for every figure with its share of the whole, as near to squares as may be."""

from __future__ import annotations

from collections.abc import Sequence

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.stages.layout.charts import bar
from limner.stages.layout.plot import Plot, SetText, series_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a treemap in `box`; bars where a name would not hold in its field."""
    data = sorted((d for d in chart.data if d.number > 0), key=lambda d: -d.number)
    if not data or len(data) < len(chart.data):
        return bar.marks(chart, box, set_text)
    plot = Plot(chart, box, set_text)
    top = plot.key()
    room = box._replace(y=box.y + top, height=box.height - top)
    fields = squarified([d.number for d in data], room)
    gap = max(2.0, 0.12 * plot.labels.size)
    names = series_of(chart)
    for i, (datum, field) in enumerate(zip(data, fields, strict=True)):
        tone = _tone(chart, datum, i, len(data), names)
        plot.rect(field.inset(gap / 2, gap / 2), tone, "slice", radius=0.25 * plot.labels.size)
        if not _words(plot, datum, field.inset(gap / 2, gap / 2), tone):
            return bar.marks(chart, box, set_text)
    return plot.finished()


def _tone(chart: Chart, datum: Datum, index: int, count: int, names: list[str]) -> str:
    style = chart.style
    if datum.highlight:
        return style.highlight
    if len(names) > 1:
        return style.colours[names.index(datum.series) % len(style.colours)]
    if len(style.colours) >= count:
        return style.colours[index]
    return mix(style.colours[0], style.ground, 0.72 * index / max(1, count - 1))


def squarified(figures: Sequence[float], box: Box) -> list[Box]:
    """Divide a box by figures, largest first, row by row along its shorter side."""
    out: list[Box] = []
    rest = list(figures)
    scale = box.area / (sum(rest) or 1.0)
    while rest:
        side = min(box.width, box.height)
        row = [rest[0]]
        for figure in rest[1:]:
            if _worst([*row, figure], side, scale) > _worst(row, side, scale):
                break
            row.append(figure)
        deep = sum(row) * scale / max(1e-9, side)
        at = 0.0
        for figure in row:
            span = figure * scale / max(1e-9, deep)
            if box.width >= box.height:
                out.append(Box(box.x, box.y + at, deep, span))
            else:
                out.append(Box(box.x + at, box.y, span, deep))
            at += span
        if box.width >= box.height:
            box = Box(box.x + deep, box.y, box.width - deep, box.height)
        else:
            box = Box(box.x, box.y + deep, box.width, box.height - deep)
        rest = rest[len(row) :]
    return out


def _worst(row: Sequence[float], side: float, scale: float) -> float:
    """Return the most unlike a square any field of a row is."""
    total = sum(row) * scale
    return max(max(side**2 * f * scale / total**2, total**2 / (side**2 * f * scale)) for f in row)


def _words(plot: Plot, datum: Datum, field: Box, tone: str) -> bool:
    """Set a name and its figure in a field; return whether they hold."""
    pad = min(0.8 * plot.labels.size, 0.09 * min(field.width, field.height))
    inner = field.inset(pad, pad)
    grow = min(1.7, max(1.0, (field.area**0.5) / (11 * plot.labels.size)))
    style: TextStyle | None = plot.labels.but(size=grow * plot.labels.size)
    values: TextStyle | None = plot.values.but(size=grow * plot.values.size)
    while style is not None and values is not None:
        high = plot.height([datum.label], style, inner.width) if datum.label else 0.0
        tall = plot.line(values) if datum.text else 0.0
        holds = plot.fit([datum.label], style, inner.width, 3) == style
        if holds and plot.width(datum.text, values) <= inner.width and high + tall <= inner.height:
            break
        if style.size <= max(9.0, 0.5 * plot.labels.size):
            return False
        style, values = style.but(size=0.93 * style.size), values.but(size=0.93 * values.size)
    assert style is not None
    assert values is not None
    ink = plot.ink_on(tone)
    spot = inner._replace(height=tall)
    plot.text(datum.text, spot, values, "value", align="left", paint=ink, lines=1)
    if datum.label:
        under = Box(inner.x, inner.y + tall, inner.width, high)
        plot.text(datum.label, under, style, "axis", align="left", valign="top", paint=ink)
    return True
