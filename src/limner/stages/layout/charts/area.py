"""Areas: a line with the field down to zero tinted under it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.stages.layout.charts.line import lines
from limner.stages.layout.plot import SetText, span_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of an area chart in `box`; the axis starts at zero."""
    reach = span_of([d.number for d in chart.data])
    return lines(chart, box, set_text, reach, filled=True)
