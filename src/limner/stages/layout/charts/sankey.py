"""Flows between places: bands as thick as their figures, places in columns from left to right.

`Datum.series` is where a flow comes from, `label` where it goes. A flow that would lead back is
set as bars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.text import TextStyle
from limner.stages.layout.charts import bar
from limner.stages.layout.plot import Plot, SetText


@dataclass(slots=True)
class _Place:
    """Where flows begin, pass or end. column: from the left; inflow and outflow: figures."""

    name: str
    column: int = 0
    inflow: float = 0.0
    outflow: float = 0.0
    box: Box = field(default_factory=lambda: Box(0, 0, 0, 0))
    used_in: float = 0.0
    used_out: float = 0.0

    @property
    def size(self) -> float:
        """The figure a place is as high as."""
        return max(self.inflow, self.outflow)


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of flows in `box`."""
    places = _places(chart.data)
    if places is None or any(d.number <= 0 for d in chart.data):
        return bar.marks(chart, box, set_text)
    plot = Plot(chart, box, set_text)
    names = [*places]
    style = plot.fit(names, plot.labels, 0.2 * box.width, 2) or plot.labels.but(
        size=0.62 * plot.labels.size
    )
    side = min(0.22 * box.width, plot.widest(names, style) * 1.05 + 2)
    node = max(6.0, 0.8 * plot.labels.size)
    passed = any(p.inflow and p.outflow for p in places.values())
    over = 1.35 * plot.line(style) if passed else 0.0
    room = box._replace(y=box.y + over, height=box.height - over)
    _lay(places, room, (node, side, 0.8 * style.size), 2.3 * plot.line(style))
    _bands(plot, places, chart.data)
    tones = _tones(chart, names)
    for place in places.values():
        plot.rect(place.box, tones[place.name], "bar", radius=0.12 * node)
    for place in places.values():
        _name(plot, place, style, side)
    return plot.finished()


def _places(data: Sequence[Datum]) -> dict[str, _Place] | None:
    """Return the places by name in their columns; None where flows lead round."""
    out: dict[str, _Place] = {}
    for datum in data:
        for name in (datum.series, datum.label):
            out.setdefault(name, _Place(name))
        out[datum.series].outflow += datum.number
        out[datum.label].inflow += datum.number
    for _ in range(len(out)):
        moved = False
        for datum in data:
            one, other = out[datum.series], out[datum.label]
            if other.column <= one.column:
                other.column, moved = one.column + 1, True
        if not moved:
            break
    else:
        return None
    return out if "" not in out else None


def _lay(
    places: dict[str, _Place], box: Box, widths: tuple[float, float, float], gap: float
) -> None:
    """Set the columns: places as high as their figures, in the middle of the box."""
    node, side, air = widths
    columns = max(p.column for p in places.values()) + 1
    by = [[p for p in places.values() if p.column == c] for c in range(columns)]
    most = max(len(c) for c in by)
    gap = min(gap, 0.4 * box.height / max(1, most - 1)) if most > 1 else 0.0
    unit = min((box.height - gap * (len(c) - 1)) / sum(p.size for p in c) for c in by)
    left = box.x + side + air
    step = (box.width - 2 * (side + air) - node) / max(1, columns - 1)
    for c, column in enumerate(by):
        high = sum(p.size for p in column) * unit + gap * (len(column) - 1)
        y = box.y + (box.height - high) / 2
        for place in column:
            place.box = Box(left + c * step, y, node, place.size * unit)
            y += place.size * unit + gap


def _tones(chart: Chart, names: Sequence[str]) -> dict[str, str]:
    colours = chart.style.colours
    return {name: colours[i % len(colours)] for i, name in enumerate(names)}


def _bands(plot: Plot, places: dict[str, _Place], data: Sequence[Datum]) -> None:
    """Draw the bands in the order of where they end, with their figures where they begin."""
    tones = _tones(plot.chart, [*places])
    starts: dict[int, float] = {}
    for place in places.values():
        leaving = sorted((d for d in data if d.series == place.name),
                         key=lambda d: places[d.label].box.y)  # fmt: skip
        at = place.box.y
        for datum in leaving:
            starts[id(datum)] = at
            at += datum.number * place.box.height / place.size
    values = plot.values.but(size=min(plot.values.size, 1.05 * plot.labels.size))
    order = sorted(data, key=lambda d: (places[d.label].box.y, places[d.series].box.y))
    words: list[tuple[str, Box]] = []
    for datum in order:
        one, other = places[datum.series], places[datum.label]
        thick = datum.number * one.box.height / one.size
        y1, y2 = starts[id(datum)], other.box.y + other.used_in
        other.used_in += datum.number * other.box.height / other.size
        x1, x2 = one.box.right, other.box.x
        bend = (x1 + x2) / 2
        d = (f"M{x1:.2f} {y1:.2f}C{bend:.2f} {y1:.2f} {bend:.2f} {y2:.2f} {x2:.2f} {y2:.2f}"
             f"L{x2:.2f} {y2 + thick:.2f}C{bend:.2f} {y2 + thick:.2f} {bend:.2f} {y1 + thick:.2f}"
             f" {x1:.2f} {y1 + thick:.2f}Z")  # fmt: skip
        tone = plot.chart.style.highlight if datum.highlight else tones[datum.series]
        plot.path(d, "area", fill=f"{tone[:7]}4d")
        tall = plot.line(values)
        wide = plot.width(datum.text, values) * 1.05 + 2
        words.append((datum.text, Box(x1 + 0.6 * values.size, y1 + (thick - tall) / 2, wide, tall)))
    if plot.chart.show_values:
        _figures(plot, words, values)


def _figures(plot: Plot, words: list[tuple[str, Box]], values: TextStyle) -> None:
    """Set the figures, moved apart where thin bands bring them together."""
    done: list[Box] = []
    for text, spot in sorted(words, key=lambda w: (w[1].x, w[1].y)):
        for other in done:
            if spot.intersection(other).area > 0:
                spot = spot._replace(y=other.bottom + 0.02 * other.height)
        done.append(spot)
        plot.text(text, spot, values, "value", align="left", lines=1)


def _name(plot: Plot, place: _Place, style: TextStyle, side: float) -> None:
    """Set a place's name outside the flow, over its bar where flows pass on both sides."""
    high = max(plot.line(style), plot.height([place.name], style, side))
    middle = place.box.y + place.box.height / 2
    gap = 0.8 * style.size
    if place.inflow == 0:
        spot, align = Box(place.box.x - gap - side, middle - high / 2, side, high), "right"
    elif place.outflow == 0:
        spot, align = Box(place.box.right + gap, middle - high / 2, side, high), "left"
    else:
        wide = plot.width(place.name, style) * 1.05 + 2
        y = place.box.y - high - 0.25 * style.size
        y = y if y > plot.box.y else place.box.bottom + 0.2 * style.size
        spot, align = Box(place.box.centre[0] - wide / 2, y, wide, high), "centre"
    plot.text(place.name, spot, style, "axis", align=align, weight=600)
