"""Dashboard: an analytics screen with the figures that were asked for.

Takes labels with their values (they become the figures on top), an optional title, section
titles for panels, navigation words, a chart with figures where the brief gives some, and
notes. A chart or table that is only mentioned is drawn as shapes and bars: no word and no
number is invented.

Compositions: `sidebar` (rail at the side, figures, chart and table), `topbar` (navigation
on top, a large chart, figures in a column), `bento` (tiles of different sizes, the first
figure large) and `focus` (one wide figure and chart, the others below).

Example: SaaS analytics dashboard UI, dark theme: "Monthly active users" 48,210, "Churn"
2.1%, "MRR" $182k, a line chart and a table of top countries
"""

from __future__ import annotations

from dataclasses import dataclass, field

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, ChartStyle, Datum
from limner.document.layers.text import TextStyle
from limner.document.paint import Linear, Stop
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.drawing import Ripple
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.scenery.measure import em_width, longest
from limner.stages.plan.scheme import build, moods_of
from limner.stages.plan.typography import Voice

LABELS = ("label", "item", "name", "step", "bullet", "unit", "badge", "axis", "legend", "date")


@dataclass(slots=True)
class Parts:
    """What a dashboard is made of. figures: label and value; panels: titles of panels."""

    title: Copy | None
    figures: list[tuple[Copy | None, Copy | None]]
    panels: list[Copy]
    nav: list[Copy]
    data: list[Datum]
    form: str
    rest: list[Copy] = field(default_factory=list)


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


def _parts(design: Design) -> Parts:
    content, asked = design.content, design.brief.chart
    title = content.take("headline", "logo")
    nav = content.take_all("nav")
    data: list[Datum] = []
    if asked and asked.figures:
        for f in asked.figures:
            data.append(
                Datum(
                    label=f.label,
                    text=f.text,
                    number=f.number,
                    series=f.series,
                    highlight=f.highlight,
                )
            )
        words = [w for d in data for w in (d.label, d.series, d.text)]
        for word in dict.fromkeys(words) if any(d.series for d in data) else words:
            own = next((c for c in content.waiting if c.text == word), None)
            if own:
                content.waiting.remove(own)
    values = content.take_all("value", "price")
    panels = content.take_all("section")
    figures: list[tuple[Copy | None, Copy | None]] = []
    for label in content.take_all(*LABELS):
        own = next((v for v in values if label.value and v.text == label.value), None)
        if own:
            values.remove(own)
            figures.append((label, own))
        elif asked is None or label.value:
            figures.append((label, None))
        else:
            panels.append(label)
    figures += [(None, v) for v in values]
    rest = content.take_all("subhead", "body", "caption", "cta", "quote") + content.rest()
    return Parts(title, figures, panels, nav, data, asked.form if asked else "line", rest)


def _tone(design: Design) -> Tone:
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


def _unit(design: Design) -> float:
    """Return the interface's pixel: 1 at 1280 px of width on a usual screen."""
    w, h = design.size
    return min(w / 1280, h / 720 * 1.05, 1.7 * w / 1280)


# -- pieces -------------------------------------------------------------------------------------


def _panel(design: Design, box: Box, tone: Tone, k: float, fill: str | None = None) -> Layer:
    return design.shape(
        box,
        fill or tone.panel,
        radius=14 * k,
        role="plate",
        stroke=design.stroke(tone.line, 1.0 * k / design.u),
    )


def _mirrored(design: Design, box: Box) -> Box:
    return box._replace(x=design.size.width - box.right) if design.rtl else box


def _bar(design: Design, x: float, y: float, w: float, h: float, fill: str) -> Layer:
    return design.shape(_mirrored(design, Box(x, y, w, h)), fill, radius=h / 2, role="skeleton")


def _words(
    design: Design,
    copy: Copy,
    size: float,
    on: str,
    colour: str,
    *,
    weight: int = 500,
    **fields: object,
) -> Layer:
    voice = Voice(design.type.text.face, weight, -0.01 if weight >= 600 else 0.0)
    return design.text(
        copy, "body", voice=voice, on=on, colour=colour, size=size, leading=1.2, **fields
    )  # type: ignore[arg-type]


def _figure(
    design: Design,
    figure: tuple[Copy | None, Copy | None],
    box: Box,
    tone: Tone,
    k: float,
    *,
    big: float = 34,
    fill: str | None = None,
    wave: bool = True,
) -> list[Layer]:
    """Return a figure's panel: label, value, and the drift of it as a small line."""
    label, value = figure
    on = fill or tone.panel
    ink = design.scheme.on(on) if fill else tone.ink
    quiet = ink if fill else tone.muted
    box = _mirrored(design, box)
    pad = min(18 * k, 0.14 * box.height)
    inner = box.inset(pad)
    children: list[Layer] = []
    if label:
        size = min(
            15.5 * k, 0.17 * inner.height, 0.98 * inner.width / max(3.0, longest(label.text))
        )
        children.append(_words(design, label, size, on, quiet))
    if value:
        size = min(big * k, 0.5 * inner.height, 0.95 * inner.width / max(2.0, em_width(value.text)))
        children.append(
            _words(design, value, size, on, ink, weight=700, features={"tnum": 1}, lines=1)
        )
    layers: list[Layer] = [_panel(design, box, tone, k, fill)]
    room = inner
    if wave and inner.height > 70 * k:
        spark = Box(inner.x, inner.bottom - 0.3 * inner.height, inner.width, 0.3 * inner.height)
        layers += _spark(design, spark, mix(on, ink, 0.75) if fill else tone.accent)
        room = inner._replace(height=0.64 * inner.height)
    layers.append(
        design.stack(
            children, box=room, gap=5 * k / design.u, justify="start" if wave else "centre"
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
    pen = design.stroke(colour, max(0.2, 0.012 * box.width / design.u), cap="round", join="round")
    points = _wave(design, box, 12)
    if design.rtl:
        points = [(2 * box.x + box.width - x, y) for x, y in points]
    return [design.shape(path.smooth(points), None, stroke=pen, role="spark")]


def _head(
    design: Design, copy: Copy | None, box: Box, tone: Tone, k: float
) -> tuple[list[Layer], Box]:
    """Return a panel's title (or a bar for it) and the room below."""
    inner = box.inset(18 * k, 16 * k)
    size = 17 * k
    if copy:
        head = [
            _words(
                design,
                copy,
                size,
                tone.panel,
                tone.ink,
                weight=650,
                box=_mirrored(design, inner._replace(height=26 * k)),
                lines=1,
            )
        ]
    else:
        head = [
            _bar(
                design, inner.x, inner.y + 5 * k, min(130 * k, 0.3 * inner.width), 11 * k, tone.bar
            )
        ]
    pills = [
        _bar(
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


def _chart(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the chart's panel: with figures where there are some, else the picture of one."""
    title = parts.panels.pop(0) if parts.panels else None
    head, room = _head(design, title, box, tone, k)
    layers: list[Layer] = [_panel(design, _mirrored(design, box), tone, k), *head]
    if parts.data:
        return [*layers, _figures_chart(design, parts, _mirrored(design, room), tone, k)]
    lines = 4
    for i in range(lines + 1):
        y = room.y + room.height * i / lines * 0.93
        layers.append(
            design.shape(
                _mirrored(design, Box(room.x, y, room.width, max(1.0, 0.8 * k))),
                tone.line,
                role="grid",
            )
        )
    plot = Box(room.x, room.y, room.width, 0.93 * room.height)
    second = mix(design.scheme.second, tone.panel, 0.35)
    if parts.form in ("bar", "column", "stacked"):
        layers += _columns(design, plot, tone)
    else:
        layers += _line(design, plot, tone.accent, k, filled=True, span=(0.3, 0.94))
        layers += _line(design, plot, second, k, filled=False, span=(0.1, 0.5))
    step = room.width / 8
    for i in range(8):
        layers.append(
            _bar(
                design,
                room.x + step * (i + 0.28),
                room.bottom - 4 * k,
                0.42 * step,
                6 * k,
                tone.bar,
            )
        )
    return layers


def _columns(design: Design, plot: Box, tone: Tone) -> list[Layer]:
    count = 12
    step = plot.width / count
    heights = [plot.bottom - y for _, y in _wave(design, plot, count, 0.25, 0.95)]
    return [
        design.shape(
            _mirrored(design, Box(plot.x + step * (i + 0.22), plot.bottom - h, 0.56 * step, h)),
            tone.accent if i == count - 1 else mix(tone.accent, tone.panel, 0.55),
            role="bar",
            radius=0.08 * step,
        )
        for i, h in enumerate(heights)
    ]


def _line(
    design: Design, plot: Box, colour: str, k: float, *, filled: bool, span: tuple[float, float]
) -> list[Layer]:
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


def _figures_chart(design: Design, parts: Parts, room: Box, tone: Tone, k: float) -> Layer:
    face = design.type.text.face
    label = TextStyle(face=face, weight=450, size=13 * k, paint=tone.muted, leading=1.2)
    value = label.but(weight=650, paint=tone.ink, size=14 * k)
    style = ChartStyle(
        colours=(tone.accent, mix(design.scheme.second, tone.panel, 0.2), design.scheme.third),
        highlight=tone.accent,
        ink=tone.ink,
        muted=tone.muted,
        grid=tone.line,
        ground=tone.panel,
        labels=label,
        values=value,
    )
    form = "bar" if parts.form == "table" else parts.form
    return Chart(
        id=design.id("chart"),
        role="chart",
        box=room,
        form=form,
        data=tuple(parts.data),
        style=style,
        gridlines=False,
        lang=design.brief.lang,
    )


def _table(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return a table of bars: a mark, a name, a measure and a share in every row."""
    title = parts.panels.pop(0) if parts.panels else None
    head, room = _head(design, title, box, tone, k)
    layers: list[Layer] = [_panel(design, _mirrored(design, box), tone, k), *head]
    rows = max(2, min(8, int(room.height / (38 * k))))
    high = room.height / rows
    share = 1.0
    for i in range(rows):
        y = room.y + i * high
        if i:
            layers.append(
                design.shape(
                    _mirrored(design, Box(room.x, y, room.width, max(1.0, 0.8 * k))),
                    tone.line,
                    role="grid",
                )
            )
        r = min(11 * k, 0.28 * high)
        hue = oklch(tone.accent).hue + 47 * i
        dot = mix(from_oklch(0.65, 0.1, hue), tone.panel, 0.25)
        layers.append(
            design.shape(
                _mirrored(design, Box(room.x, y + high / 2 - r, 2 * r, 2 * r)),
                dot,
                form="ellipse",
                role="skeleton",
            )
        )
        name = (0.22 + 0.12 * design.rng.random()) * room.width
        layers.append(_bar(design, room.x + 3.1 * r, y + high / 2 - 4.5 * k, name, 9 * k, tone.bar))
        share *= design.rng.uniform(0.68, 0.9)
        track = 0.34 * room.width
        x = room.right - track
        layers.append(
            _bar(design, x, y + high / 2 - 4 * k, track, 8 * k, mix(tone.bar, tone.panel, 0.5))
        )
        layers.append(
            _bar(
                design,
                x,
                y + high / 2 - 4 * k,
                max(8 * k, track * share),
                8 * k,
                mix(tone.accent, tone.panel, 0.06 * i),
            )
        )
    return layers


def _rail(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the side rail: a mark, navigation words with icons (or bars), and an account."""
    layers: list[Layer] = [
        design.shape(_mirrored(design, box), tone.panel, role="plate"),
        design.shape(
            _mirrored(design, Box(box.right, box.y, max(1.0, k), box.height)),
            tone.line,
            role="rule",
        ),
    ]
    x, y = box.x + 22 * k, box.y + 26 * k
    layers.append(
        design.shape(
            _mirrored(design, Box(x, y, 30 * k, 30 * k)), tone.accent, radius=9 * k, role="mark"
        )
    )
    layers.append(
        design.shape(
            _mirrored(design, Box(x + 9 * k, y + 9 * k, 12 * k, 12 * k)),
            tone.panel,
            form="ellipse",
            role="mark",
        )
    )
    top = y + 66 * k
    names: list[Copy | None] = list(parts.nav) or [None] * 6
    icons = ("home", "stats", "users", "wallet", "calendar", "settings")
    wide = box.width > 110 * k
    for i, copy in enumerate(names[:12]):
        row = Box(box.x + 12 * k, top + i * 46 * k, box.width - 24 * k, 38 * k)
        ink = tone.accent if i == 0 else tone.muted
        if i == 0:
            layers.append(
                design.shape(
                    _mirrored(design, row),
                    mix(tone.panel, tone.accent, 0.16),
                    radius=10 * k,
                    role="plate",
                )
            )
        spot = Box(
            row.x + (10 * k if wide else (row.width - 20 * k) / 2), row.y + 9 * k, 20 * k, 20 * k
        )
        layers += icon(design, copy.text if copy else icons[i % 6], _mirrored(design, spot), ink)
        if copy:
            cell = Box(row.x + 40 * k, row.y, row.width - 46 * k, row.height)
            on = mix(tone.panel, tone.accent, 0.16) if i == 0 else tone.panel
            layers.append(
                _words(
                    design,
                    copy,
                    14 * k,
                    on,
                    tone.ink if i == 0 else tone.muted,
                    box=_mirrored(design, cell),
                    valign="middle",
                    lines=1,
                )
            )
        elif wide:
            layers.append(
                _bar(
                    design,
                    row.x + 40 * k,
                    row.centre[1] - 4.5 * k,
                    (0.38 + 0.2 * (i % 3) / 2) * row.width,
                    9 * k,
                    tone.bar,
                )
            )
    parts.nav = parts.nav[12:]
    foot = Box(box.x + 22 * k, box.bottom - 56 * k, 32 * k, 32 * k)
    layers.append(
        design.shape(
            _mirrored(design, foot),
            mix(tone.accent, tone.panel, 0.5),
            form="ellipse",
            role="avatar",
        )
    )
    if wide:
        layers.append(
            _bar(design, foot.right + 10 * k, foot.centre[1] - 5 * k, 66 * k, 9 * k, tone.bar)
        )
    return layers


def _top(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the head of the page: its title or a bar, a search pill and an account."""
    layers: list[Layer] = []
    if parts.title:
        size = min(27 * k, 0.55 * box.width / max(4.0, em_width(parts.title.text)) * 1.6)
        voice = Voice(
            design.type.display.face,
            max(600, design.type.display.weight),
            design.type.display.tracking / 2,
        )
        layers.append(
            design.text(
                parts.title,
                "subhead",
                voice=voice,
                on=tone.sheet,
                colour=design.scheme.ink,
                size=size,
                box=_mirrored(design, box._replace(width=0.62 * box.width)),
                valign="middle",
            )
        )
    else:
        layers.append(_bar(design, box.x, box.centre[1] - 8 * k, 190 * k, 16 * k, tone.bar))
    if box.width > 560 * k:
        pill = Box(box.right - 260 * k, box.centre[1] - 17 * k, 210 * k, 34 * k)
        layers.append(
            design.shape(
                _mirrored(design, pill),
                tone.panel,
                radius=17 * k,
                role="plate",
                stroke=design.stroke(tone.line, k / design.u),
            )
        )
        layers += icon(
            design,
            "search",
            _mirrored(design, Box(pill.x + 12 * k, pill.y + 9 * k, 16 * k, 16 * k)),
            tone.muted,
        )
        layers.append(
            _bar(design, pill.x + 38 * k, pill.centre[1] - 4 * k, 82 * k, 8 * k, tone.bar)
        )
    face = Box(box.right - 36 * k, box.centre[1] - 18 * k, 36 * k, 36 * k)
    layers.append(
        design.shape(
            _mirrored(design, face),
            mix(tone.accent, tone.panel, 0.4),
            form="ellipse",
            role="avatar",
        )
    )
    return layers


def _rest(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> tuple[list[Layer], Box]:
    """Set panel titles and strings nobody took along the foot; return the room above."""
    copies = [*parts.panels[2:], *parts.nav, *parts.rest]
    parts.panels = parts.panels[:2]
    if not copies:
        return [], box
    letters = sum(len(c.text) for c in copies)
    high = min(
        0.5 * box.height, (24 * len(copies) + 10 * letters * 14 / max(1.0, box.width / k) * 2) * k
    )
    foot = _mirrored(design, Box(box.x, box.bottom - high, box.width, high))
    words = [_words(design, c, 14 * k, tone.sheet, design.scheme.muted) for c in copies]
    return [design.stack(words, box=foot, gap=6 * k / design.u, justify="end")], box._replace(
        height=box.height - high - 14 * k
    )


def _row_of(
    design: Design, parts: Parts, box: Box, tone: Tone, k: float, *, count: int | None = None
) -> tuple[list[Layer], float]:
    """Set the figures in rows of up to four; return them and the height used."""
    figures = parts.figures if count is None else parts.figures[:count]
    if not figures:
        return [], 0.0
    most = 4 if box.width > 640 * k else 2 if box.width > 330 * k else 1
    columns = min(most, len(figures))
    rows = -(-len(figures) // columns)
    gap = 14 * k
    high = min(132 * k, (0.45 * box.height - gap * (rows - 1)) / rows)
    layers: list[Layer] = []
    for i, figure in enumerate(figures):
        row, place = divmod(i, columns)
        in_row = min(columns, len(figures) - row * columns)
        wide = (box.width - gap * (in_row - 1)) / in_row
        cell = Box(box.x + place * (wide + gap), box.y + row * (high + gap), wide, high)
        layers += _figure(design, figure, cell, tone, k)
    return layers, rows * high + (rows - 1) * gap


# -- compositions ---------------------------------------------------------------------------------


def sidebar(design: Design) -> list[Layer]:
    """Rail at the side; figures in a row; chart and table below."""
    tone, parts, k = _tone(design), _parts(design), _unit(design)
    w, h = design.size
    rail_width = (
        min((200 if parts.nav else 176) * k, 0.24 * w)
        if w > 1.05 * h
        else min(70 * k, 0.16 * w)
        if not parts.nav
        else 0.3 * w
    )
    rail = _rail(design, parts, Box(0, 0, rail_width, h), tone, k)
    page = Box(rail_width + 28 * k, 24 * k, w - rail_width - 56 * k, h - 48 * k)
    top = _top(design, parts, page._replace(height=46 * k), tone, k)
    body = Box(page.x, page.y + 64 * k, page.width, page.height - 64 * k)
    foot, body = _rest(design, parts, body, tone, k)
    cards, used = _row_of(design, parts, body, tone, k)
    below = Box(
        body.x,
        body.y + used + (14 * k if used else 0),
        body.width,
        body.height - used - (14 * k if used else 0),
    )
    return [*rail, *top, *cards, *_pair(design, parts, below, tone, k, 0.63), *foot]


def _pair(
    design: Design, parts: Parts, box: Box, tone: Tone, k: float, share: float
) -> list[Layer]:
    """Set chart and table beside each other, or below on narrow pages."""
    gap = 14 * k
    if box.width > 1.05 * box.height:
        first = box._replace(width=share * (box.width - gap))
        second = Box(first.right + gap, box.y, box.right - first.right - gap, box.height)
    else:
        first = box._replace(height=0.52 * (box.height - gap))
        second = Box(box.x, first.bottom + gap, box.width, box.bottom - first.bottom - gap)
    return [*_chart(design, parts, first, tone, k), *_table(design, parts, second, tone, k)]


def topbar(design: Design) -> list[Layer]:
    """Navigation along the top; a large chart with the figures in a column beside it."""
    tone, parts, k = _tone(design), _parts(design), _unit(design)
    w, h = design.size
    bar = Box(0, 0, w, 60 * k)
    layers: list[Layer] = [
        design.shape(bar, tone.panel, role="plate"),
        design.shape(
            _mirrored(design, Box(28 * k, 16 * k, 28 * k, 28 * k)),
            tone.accent,
            form="ellipse",
            role="mark",
        ),
        design.shape(Box(0, bar.bottom, w, max(1.0, k)), tone.line, role="rule"),
    ]
    layers += _tabs_along(design, parts, bar, tone, k)
    page = Box(32 * k, bar.bottom + 18 * k, w - 64 * k, h - bar.bottom - 42 * k)
    layers += _top(design, parts, page._replace(height=46 * k), tone, k)
    body = Box(page.x, page.y + 60 * k, page.width, page.height - 60 * k)
    foot, body = _rest(design, parts, body, tone, k)
    gap = 14 * k
    if body.width < 1.1 * body.height or not parts.figures or len(parts.figures) > 5:
        cards, used = _row_of(design, parts, body, tone, k)
        rest = Box(body.x, body.y + used + gap, body.width, body.height - used - gap)
        return [*layers, *cards, *_pair(design, parts, rest, tone, k, 0.6), *foot]
    side = 0.25 * body.width
    column = Box(body.right - side, body.y, side, body.height)
    main = body._replace(width=body.width - side - gap)
    count = len(parts.figures)
    high = (column.height - gap * (count - 1)) / count
    for i, figure in enumerate(parts.figures):
        cell = Box(column.x, column.y + i * (high + gap), side, high)
        layers += _figure(
            design, figure, cell, tone, k, big=42, fill=tone.accent if i == 0 else None
        )
    upper = main._replace(height=0.58 * (main.height - gap))
    lower = Box(main.x, upper.bottom + gap, main.width, main.bottom - upper.bottom - gap)
    return [
        *layers,
        *_chart(design, parts, upper, tone, k),
        *_table(design, parts, lower, tone, k),
        *foot,
    ]


def _tabs_along(design: Design, parts: Parts, bar: Box, tone: Tone, k: float) -> list[Layer]:
    layers: list[Layer] = []
    x = 82 * k
    for i, copy in enumerate(list(parts.nav)):
        size = 15 * k
        wide = em_width(copy.text) * size * 1.08 + 8 * k
        if x + wide > bar.right - 40 * k:
            break
        ink = tone.ink if i == 0 else tone.muted
        cell = Box(x, bar.y, wide, bar.height)
        layers.append(
            _words(
                design,
                copy,
                size,
                tone.panel,
                ink,
                box=_mirrored(design, cell),
                valign="middle",
                lines=1,
            )
        )
        if i == 0:
            layers.append(_bar(design, x, bar.bottom - 3 * k, wide - 8 * k, 3 * k, tone.accent))
        x += wide + 26 * k
        parts.nav.remove(copy)
    if x < 90 * k:
        for i, length in enumerate((64, 48, 76, 54)):
            layers.append(
                _bar(
                    design,
                    x,
                    bar.centre[1] - 5 * k,
                    length * k,
                    10 * k,
                    tone.accent if i == 0 else tone.bar,
                )
            )
            x += (length + 30) * k
    return layers


def bento(design: Design) -> list[Layer]:
    """Tiles of different sizes: the first figure large in the accent."""
    tone, parts, k = _tone(design), _parts(design), _unit(design)
    w, h = design.size
    page = Box(32 * k, 24 * k, w - 64 * k, h - 56 * k)
    layers = _top(design, parts, page._replace(height=50 * k), tone, k)
    body = Box(page.x, page.y + 66 * k, page.width, page.height - 66 * k)
    foot, body = _rest(design, parts, body, tone, k)
    gap = 14 * k
    if body.width < 1.15 * body.height or len(parts.figures) < 2 or len(parts.figures) > 7:
        cards, used = _row_of(design, parts, body, tone, k)
        rest = Box(body.x, body.y + used + gap, body.width, body.height - used - gap)
        return [*layers, *cards, *_pair(design, parts, rest, tone, k, 0.5), *foot]
    left = 0.34 * body.width
    hero = Box(body.x, body.y, left, 0.56 * (body.height - gap))
    layers += _figure(design, parts.figures[0], hero, tone, k, big=76, fill=tone.accent)
    others = parts.figures[1:]
    small = Box(body.x, hero.bottom + gap, left, body.bottom - hero.bottom - gap)
    columns = 2 if len(others) > 1 else 1
    rows = -(-len(others) // columns)
    for i, figure in enumerate(others):
        row, place = divmod(i, columns)
        wide = (small.width - gap * (columns - 1)) / columns
        high = (small.height - gap * (rows - 1)) / rows
        if i == len(others) - 1 and place == 0:
            wide = small.width
        cell = Box(small.x + place * (wide + gap), small.y + row * (high + gap), wide, high)
        layers += _figure(design, figure, cell, tone, k, wave=high > 130 * k)
    right = Box(body.x + left + gap, body.y, body.width - left - gap, body.height)
    upper = right._replace(height=0.56 * (right.height - gap))
    lower = Box(right.x, upper.bottom + gap, right.width, right.bottom - upper.bottom - gap)
    return [
        *layers,
        *_chart(design, parts, upper, tone, k),
        *_table(design, parts, lower, tone, k),
        *foot,
    ]


def focus(design: Design) -> list[Layer]:
    """A narrow rail; one wide chart; figures in a strip over it, the table at the side."""
    tone, parts, k = _tone(design), _parts(design), _unit(design)
    w, h = design.size
    narrow = min(72 * k, 0.14 * w)
    rail = _rail(design, parts, Box(0, 0, narrow, h), tone, k) if not parts.nav else []
    start = narrow if rail else 0.0
    page = Box(start + 30 * k, 24 * k, w - start - 60 * k, h - 52 * k)
    layers = [*rail, *_top(design, parts, page._replace(height=48 * k), tone, k)]
    body = Box(page.x, page.y + 66 * k, page.width, page.height - 66 * k)
    foot, body = _rest(design, parts, body, tone, k)
    gap = 14 * k
    if body.width < 1.1 * body.height:
        cards, used = _row_of(design, parts, body, tone, k)
        rest = Box(body.x, body.y + used + gap, body.width, body.height - used - gap)
        return [*layers, *cards, *_pair(design, parts, rest, tone, k, 0.5), *foot]
    side = 0.3 * body.width
    table = Box(body.right - side, body.y, side, body.height)
    main = body._replace(width=body.width - side - gap)
    cards, used = _row_of(design, parts, main, tone, k)
    chart = Box(
        main.x,
        main.y + used + (gap if used else 0),
        main.width,
        main.height - used - (gap if used else 0),
    )
    return [
        *layers,
        *cards,
        *_chart(design, parts, chart, tone, k),
        *_table(design, parts, table, tone, k),
        *foot,
    ]


def _claims(brief: Brief) -> float:
    return (
        0.3
        if sum(bool(c.value) and c.role == "label" for c in brief.strings) >= 2 and not brief.chart
        else 0.0
    )


KIND = PictureKind(
    name="dashboard",
    title="Dashboard",
    compositions={"sidebar": sidebar, "bento": bento, "topbar": topbar, "focus": focus},
    manual=__doc__ or "",
    cues=("dashboard", "analytics dashboard", "admin panel"),
    size=(1920, 1080),
    moods=("tech", "clean", "swiss", "modern"),
    claims=_claims,
)
