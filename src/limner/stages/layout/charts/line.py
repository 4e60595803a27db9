"""Lines: points joined in order, each figure beside its point, the series named at its end."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix, readable
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.paint import Stroke
from limner.stages.layout.axes import Axes, lay_axes
from limner.stages.layout.beside import Point, place_beside
from limner.stages.layout.plot import Plot, SetText, categories, series_of, span_of


def marks(chart: Chart, box: Box, set_text: SetText) -> tuple[Layer, ...]:
    """Return the marks of a line chart in `box`."""
    return lines(chart, box, set_text, reach_of(chart), filled=False)


def reach_of(chart: Chart) -> tuple[float, float]:
    """Return the figures the axis covers: zero is left out only where the swing is a small part."""
    numbers = [d.number for d in chart.data] or [0.0]
    low, high = min(numbers), max(numbers)
    if low > 0 and low > 0.6 * high and high > low:
        return low - 0.25 * (high - low), high
    return span_of(numbers)


def lines(
    chart: Chart, box: Box, set_text: SetText, reach: tuple[float, float], *, filled: bool
) -> tuple[Layer, ...]:
    """Return lines over `reach`, with the field under them tinted where `filled`."""
    plot = Plot(chart, box, set_text)
    groups = categories(chart)
    if not groups:
        return ()
    names = series_of(chart)
    texts = [d.text for d in chart.data]
    right = _end_room(plot, names)
    axes = lay_axes(plot, [g.label for g in groups], reach, texts, stagger=True, right=right)
    if axes is None:
        return ()
    tracks: dict[str, list[tuple[float, float, Datum]]] = {name: [] for name in names}
    for i, group in enumerate(groups):
        for datum in group.data:
            spot = (axes.middle(i), axes.scale.at(datum.number), datum)
            tracks[datum.series].append(spot)
    points = []
    for index, name in enumerate(names):
        points += _track(plot, axes, tracks[name], index, filled)
    axes.baseline(plot)
    if right is not None:
        _name_ends(plot, axes, tracks, right)
    if chart.show_values:
        left = axes.area.x + (0.3 * plot.values.size if chart.gridlines else 0.0)
        field = Box(left, box.y, axes.area.right - left + 0.2 * axes.slot, axes.area.bottom - box.y)
        place_beside(plot, points, field if chart.gridlines else field._replace(x=box.x))
    return plot.finished()


def _end_room(plot: Plot, names: list[str]) -> float | None:
    """Return the room for series names at the ends of their lines; None where it is short."""
    if not all(names) or len(names) * 1.3 * plot.line(plot.labels) > 0.7 * plot.box.height:
        return None
    room = plot.widest(names, plot.labels) * 1.04 + 0.9 * plot.labels.size
    return room if room < 0.24 * plot.box.width else None


def _name_ends(
    plot: Plot, axes: Axes, tracks: dict[str, list[tuple[float, float, Datum]]], room: float
) -> None:
    """Set every series' name level with its last point, apart from the others."""
    tall = 1.15 * plot.line(plot.labels)
    ends = sorted((track[-1][1], i, name) for i, (name, track) in enumerate(tracks.items()))
    ys: list[float] = []
    for y, _, _ in ends:
        ys.append(max(y, ys[-1] + tall) if ys else y)
    over = max(0.0, ys[-1] + tall / 2 - axes.area.bottom)
    for (_, index, name), y in zip(ends, ys, strict=True):
        colours = plot.chart.style.colours
        ink = readable(colours[index % len(colours)], plot.chart.style.ground, 4.6)
        x = tracks[name][-1][0] + 0.75 * plot.labels.size
        x = max(x, axes.area.right - 0.32 * axes.slot)
        spot = Box(x, y - over - tall / 2, axes.area.right + room - x, tall)
        plot.text(name, spot, plot.labels, "legend", align="left", paint=ink, weight=650)


def _track(
    plot: Plot, axes: Axes, track: list[tuple[float, float, Datum]], index: int, filled: bool
) -> list[Point]:
    """Draw one series; return its points for the figures."""
    style = plot.chart.style
    colour = style.colours[index % len(style.colours)]
    single = len(series_of(plot.chart)) == 1
    if single and not any(d.highlight for _, _, d in track):
        colour = style.highlight
    weight = max(1.5, 0.16 * plot.labels.size)
    spots = [(x, y) for x, y, _ in track]
    if filled and len(spots) > 1:
        zero = axes.scale.at(0.0)
        field = path.polygon([(spots[0][0], zero), *spots, (spots[-1][0], zero)])
        plot.path(field, "area", fill=f"{colour[:7]}{'38' if single else '2b'}")
    pen = Stroke(paint=colour, width=weight, cap="round", join="round")
    if len(spots) > 1:
        plot.path(path.polygon(spots, closed=False), "line", stroke=pen)
    under = mix(style.ground, colour, 0.34) if filled else style.ground
    out = []
    for i, (x, y, datum) in enumerate(track):
        radius = weight * (2.4 if datum.highlight else 1.45)
        dot = style.highlight if datum.highlight else colour
        plot.path(
            path.circle(x, y, radius), "point", fill=dot,
            stroke=Stroke(paint=style.ground, width=0.7 * weight),
        )  # fmt: skip
        before = spots[i - 1] if i else None
        after = spots[i + 1] if i + 1 < len(spots) else None
        ink = readable(dot, under, 4.6) if datum.highlight or not single else ""
        out.append(Point(x, y, radius, datum, before, after, ink))
    return out
