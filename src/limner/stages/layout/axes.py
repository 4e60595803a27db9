"""Upright axes for columns, lines and areas: labels along the bottom, whispering grid lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.geometry import Box
from limner.document.layers.text import TextStyle
from limner.stages.layout.plot import NumberFormat, Plot, Scale, ticks


@dataclass(frozen=True, slots=True)
class Axes:
    """Where a chart's figures and places lie. `area` is the field between the axes."""

    area: Box
    scale: Scale
    slot: float
    count: int

    def middle(self, index: int) -> float:
        """Return the x of the middle of a place."""
        return self.area.x + (index + 0.5) * self.slot

    def baseline(self, plot: Plot) -> None:
        """Draw the line figures stand on, over the marks."""
        y = self.scale.at(max(self.scale.low, min(0.0, self.scale.high)))
        plot.rule(self.area.x, y, self.area.right, y, plot.chart.style.muted)


def lay_axes(
    plot: Plot,
    labels: Sequence[str],
    reach: tuple[float, float],
    values: Sequence[str],
    *,
    stagger: bool = False,
    right: float | None = None,
) -> Axes | None:
    """Set grid, ticks and labels; return the axes, or None where the labels do not hold.

    reach: lowest and highest figure to show. values: figures that will stand above (and,
    below zero, under) the marks. stagger: set labels in two rows before giving up, as
    small as it takes. right: room in pixels kept free at the right for the names of the
    series; None sets them along the top.
    """
    chart = plot.chart
    top = plot.key() if right is None else 0.0
    box, titled = _titled(plot, top)
    top += titled
    right = right or 0.0
    marks = ticks(*reach, wanted=_wanted(plot, box.height - top)) if chart.gridlines else ()
    low, high = (marks[0], marks[-1]) if marks else reach
    figures = _tick_words(plot, marks)
    tick_style = plot.labels.but(
        size=0.86 * plot.labels.size, paint=chart.style.muted, weight=min(plot.labels.weight, 500)
    )
    gutter = plot.widest(figures, tick_style) + 0.7 * tick_style.size if figures else 0.0
    width = box.width - gutter - right
    slot = width / max(1, len(labels))
    rows, style = _rows(plot, labels, slot, stagger)
    if style is None:
        return None
    gap = 0.55 * style.size
    foot = gap + rows * plot.height(labels, style, label_width(slot, rows))
    above = 1.3 * plot.line(plot.values) if chart.show_values and values else 0.5 * plot.labels.size
    below = above if low < 0 else 0.0
    area = Box(
        box.x + gutter, box.y + top + above, width,
        max(1.0, box.height - top - above - below - foot),
    )  # fmt: skip
    axes = Axes(area, Scale(low, high, area.bottom, area.y), slot, len(labels))
    _grid(plot, axes, marks, figures, tick_style)
    _labels(plot, axes, labels, style, rows)
    return axes


def _titled(plot: Plot, top: float) -> tuple[Box, float]:
    """Set what the axes are called: over the upright one, at the end of the level one.

    Returns the box without the foot that takes, and the height it takes at the top.
    """
    chart, box = plot.chart, plot.box
    tall = plot.line(plot.labels)
    used = 0.0
    if chart.y_label:
        spot = Box(box.x, box.y + top, box.width, tall)
        plot.text(chart.y_label, spot, plot.labels, "axis", align="left", lines=1)
        used = 1.6 * tall
    if chart.x_label:
        spot = Box(box.x, box.bottom - tall, box.width, tall)
        plot.text(chart.x_label, spot, plot.labels, "axis", align="right", lines=1)
        box = box._replace(height=box.height - 1.5 * tall)
    return box, used


def label_width(slot: float, rows: int) -> float:
    """Return the room for a label in one of `rows` rows, such that the first may move in from
    the edge by half its width without meeting the next of its row.
    """
    return 0.93 * slot * (2 * rows + 1) / 3


def _wanted(plot: Plot, height: float) -> int:
    """Return how many ticks stand well above one another."""
    return max(2, min(6, int(height / (3.6 * plot.labels.size))))


def _tick_words(plot: Plot, marks: Sequence[float]) -> list[str]:
    if len(marks) < 2:
        return []
    form = NumberFormat.of(plot.chart)
    return [form.written(mark, marks[1] - marks[0]) for mark in marks]


def _rows(
    plot: Plot, labels: Sequence[str], slot: float, stagger: bool
) -> tuple[int, TextStyle | None]:
    """Return in how many rows the labels hold, and their style."""
    style = plot.fit(labels, plot.labels, label_width(slot, 1), 3)
    if style is not None or not stagger:
        return 1, style
    style = plot.fit(labels, plot.labels, label_width(slot, 2), 2)
    if style is not None:
        return 2, style
    small = plot.labels.but(size=0.5 * plot.labels.size)
    return 3, plot.fit(labels, small, label_width(slot, 3), 3) or small


def _grid(
    plot: Plot, axes: Axes, marks: Sequence[float], figures: Sequence[str], style: TextStyle
) -> None:
    area, tall = axes.area, plot.line(style)
    for mark, figure in zip(marks, figures, strict=True):
        y = axes.scale.at(mark)
        if mark:
            plot.rule(area.x, y, area.right, y, plot.chart.style.grid)
        spot = Box(plot.box.x, y - tall / 2, area.x - plot.box.x - 0.7 * style.size, tall)
        plot.text(figure, spot, style, "tick", align="right", decorative=True, lines=1)


def _labels(plot: Plot, axes: Axes, labels: Sequence[str], style: TextStyle, rows: int) -> None:
    width = label_width(axes.slot, rows)
    tall = plot.height(labels, style, width)
    start = axes.area.bottom + 0.55 * style.size
    if axes.scale.low < 0:
        start = plot.box.bottom - rows * tall
        start -= 1.5 * plot.line(plot.labels) if plot.chart.x_label else 0.0
    for i, words in enumerate(labels):
        if not words:
            continue
        x = min(max(axes.middle(i) - width / 2, plot.box.x), plot.box.right - width)
        spot = Box(x, start + (i % rows) * tall, width, tall)
        plot.text(words, spot, style, "axis", align="centre", valign="top")
