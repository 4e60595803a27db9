"""Dashboard: an analytics screen with the figures that were asked for.

Takes labels with their values (they become the figures on top), an optional title, section titles
for panels, navigation words, a chart with figures where the brief gives some, and notes. A chart or
table that is only mentioned is drawn as shapes and bars: no word and no number is invented.

Compositions: `sidebar` (rail at the side, figures, chart and table), `topbar` (navigation
on top, a large chart, figures in a column), `bento` (tiles of different sizes, the first
figure large) and `focus` (one wide figure and chart, the others below).

Example: SaaS analytics dashboard UI, dark theme: "Monthly active users" 48,210, "Churn"
2.1%, "MRR" $182k, a line chart and a table of top countries
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, ChartStyle, Datum
from limner.document.layers.text import TextStyle
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.parts.panels import (
    Tone,
    drift_columns,
    drift_line,
    figure_panel,
    interface_tone,
    mirrored,
    panel_head,
    panel_text,
    plate,
    skeleton_bar,
    table_panel,
)
from limner.stages.plan.parts.told import tie
from limner.stages.plan.scenery.measure import em_width
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


def _parts(design: Design) -> Parts:
    content, asked = design.content, design.brief.chart
    if asked is None:
        tie(design)
    title = content.take("headline", "logo")
    nav = content.take_all("nav")
    data: list[Datum] = []
    if asked and asked.figures:
        fields = ("label", "text", "number", "series", "highlight", "x")
        data = [Datum(**{name: getattr(f, name) for name in fields}) for f in asked.figures]
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


def _unit(design: Design) -> float:
    """Return the interface's pixel: 1 at 1280 by 720; larger on narrow sheets, as on a tablet."""
    w, h = design.size
    return min(max(w / 1280, 0.72 * math.sqrt(w * h) / 960), h / 720 * 1.05)


# -- pieces -------------------------------------------------------------------------------------


def _chart(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the chart's panel: with figures where there are some, else the picture of one."""
    title = parts.panels.pop(0) if parts.panels else None
    head, room = panel_head(design, title, box, tone, k)
    layers: list[Layer] = [plate(design, mirrored(design, box), tone, k), *head]
    if parts.data:
        return [*layers, _figures_chart(design, parts, mirrored(design, room), tone, k)]
    lines, ticks = 4, 40 * k if room.width > 300 * k else 0.0
    if ticks:
        for i in range(lines + 1):
            y, wide = room.y + room.height * i / lines * 0.93 - 3 * k, (24 if i < 2 else 17) * k
            layers.append(skeleton_bar(design, room.x + 26 * k - wide, y, wide, 6 * k, tone.bar))
        room = Box(room.x + ticks, room.y, room.width - ticks, room.height)
    for i in range(lines + 1):
        y = room.y + room.height * i / lines * 0.93
        layers.append(
            design.shape(
                mirrored(design, Box(room.x, y, room.width, max(1.0, 0.8 * k))),
                tone.line,
                role="grid",
            )
        )
    plot = Box(room.x, room.y, room.width, 0.93 * room.height)
    second = mix(design.scheme.second, tone.panel, 0.35)
    if parts.form in ("bar", "column", "stacked"):
        layers += drift_columns(design, plot, tone)
    else:
        layers += drift_line(design, plot, tone.accent, k, filled=True, span=(0.3, 0.8))
        layers += drift_line(design, plot, second, k, filled=False, span=(0.1, 0.5))
    step = room.width / 8
    for i in range(8):
        layers.append(
            skeleton_bar(
                design,
                room.x + step * (i + 0.28),
                room.bottom - 4 * k,
                0.42 * step,
                6 * k,
                tone.bar,
            )
        )
    return layers


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
        show_values=form != "scatter",
        lang=design.brief.lang,
    )


def _rail(design: Design, parts: Parts, box: Box, tone: Tone, k: float) -> list[Layer]:
    """Return the side rail: a mark, navigation words with icons (or bars), and an account."""
    layers: list[Layer] = [
        design.shape(mirrored(design, box), tone.panel, role="plate"),
        design.shape(
            mirrored(design, Box(box.right, box.y, max(1.0, k), box.height)),
            tone.line,
            role="rule",
        ),
    ]
    x, y = box.x + 22 * k, box.y + 26 * k
    layers.append(
        design.shape(
            mirrored(design, Box(x, y, 30 * k, 30 * k)), tone.accent, radius=9 * k, role="mark"
        )
    )
    layers.append(
        design.shape(
            mirrored(design, Box(x + 9 * k, y + 9 * k, 12 * k, 12 * k)),
            tone.panel,
            form="ellipse",
            role="mark",
        )
    )
    top = y + 66 * k
    names: list[Copy | None] = list(parts.nav) or [None] * 6
    wide = box.width > 110 * k
    for i, copy in enumerate(names[:12]):
        row = Box(box.x + 12 * k, top + i * 46 * k, box.width - 24 * k, 38 * k)
        layers += _rail_row(design, copy, row, (i, wide), tone, k)
    parts.nav = parts.nav[12:]
    foot = Box(box.x + 22 * k, box.bottom - 56 * k, 32 * k, 32 * k)
    layers.append(
        design.shape(
            mirrored(design, foot),
            mix(tone.accent, tone.panel, 0.5),
            form="ellipse",
            role="avatar",
        )
    )
    if wide:
        layers.append(
            skeleton_bar(
                design, foot.right + 10 * k, foot.centre[1] - 5 * k, 66 * k, 9 * k, tone.bar
            )
        )
    return layers


def _rail_row(
    design: Design, copy: Copy | None, row: Box, place: tuple[int, bool], tone: Tone, k: float
) -> list[Layer]:
    """Return one line of the rail; the first is the active one, wide rails show words."""
    i, wide = place
    icons = ("home", "stats", "users", "wallet", "notifications", "settings")
    layers: list[Layer] = []
    ink = tone.accent if i == 0 else tone.muted
    if i == 0:
        layers.append(
            design.shape(
                mirrored(design, row),
                mix(tone.panel, tone.accent, 0.16),
                radius=10 * k,
                role="plate",
            )
        )
    spot = Box(
        row.x + (10 * k if wide else (row.width - 20 * k) / 2), row.y + 9 * k, 20 * k, 20 * k
    )
    layers += icon(design, copy.text if copy else icons[i % 6], mirrored(design, spot), ink)
    if copy:
        cell = Box(row.x + 40 * k, row.y, row.width - 46 * k, row.height)
        on = mix(tone.panel, tone.accent, 0.16) if i == 0 else tone.panel
        layers.append(
            panel_text(
                design,
                copy,
                14 * k,
                on,
                tone.ink if i == 0 else tone.muted,
                box=mirrored(design, cell),
                valign="middle",
                lines=1,
            )
        )
    elif wide:
        layers.append(
            skeleton_bar(
                design,
                row.x + 40 * k,
                row.centre[1] - 4.5 * k,
                (0.38 + 0.2 * (i % 3) / 2) * row.width,
                9 * k,
                tone.bar,
            )
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
                box=mirrored(design, box._replace(width=0.62 * box.width)),
                valign="middle",
            )
        )
    else:
        layers.append(skeleton_bar(design, box.x, box.centre[1] - 8 * k, 190 * k, 16 * k, tone.bar))
    if box.width > 560 * k:
        pill = Box(box.right - 260 * k, box.centre[1] - 17 * k, 210 * k, 34 * k)
        layers.append(
            design.shape(
                mirrored(design, pill),
                tone.panel,
                radius=17 * k,
                role="plate",
                stroke=design.stroke(tone.line, k / design.u),
            )
        )
        layers += icon(
            design,
            "search",
            mirrored(design, Box(pill.x + 12 * k, pill.y + 9 * k, 16 * k, 16 * k)),
            tone.muted,
        )
        layers.append(
            skeleton_bar(design, pill.x + 38 * k, pill.centre[1] - 4 * k, 82 * k, 8 * k, tone.bar)
        )
    face = Box(box.right - 36 * k, box.centre[1] - 18 * k, 36 * k, 36 * k)
    layers.append(
        design.shape(
            mirrored(design, face),
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
    foot = mirrored(design, Box(box.x, box.bottom - high, box.width, high))
    words = [panel_text(design, c, 14 * k, tone.sheet, design.scheme.muted) for c in copies]
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
        layers += figure_panel(design, figure, cell, tone, k)
    return layers, rows * high + (rows - 1) * gap


# -- compositions ---------------------------------------------------------------------------------


def sidebar(design: Design) -> list[Layer]:
    """Rail at the side; figures in a row; chart and table below."""
    tone, parts, k = interface_tone(design), _parts(design), _unit(design)
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
    return [
        *_chart(design, parts, first, tone, k),
        *table_panel(design, parts.panels.pop(0) if parts.panels else None, second, tone, k),
    ]


def topbar(design: Design) -> list[Layer]:
    """Navigation along the top; a large chart with the figures in a column beside it."""
    tone, parts, k = interface_tone(design), _parts(design), _unit(design)
    w, h = design.size
    bar = Box(0, 0, w, 60 * k)
    layers: list[Layer] = [
        design.shape(bar, tone.panel, role="plate"),
        design.shape(
            mirrored(design, Box(28 * k, 16 * k, 28 * k, 28 * k)),
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
        layers += figure_panel(design, figure, cell, tone, k, fill=tone.accent if i == 0 else None)
    upper = main._replace(height=0.58 * (main.height - gap))
    lower = Box(main.x, upper.bottom + gap, main.width, main.bottom - upper.bottom - gap)
    return [
        *layers,
        *_chart(design, parts, upper, tone, k),
        *table_panel(design, parts.panels.pop(0) if parts.panels else None, lower, tone, k),
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
            panel_text(
                design,
                copy,
                size,
                tone.panel,
                ink,
                box=mirrored(design, cell),
                valign="middle",
                lines=1,
            )
        )
        if i == 0:
            layers.append(
                skeleton_bar(design, x, bar.bottom - 3 * k, wide - 8 * k, 3 * k, tone.accent)
            )
        x += wide + 26 * k
        parts.nav.remove(copy)
    if x < 90 * k:
        for i, length in enumerate((64, 48, 76, 54)):
            layers.append(
                skeleton_bar(
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
    tone, parts, k = interface_tone(design), _parts(design), _unit(design)
    w, h = design.size
    bar = Box(0, 0, w, 56 * k if parts.nav else 0.0)
    layers: list[Layer] = []
    if parts.nav:
        layers.append(design.shape(bar, tone.panel, role="plate"))
        mark = Box(32 * k, 16 * k, 24 * k, 24 * k)
        layers.append(design.shape(mirrored(design, mark), tone.accent, radius=7 * k, role="mark"))
        layers += _tabs_along(design, parts, bar, tone, k)
    page = Box(32 * k, bar.bottom + 22 * k, w - 64 * k, h - bar.bottom - 54 * k)
    layers += _top(design, parts, page._replace(height=50 * k), tone, k)
    body = Box(page.x, page.y + 66 * k, page.width, page.height - 66 * k)
    foot, body = _rest(design, parts, body, tone, k)
    gap = 14 * k
    if body.width < 1.15 * body.height or len(parts.figures) < 2 or len(parts.figures) > 7:
        cards, used = _row_of(design, parts, body, tone, k)
        rest = Box(body.x, body.y + used + gap, body.width, body.height - used - gap)
        return [*layers, *cards, *_pair(design, parts, rest, tone, k, 0.5), *foot]
    left = 0.34 * body.width
    hero = Box(body.x, body.y, left, 0.56 * (body.height - gap))
    layers += figure_panel(design, parts.figures[0], hero, tone, k, fill=tone.accent)
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
        layers += figure_panel(design, figure, cell, tone, k)
    right = Box(body.x + left + gap, body.y, body.width - left - gap, body.height)
    upper = right._replace(height=0.56 * (right.height - gap))
    lower = Box(right.x, upper.bottom + gap, right.width, right.bottom - upper.bottom - gap)
    return [
        *layers,
        *_chart(design, parts, upper, tone, k),
        *table_panel(design, parts.panels.pop(0) if parts.panels else None, lower, tone, k),
        *foot,
    ]


def focus(design: Design) -> list[Layer]:
    """A narrow rail; one wide chart; figures in a strip over it, the table at the side."""
    tone, parts, k = interface_tone(design), _parts(design), _unit(design)
    w, h = design.size
    start = min(184 * k, 0.26 * w) if parts.nav else min(72 * k, 0.14 * w)
    rail = _rail(design, parts, Box(0, 0, start, h), tone, k)
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
        *table_panel(design, parts.panels.pop(0) if parts.panels else None, table, tone, k),
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
