"""A donut: a pie with a hole; the one highlighted figure stands large in it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.stages.layout.plot import SetText
from limner.stages.layout.slices import draw


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a donut chart in `box`."""
    return draw(chart, box, set_text, hole=0.62)
