"""Panels of an interface: figures, heads, tables and drifting lines, bars where words would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.drawing import Ripple
from limner.stages.plan.parts.inks import least
from limner.stages.plan.scenery.measure import em_width, longest
from limner.stages.plan.scheme import build, moods_of
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


RISING, WAITING = "#17935c", "#d58a13"
"""Colours of what goes well, and of what waits."""


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours of the interface: the sheet, panels on it, hairlines, skeleton bars."""

    sheet: str
    panel: str
    line: str
    bar: str
    ink: str
    muted: str
    accent: str


def interface_tone(design: Design) -> Tone:
    """Turn the scheme to interface greys with one accent; dark where the brief says so."""
    words = design.brief.prompt.lower()
    dark = (
        "dark" in words
        or "dark" in moods_of(design.brief)
        or (design.scheme.dark and "light" not in words)
    )
    base = oklch(design.scheme.accent)
    hue, c = base.hue, 0.016
    asked = design.styled or design.brief.palette.colours
    neutral = hue if 170 < hue < 330 else 262.0
    accent = design.scheme.accent
    if dark:
        accent = from_oklch(max(0.7, base.lightness), max(0.11, base.chroma), hue)
        sheet, panel = from_oklch(0.17, c, neutral), from_oklch(0.222, c, neutral)
    else:
        vivid = base.chroma if asked else max(0.12, base.chroma)
        if base.lightness >= 0.72 or vivid > base.chroma:
            hue = 155.0 if 55 < hue < 120 and not asked else hue  # dark yellows are mud
            accent = from_oklch(min(0.58, base.lightness), vivid, hue)
        sheet, panel = from_oklch(0.965, 0.006, neutral), "#ffffff"
    if design.styled:
        sheet, panel = design.scheme.ground, design.scheme.surface
    design.scheme = build(sheet, accent, design.scheme.second, design.scheme.third)
    ink = design.scheme.ink
    design.background = sheet
    return Tone(
        sheet,
        panel,
        mix(panel, ink, 0.1),
        mix(panel, ink, 0.14),
        readable(ink, panel, 7.0),
        readable(mix(ink, panel, 0.4), panel, 4.8),
        design.scheme.accent,
    )


def plate(design: Design, box: Box, tone: Tone, k: float, fill: str | None = None) -> Layer:
    """Return the ground of a panel."""
    return design.shape(
        box,
        fill or tone.panel,
        radius=14 * k,
        role="plate",
        stroke=design.stroke(tone.line, 1.0 * k / design.u),
    )


def mirrored(design: Design, box: Box) -> Box:
    """Return a box on the other side of a right-to-left page."""
    return box._replace(x=design.size.width - box.right) if design.rtl else box


def skeleton_bar(design: Design, x: float, y: float, w: float, h: float, fill: str) -> Layer:
    """Return a bar where words would stand."""
    return design.shape(mirrored(design, Box(x, y, w, h)), fill, radius=h / 2, role="skeleton")


def panel_text(
    design: Design,
    copy: Copy,
    size: float,
    on: str,
    colour: str,
    *,
    weight: int = 500,
    **fields: Any,
) -> Layer:
    """Return interface words."""
    voice = Voice(design.type.text.face, weight, -0.01 if weight >= 600 else 0.0)
    size = max(size, least(design))
    return design.text(
        copy, "body", voice=voice, on=on, colour=colour, size=size, leading=1.2, **fields
    )


def figure_panel(
    design: Design,
    figure: tuple[Copy | None, Copy | None],
    box: Box,
    tone: Tone,
    k: float,
    *,
    fill: str | None = None,
) -> list[Layer]:
    """Return a figure's panel: label, value, and the drift of it as a small line."""
    label, value = figure
    on = fill or tone.panel
    ink = design.scheme.on(on) if fill else tone.ink
    box = mirrored(design, box)
    inner = box.inset(min(20 * k, 0.15 * box.height, 0.13 * box.width))
    large = bool(fill) and box.height > 220 * k
    layers: list[Layer] = [plate(design, box, tone, k, fill)]
    children: list[Layer] = []
    high, line, trend = 0.0, 0.0, False
    if label:
        size = min(
            (20 if large else 15.5) * k,
            0.2 * inner.height,
            0.98 * inner.width / max(3.0, longest(label.text)),
        )
        children.append(panel_text(design, label, size, on, ink if fill else tone.muted))
        line = 1.25 * max(size, least(design))
        high += line
        trend = em_width(label.text) * size < inner.width - 66 * k and inner.height > 62 * k
    if value:
        big = (84.0 if large else 46.0 if fill else 38.0) * k
        size = min(big, 0.46 * inner.height, 0.95 * inner.width / max(2.0, em_width(value.text)))
        children.append(
            panel_text(design, value, size, on, ink, weight=700, features={"tnum": 1}, lines=1)
        )
        high += 1.25 * size + 8 * k
    below = inner.height - high - 10 * k
    if below > 24 * k:
        deep = min(below, max(0.56 * inner.height, 30 * k), 0.8 * inner.width)
        spark = Box(inner.x, inner.bottom - deep, inner.width, deep)
    else:  # a low panel: beside the figure
        aside = max(0.5, (em_width(value.text) * size + 18 * k) / inner.width) if value else 0.5
        deep, over = 0.4 * inner.height, (inner.height - high + 6 * k) / 2
        start = inner.x if design.rtl else inner.x + aside * inner.width
        spark = Box(start, inner.bottom - over - deep, (1 - aside) * inner.width, deep)
        inner = inner._replace(y=inner.y + over)
    if spark.width > 40 * k and deep > 18 * k:
        layers += _spark(design, spark, mix(on, ink, 0.75) if fill else tone.accent, k)
    if trend:
        layers += _trend(design, inner._replace(height=line), on, (ink if fill else RISING), k)
    layers.append(design.stack(children, box=inner._replace(height=high), gap=6 * k / design.u))
    return layers


def _trend(design: Design, inner: Box, on: str, ink: str, k: float) -> list[Layer]:
    """Return the sign that a figure rises: an arrow and a bar on a tint, and no number."""
    chip = Box(inner.right - 48 * k, inner.centre[1] - 9 * k, 48 * k, 18 * k)
    if design.rtl:
        chip = chip._replace(x=inner.x)
    x, y = chip.x + 13 * k, chip.centre[1]
    arrow = [(x - 4.2 * k, y + 2.8 * k), (x, y - 3.4 * k), (x + 4.2 * k, y + 2.8 * k)]
    bar = Box(chip.x + 23 * k, y - 2.5 * k, 17 * k, 5 * k)
    return [
        design.shape(chip, mix(on, ink, 0.14), radius=9 * k, role="trend"),
        design.shape(path.polygon(arrow), ink, role="trend"),
        design.shape(bar, mix(on, ink, 0.6), radius=3 * k, role="trend"),
    ]


def _wave(
    design: Design, box: Box, count: int, low: float = 0.1, high: float = 0.95
) -> list[tuple[float, float]]:
    """Return a believable drift upwards as points of a line."""
    ripple = Ripple(design.rng, 4, 0.62)
    raw = [0.62 * i / (count - 1) + 0.3 * ripple.at(1.9 * i / (count - 1)) for i in range(count)]
    least, most = min(raw), max(raw)
    return [
        (
            box.x + box.width * i / (count - 1),
            box.bottom - box.height * (low + (high - low) * (v - least) / (most - least)),
        )
        for i, v in enumerate(raw)
    ]


def _spark(design: Design, box: Box, colour: str, k: float) -> list[Layer]:
    """Return a small drifting line over its tint, the last point marked."""
    r = 4.2 * k
    points = _wave(design, box._replace(width=box.width - r), 12)
    if design.rtl:
        points = [(2 * box.x + box.width - x, y) for x, y in points]
    pen = design.stroke(colour, 2.6 * k / design.u, cap="round", join="round")
    (x, y), line = points[-1], path.smooth(points)
    return [
        design.shape(_under(line, points, box.bottom), _fade(colour, "33"), role="area"),
        design.shape(line, None, stroke=pen, role="spark"),
        design.shape(path.circle(x, y, r), colour, role="point"),
    ]


def _under(line: str, points: list[tuple[float, float]], foot: float) -> str:
    """Return the field between a line and its foot."""
    return f"{line}L{points[-1][0]:.1f} {foot:.1f}L{points[0][0]:.1f} {foot:.1f}Z"


def _fade(colour: str, most: str) -> Linear:
    return Linear(
        stops=(
            Stop(offset=0, colour=f"{colour[:7]}{most}"),
            Stop(offset=1, colour=f"{colour[:7]}00"),
        )
    )


def panel_head(
    design: Design, copy: Copy | None, box: Box, tone: Tone, k: float
) -> tuple[list[Layer], Box]:
    """Return a panel's title (or a bar for it) and the room below."""
    inner = box.inset(18 * k, 16 * k)
    size = 17 * k
    if copy:
        head = [
            panel_text(
                design,
                copy,
                size,
                tone.panel,
                tone.ink,
                weight=650,
                box=mirrored(design, inner._replace(height=26 * k)),
                lines=1,
            )
        ]
    else:
        head = [
            skeleton_bar(
                design, inner.x, inner.y + 5 * k, min(130 * k, 0.3 * inner.width), 11 * k, tone.bar
            )
        ]
    track = mix(tone.bar, tone.panel, 0.55)
    pills = [skeleton_bar(design, inner.right - 132 * k, inner.y - 1 * k, 132 * k, 26 * k, track)]
    pills.append(
        skeleton_bar(design, inner.right - 88 * k, inner.y + 2 * k, 42 * k, 20 * k, tone.panel)
    )
    for i in range(3):
        bar = tone.accent if i == 1 else mix(tone.bar, tone.ink, 0.2)
        x = inner.right - 120 * k + i * 42 * k
        pills.append(skeleton_bar(design, x, inner.y + 9 * k, 22 * k, 6 * k, bar))
    if inner.width < 320 * k:
        pills = []
    return [*head, *pills], Box(inner.x, inner.y + 40 * k, inner.width, inner.height - 40 * k)


def drift_columns(design: Design, plot: Box, tone: Tone) -> list[Layer]:
    """Return columns that drift upwards."""
    count = 12
    step = plot.width / count
    heights = [plot.bottom - y for _, y in _wave(design, plot, count, 0.25, 0.95)]
    return [
        design.shape(
            mirrored(design, Box(plot.x + step * (i + 0.22), plot.bottom - h, 0.56 * step, h)),
            tone.accent if i == count - 1 else mix(tone.accent, tone.panel, 0.55),
            role="bar",
            radius=0.08 * step,
        )
        for i, h in enumerate(heights)
    ]


def drift_line(
    design: Design, plot: Box, colour: str, k: float, *, filled: bool, span: tuple[float, float]
) -> list[Layer]:
    """Return a line that drifts upwards, its field tinted where `filled`."""
    points = _wave(design, plot, 14, *span)
    if design.rtl:
        points = [(design.size.width - x, y) for x, y in points]
    out: list[Layer] = []
    if filled:
        field = _under(path.smooth(points), points, plot.bottom)
        out.append(design.shape(field, _fade(colour, "4d"), role="area"))
    pen = design.stroke(colour, (3.0 if filled else 2.0) * k / design.u, cap="round", join="round")
    out.append(design.shape(path.smooth(points), None, stroke=pen, role="line"))
    if filled:
        out += _read_off(design, plot, min(points[5:], key=lambda p: p[1]), colour, k)
    return out


def _read_off(
    design: Design, plot: Box, point: tuple[float, float], colour: str, k: float
) -> list[Layer]:
    """Return a point of a line being read: a guide to the axis, and a note with bars for words."""
    x, y = point
    wide, high = 104 * k, 46 * k
    left = min(max(x - wide / 2, plot.x), plot.right - wide)
    note = Box(left, max(plot.y - 4 * k, y - high - 14 * k), wide, high)
    dark = (
        design.scheme.ink if not design.scheme.dark else mix(design.scheme.ground, "#ffffff", 0.2)
    )
    pale = mix(dark, "#ffffff", 0.85)
    dash = design.stroke(colour, 1.4 * k / design.u, dash=(5 * k, 5 * k))
    return [
        design.shape(f"M{x:.1f} {y:.1f}V{plot.bottom:.1f}", None, stroke=dash, role="guide"),
        design.shape(
            path.circle(x, y, 6.5 * k), colour, role="point",
            stroke=design.stroke("#ffffff", 2.4 * k / design.u),
        ),
        design.shape(note, dark, radius=8 * k, role="plate", effects=design.soft_shadow(0.5, 0.14)),
        design.shape(
            Box(note.x + 12 * k, note.y + 11 * k, 44 * k, 7 * k), mix(dark, pale, 0.5),
            radius=3.5 * k, role="skeleton",
        ),
        design.shape(
            Box(note.x + 12 * k, note.y + 26 * k, 72 * k, 10 * k), pale, radius=5 * k,
            role="skeleton",
        ),
    ]  # fmt: skip


def table_panel(design: Design, title: Copy | None, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return a table of bars: a mark, a name, a measure and a share in every row."""
    head, room = panel_head(design, title, box, tone, k)
    layers: list[Layer] = [plate(design, mirrored(design, box), tone, k), *head]
    rows = max(2, min(8, int(room.height / (38 * k))))
    high = room.height / rows
    share = 1.0
    for i in range(rows):
        y = room.y + i * high
        if i:
            layers.append(
                design.shape(
                    mirrored(design, Box(room.x, y, room.width, max(1.0, 0.8 * k))),
                    tone.line,
                    role="grid",
                )
            )
        r = min(11 * k, 0.28 * high)
        dot = mix(tone.accent, tone.panel, (0.2, 0.5, 0.72)[i % 3])
        layers.append(
            design.shape(
                mirrored(design, Box(room.x, y + high / 2 - r, 2 * r, 2 * r)),
                dot,
                form="ellipse",
                role="skeleton",
            )
        )
        name = (0.22 + 0.12 * design.rng.random()) * room.width
        x, middle = room.x + 3.1 * r, y + high / 2
        if high > 50 * k:
            layers.append(
                skeleton_bar(design, x, middle + 5 * k, 0.6 * name, 6 * k, track_of(tone))
            )
            middle -= 7 * k
        layers.append(skeleton_bar(design, x, middle - 4.5 * k, name, 9 * k, tone.bar))
        if room.width > 420 * k:
            layers += _state(design, Box(room.x + 0.46 * room.width, y, 62 * k, high), tone, k)
        share *= design.rng.uniform(0.68, 0.9)
        track = 0.34 * room.width
        x = room.right - track
        layers.append(skeleton_bar(design, x, y + high / 2 - 4 * k, track, 8 * k, track_of(tone)))
        layers.append(
            skeleton_bar(
                design,
                x,
                y + high / 2 - 4 * k,
                max(8 * k, track * share),
                8 * k,
                mix(tone.accent, tone.panel, 0.06 * i),
            )
        )
    return layers


def track_of(tone: Tone) -> str:
    """Return the colour of what a measure runs in, and of lesser bars."""
    return mix(tone.bar, tone.panel, 0.5)


def _state(design: Design, cell: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the state of a row: a dot and a bar on a tint; most are well, some wait."""
    ink = RISING if design.rng.random() < 0.72 else WAITING
    y = cell.centre[1]
    return [
        skeleton_bar(design, cell.x, y - 10 * k, 62 * k, 20 * k, mix(tone.panel, ink, 0.15)),
        skeleton_bar(design, cell.x + 9 * k, y - 3.5 * k, 7 * k, 7 * k, ink),
        skeleton_bar(design, cell.x + 22 * k, y - 3 * k, 30 * k, 6 * k, mix(tone.panel, ink, 0.6)),
    ]
