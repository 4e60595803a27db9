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
    neutral = hue if 170 < hue < 330 else 262.0
    accent = design.scheme.accent
    if dark:
        accent = from_oklch(max(0.7, base.lightness), max(0.11, base.chroma), hue)
        sheet, panel = from_oklch(0.17, c, neutral), from_oklch(0.222, c, neutral)
    else:
        accent = accent if base.lightness < 0.72 else from_oklch(0.6, base.chroma, hue)
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
    quiet = ink if fill else tone.muted
    box = mirrored(design, box)
    pad = min(18 * k, 0.14 * box.height)
    inner = box.inset(pad)
    wave = inner.height > 70 * k and box.height > 0.62 * box.width * (
        0.4 if box.height > 90 * k else 1
    )
    big = 76.0 if fill and box.height > 220 * k else 42.0 if fill else 34.0
    children: list[Layer] = []
    if label:
        size = min(
            15.5 * k, 0.17 * inner.height, 0.98 * inner.width / max(3.0, longest(label.text))
        )
        children.append(panel_text(design, label, size, on, quiet))
    if value:
        size = min(big * k, 0.5 * inner.height, 0.95 * inner.width / max(2.0, em_width(value.text)))
        children.append(
            panel_text(design, value, size, on, ink, weight=700, features={"tnum": 1}, lines=1)
        )
    layers: list[Layer] = [plate(design, box, tone, k, fill)]
    room = inner
    if wave:
        spark = Box(inner.x, inner.bottom - 0.3 * inner.height, inner.width, 0.3 * inner.height)
        layers += _spark(design, spark, mix(on, ink, 0.75) if fill else tone.accent)
        room = inner._replace(height=0.64 * inner.height)
    layers.append(
        design.stack(
            children, box=room, gap=8 * k / design.u, justify="start" if wave else "centre"
        )
    )
    return layers


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


def _spark(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return a small drifting line."""
    pen = design.stroke(colour, max(0.2, 0.012 * box.width / design.u), cap="round", join="round")
    points = _wave(design, box, 12)
    if design.rtl:
        points = [(2 * box.x + box.width - x, y) for x, y in points]
    return [design.shape(path.smooth(points), None, stroke=pen, role="spark")]


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
    pills = [
        skeleton_bar(
            design,
            inner.right - (i + 1) * 46 * k,
            inner.y + 3 * k,
            38 * k,
            16 * k,
            mix(tone.bar, tone.panel, 0.3 if i else 0.0),
        )
        for i in range(2)
    ]
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
        fade = Linear(
            stops=(
                Stop(offset=0, colour=f"{colour[:7]}66"),
                Stop(offset=1, colour=f"{colour[:7]}00"),
            )
        )
        foot = f"L{points[-1][0]:.1f} {plot.bottom:.1f}L{points[0][0]:.1f} {plot.bottom:.1f}Z"
        out.append(design.shape(path.smooth(points) + foot, fade, role="area"))
    pen = design.stroke(colour, (3.0 if filled else 2.0) * k / design.u, cap="round", join="round")
    out.append(design.shape(path.smooth(points), None, stroke=pen, role="line"))
    if filled:
        x, y = points[-4]
        out.append(
            design.shape(
                path.circle(x, y, 6.5 * k),
                colour,
                role="point",
                stroke=design.stroke("#ffffff", 2.4 * k / design.u),
            )
        )
    return out


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
        hue = oklch(tone.accent).hue + 47 * i
        dot = mix(from_oklch(0.65, 0.1, hue), tone.panel, 0.25)
        layers.append(
            design.shape(
                mirrored(design, Box(room.x, y + high / 2 - r, 2 * r, 2 * r)),
                dot,
                form="ellipse",
                role="skeleton",
            )
        )
        name = (0.22 + 0.12 * design.rng.random()) * room.width
        layers.append(
            skeleton_bar(design, room.x + 3.1 * r, y + high / 2 - 4.5 * k, name, 9 * k, tone.bar)
        )
        share *= design.rng.uniform(0.68, 0.9)
        track = 0.34 * room.width
        x = room.right - track
        layers.append(
            skeleton_bar(
                design, x, y + high / 2 - 4 * k, track, 8 * k, mix(tone.bar, tone.panel, 0.5)
            )
        )
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
