"""A pie: slices by angle from twelve o'clock, each named beside it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.stages.layout.plot import SetText
from limner.stages.layout.slices import draw


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a pie chart in `box`."""
    return draw(chart, box, set_text, hole=0.0)
