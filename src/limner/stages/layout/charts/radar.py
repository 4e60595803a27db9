"""Radar charts: a spoke for every label from twelve o'clock, the series as closed lines over it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.basics import path
from limner.basics.colour import readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.paint import Stroke
from limner.stages.layout.charts import column
from limner.stages.layout.plot import Category, Plot, SetText, categories, series_of, ticks

Point = tuple[float, float]


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a radar chart in `box`; fewer than three spokes make columns."""
    groups = categories(chart)
    if len(groups) < 3 or any(d.number < 0 for d in chart.data):
        return column.marks(chart, box, set_text)
    plot = Plot(_eased(chart, box), box, set_text)
    top = plot.key()
    room = box._replace(y=box.y + top, height=box.height - top)
    high = max(d.number for d in chart.data) or 1.0
    full = _full(high, [d.text for d in chart.data])
    side = min(0.27 * room.width, plot.widest([g.label for g in groups], plot.labels) * 1.05)
    values = plot.values.but(size=min(plot.values.size, 1.15 * plot.labels.size))
    deep = plot.line(plot.labels) + plot.line(values)
    air = 0.85 * plot.labels.size
    low = max(-math.cos(2 * math.pi * i / len(groups)) for i in range(len(groups)))
    upright = (room.height - 2 * (deep + air)) / (1 + low)
    radius = max(10.0, min(upright, (room.width - 2 * side - 3 * air) / 2))
    spare = room.height - 2 * (deep + air) - (1 + low) * radius
    centre = (room.centre[0], room.y + deep + air + radius + spare / 2)
    _web(plot, centre, radius, len(groups))
    names = series_of(chart)
    for index, name in enumerate(names):
        own = [next((d for d in g.data if d.series == name), None) for g in groups]
        _series(plot, centre, radius / full, own, index, len(names))
    for i, group in enumerate(groups):
        _label(plot, group, _spoke(centre, radius, i, len(groups)), i / len(groups), side)
    return plot.finished()


def _eased(chart: Chart, box: Box) -> Chart:
    """Return the chart with smaller letters where they would crowd the web."""
    style = chart.style
    share = max(0.66, min(1.0, min(box.height, 0.7 * box.width) / (24 * style.labels.size)))
    return chart.but(
        style=style.but(
            labels=style.labels.but(size=share * style.labels.size),
            values=style.values.but(size=share * style.values.size),
        )
    )


def _full(high: float, texts: Sequence[str]) -> float:
    """Return what the rim stands for: a hundred for per cents and marks out of it."""
    if high <= 100 and (high > 50 or all("%" in t for t in texts)):
        return 100.0
    return ticks(0.0, high, 5)[-1]


def _spoke(centre: Point, radius: float, index: int, count: int) -> Point:
    angle = 2 * math.pi * index / count
    return (centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle))


def _web(plot: Plot, centre: Point, radius: float, count: int) -> None:
    """Draw rings and spokes."""
    style = plot.chart.style
    thin = max(1.0, 0.05 * plot.labels.size)
    for step in range(1, 5):
        ring = [_spoke(centre, radius * step / 4, i, count) for i in range(count)]
        tone = style.muted if step == 4 else style.grid
        plot.path(path.polygon(ring), "grid", stroke=Stroke(paint=tone, width=thin))
    for i in range(count):
        x, y = _spoke(centre, radius, i, count)
        plot.rule(*centre, x, y, style.grid)


def _series(
    plot: Plot, centre: Point, unit: float, data: Sequence[Datum | None], index: int, many: int
) -> None:
    """Draw one series: its field, its line and its points."""
    style, count = plot.chart.style, len(data)
    colour = style.highlight if many == 1 else style.colours[index % len(style.colours)]
    spots = [_spoke(centre, d.number * unit if d else 0.0, i, count) for i, d in enumerate(data)]
    weight = max(1.5, 0.15 * plot.labels.size)
    pen = Stroke(paint=colour, width=weight, join="round")
    plot.path(
        path.polygon(spots), "area", fill=f"{colour[:7]}{'40' if many == 1 else '2e'}", stroke=pen
    )
    for (x, y), datum in zip(spots, data, strict=True):
        if datum is not None:
            r = weight * (2.2 if datum.highlight else 1.5)
            rim = Stroke(paint=style.ground, width=0.6 * weight)
            plot.path(path.circle(x, y, r), "point", fill=colour, stroke=rim)


def _label(plot: Plot, group: Category, tip: Point, share: float, side: float) -> None:
    """Set a spoke's name beyond its tip with the figures of the series under it."""
    angle = 2 * math.pi * share
    gap = 0.75 * plot.labels.size
    x, y = tip[0] + gap * math.sin(angle), tip[1] - gap * math.cos(angle)
    style = plot.fit([group.label], plot.labels, side * 1.04, 2) or plot.labels.but(
        size=0.62 * plot.labels.size
    )
    values = plot.values.but(size=min(plot.values.size, 1.15 * plot.labels.size))
    words = [d.text for d in group.data if d.text] if plot.chart.show_values else []
    widths = [plot.width(w, values) * 1.03 + 0.4 * values.size for w in words]
    wide = max(min(side * 1.04, plot.width(group.label, style) * 1.04 + 2), sum(widths))
    high = plot.height([group.label], style, wide)
    tall = plot.line(values) if words else 0.0
    left = x - wide / 2 * (1 - math.sin(angle))
    top = y - (high + tall) * (0.5 + 0.5 * math.cos(angle))
    top = max(plot.box.y, min(top, plot.box.bottom - high - tall))
    left = max(plot.box.x, min(left, plot.box.right - wide))
    align = "left" if math.sin(angle) > 0.3 else "right" if math.sin(angle) < -0.3 else "centre"
    plot.text(group.label, Box(left, top, wide, high), style, "axis", align=align, valign="top")
    at = left + (wide - sum(widths)) * {"left": 0.0, "right": 1.0}.get(align, 0.5)
    names = series_of(plot.chart)
    for word, own, datum in zip(words, widths, [d for d in group.data if d.text], strict=True):
        colours = plot.chart.style.colours
        tone = colours[names.index(datum.series) % len(colours)]
        ink = readable(tone, plot.chart.style.ground, 4.6) if len(names) > 1 else values.paint
        plot.text(
            word,
            Box(at, top + high, own, tall),
            values,
            "value",
            align="centre",
            paint=ink,
            lines=1,
        )
        at += own
