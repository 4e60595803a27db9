"""Chart: one set of figures, drawn exactly, with the point marked.

Takes a title, an optional line under it, the figures with their labels (and series), and
notes. Figures appear as written and drive the geometry; bars start at zero; labels stand
beside their marks. Nothing is said that the brief does not say.

Compositions: `slide` (title over a wide chart), `callout` (the marked figure large beside
the chart, which shows the others), `board` (dark), `card` (the chart on a card over a
tint), `margin` (title in a margin column) and `banner` (title on a band of colour).

Example: Bar chart titled "Revenue by quarter (M€)": Q1 12.4, Q2 15.1, Q3 14.2, Q4 19.8;
highlight Q4; corporate slide style
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, ChartStyle, Datum
from limner.document.layers.text import TextStyle
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.apart import told_apart
from limner.stages.plan.parts.calm import calm, night
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.inks import least, paper_on
from limner.stages.plan.scenery.measure import longest
from limner.stages.plan.scheme import Scheme, build

PERIOD = re.compile(
    r"(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?|[QHTS][1-4](?:\s+\d{2,4})?"
    r"|(?:jan|ene|gen|feb|fév|mar|mär|maa|mrz|apr|avr|abr|may|mai|maj|mag|mei|jun|juin|giu|jul|juil"
    r"|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic)\w*\.?(?:\s+\d{2,4})?"
    r"|\d{1,2}[月월]",
    re.IGNORECASE,
)
"""How years, quarters, halves and months are written."""


AXED = ("column", "line", "area", "stacked", "histogram", "scatter")
"""Forms with axes that can be named."""
PARTED = ("pie", "donut", "treemap")
"""Forms whose every figure has a colour of its own."""


@dataclass(slots=True)
class Parts:
    """What a chart slide is made of, handed out once."""

    title: Copy | None
    sub: Copy | None
    data: list[Datum]
    form: str
    values: bool
    rest: list[Copy] = field(default_factory=list)
    axes: tuple[str, ...] = ()
    """What the axes are called, where the form has some."""


def _parts(design: Design) -> Parts:
    """Hand out the strings: those the figures name go into the chart, the rest beside it."""
    content, asked = design.content, design.brief.chart
    calm(design)
    title = content.take("headline", "logo")
    sub = content.take("subhead")
    figures = list(asked.figures) if asked else []
    data = [
        Datum(
            label=f.label,
            text=f.text,
            number=f.number,
            series=f.series,
            highlight=f.highlight,
            x=f.x,
        )
        for f in figures
    ]
    if not data:
        data = _paired(design)
    form = asked.form if asked else "column"
    data = data if form == "sankey" else _over_time(data)
    axes = (asked.x_label, asked.y_label) if asked and form in AXED else ()
    inside = [*axes, *(w for d in data for w in (d.label, d.series, d.text))]
    for words in dict.fromkeys(inside) if any(d.series for d in data) else inside:
        found = next((c for c in content.waiting if c.text == words and c is not title), None)
        if found is not None:
            content.waiting.remove(found)
    if any(d.series for d in data):
        texts = [d.text for d in data]
        content.waiting = [c for c in content.waiting if c.text not in texts]
    form = "bar" if form == "table" else form
    return Parts(title, sub, data, form, form != "scatter", content.rest(), axes)


def _over_time(data: list[Datum]) -> list[Datum]:
    """Set periods along the axis: where the groups are years and the like, they change places
    with the labels ('2023: Web 120, Shop 80' is a column of 2023 in two parts).
    """
    groups = {d.series for d in data}
    if len(groups) < 2 or not all(PERIOD.fullmatch(g.strip()) for g in groups):
        return data
    if all(PERIOD.fullmatch(d.label.strip()) for d in data):
        return data
    return [d.but(label=d.series, series=d.label) for d in data]


def _paired(design: Design) -> list[Datum]:
    """Return figures for labels that carry a value, where the brief read no chart."""
    out = []
    for copy in design.content.waiting:
        digits = "".join(c for c in (copy.value or "") if c.isdigit() or c in ".,-")
        try:
            number = float(digits.replace(",", ""))
        except ValueError:
            continue
        out.append(Datum(label=copy.text, text=copy.value or "", number=number))
    return out


# -- dress -----------------------------------------------------------------------------------


def _style(design: Design, on: str, marks: tuple[int, int, bool], scale: float = 1.0) -> ChartStyle:
    """Return colours and lettering for a chart on `on`.

    marks: how many colours it takes, how many places it has, whether one is marked.
    """
    scheme = design.scheme
    count, places, marked = marks
    u = design.u * scale
    face, weight = design.type.text.face, design.type.text.weight
    big = 1.35 if places <= 5 else 1.18 if places <= 8 else 1.0
    ink = scheme.on(on, scheme.ink, 7.0)
    muted = readable(mix(ink, on, 0.38), on, 4.6)
    floor = min(least(design), 2.5 * u)
    label = TextStyle(
        least=floor,
        face=face,
        weight=max(weight, 450),
        size=big * 2.55 * u,
        leading=1.2,
        paint=muted,
    )
    value = TextStyle(
        least=floor,
        face=face,
        weight=max(600, weight),
        size=big * 3.2 * u,
        leading=1.15,
        paint=ink,
        features={"tnum": 1, "lnum": 1},
    )
    accent = (
        scheme.accent if contrast(scheme.accent, on) >= 1.8 else readable(scheme.accent, on, 2.4)
    )
    return ChartStyle(
        colours=(
            _beside(scheme, on, count)
            if marked and design.styled
            else _hues(scheme, on, accent, count, marked)
        ),
        highlight=accent,
        ink=ink,
        muted=muted,
        grid=mix(on, ink, 0.13),
        ground=on,
        labels=label,
        values=value,
    )


def _beside(scheme: Scheme, on: str, count: int) -> tuple[str, ...]:
    """Return a style's second colour stepping towards the ground, beside a mark in its first."""
    lively = [c for c in (scheme.second, scheme.third, scheme.accent) if oklch(c).chroma > 0.035]
    own = next((c for c in lively if contrast(c, on) > 1.35), scheme.muted)
    quiet = mix(own, on, 0.3)
    return tuple(mix(quiet, on, 0.5 * i / max(1, count - 1)) for i in range(count))


def _hues(scheme: Scheme, on: str, accent: str, count: int, marked: bool) -> tuple[str, ...]:
    """Return the colours of marks: one hue stepping towards the ground, quiet beside a mark."""
    base, ground = oklch(accent), oklch(on)
    if marked:
        quiet = from_oklch(0.5 + (0.28 if ground.lightness > 0.5 else -0.06), 0.022, base.hue)
        steps = [mix(quiet, on, 0.62 * i / max(1, count - 1)) for i in range(count)]
        return tuple(steps) if count > 1 else (quiet,)
    if count == 1:
        return (accent,)
    if count <= 3:
        pool = [accent, scheme.second, mix(accent, on, 0.55)]
        pool = [readable(c, on, 3.0) if i < 2 else c for i, c in enumerate(pool[:count])]
        return told_apart(pool, on)
    end = 0.86 if ground.lightness > 0.5 else 0.34
    start = min(base.lightness, 0.5) if ground.lightness > 0.5 else max(base.lightness, 0.72)
    turn = 38.0
    return tuple(
        from_oklch(
            start + (end - start) * i / (count - 1),
            base.chroma * (1 - 0.5 * i / (count - 1)),
            base.hue + turn * i / (count - 1),
        )
        for i in range(count)
    )


UPRIGHT = re.compile(
    r"\b(?:column|vertical|upright|histogram)|säulen|histogramm|colonnes|柱状", re.I
)
"""What asks for columns, whatever their names."""


def _lying(design: Design, parts: Parts, box: Box, scale: float) -> Parts:
    """Return columns as bars where their names are too wide to stand side by side."""
    if parts.form != "column" or any(d.series for d in parts.data):
        return parts
    if UPRIGHT.search(design.brief.prompt) or len(parts.data) < 5:
        return parts
    widest = max(longest(d.label) for d in parts.data) * 2.4 * design.u * scale
    slot = 0.94 * box.width / len(parts.data)
    room = box.height / len(parts.data) > 2.6 * design.u
    return replace(parts, form="bar") if widest > slot and room else parts


def _chart(
    design: Design, parts: Parts, box: Box, on: str, *, grid: bool = False, scale: float = 1.0
) -> list[Layer]:
    """Return the chart in `box`, in the form asked for."""
    data = parts.data
    if not data:
        return []
    parts = _lying(design, parts, box, scale)
    series = len({d.series for d in data})
    count = len(data) if parts.form in PARTED else series
    if parts.form == "sankey":
        count = len({name for d in data for name in (d.label, d.series)})
    marked = any(d.highlight for d in data) and series == 1
    if parts.form in ("line", "area", "sankey"):
        marked = False
    places = len({d.label for d in data}) if series > 1 else len(data)
    style = _style(design, on, (count, places, marked), scale)
    return [
        Chart(
            id=design.id("chart"),
            role="chart",
            box=box,
            form=parts.form,
            data=tuple(data),
            unit=design.brief.chart.unit if design.brief.chart else "",
            style=style,
            gridlines=(grid and series == 1) or parts.form == "scatter",
            show_values=parts.values,
            x_label=parts.axes[0] if parts.axes else "",
            y_label=parts.axes[1] if parts.axes else "",
            full=design.brief.chart.full if design.brief.chart else None,
            lang=_lang(design),
        )
    ]


def _lang(design: Design) -> str:
    return "ar" if design.rtl and design.brief.lang == "en" else design.brief.lang


def _head(
    design: Design,
    parts: Parts,
    on: str,
    *,
    scheme: Scheme | None = None,
    align: str = "start",
    scale: float = 1.0,
) -> list[Layer]:
    """Return title and the line under it."""
    scheme = scheme or design.scheme
    out: list[Layer] = []
    if parts.title is not None:
        voice = design.type.display
        ink = {"colour": scheme.ink} if scheme is design.scheme else paper_on(design, on)
        out.append(
            design.text(
                parts.title,
                "heading",
                voice=voice,
                on=on,
                align=align,
                scale=scale * 1.12,
                hang=False,
                **ink,
            )
        )
    if parts.sub is not None:
        out.append(
            design.text(parts.sub, "body", on=on, colour=scheme.muted, align=align, scale=scale)
        )
    return out


def _foot(design: Design, parts: Parts, body: Box, on: str) -> tuple[list[Layer], Box]:
    """Set the strings left over at the foot of a box; return them and the box above."""
    if not parts.rest:
        return [], body
    letters = sum(len(c.text) for c in parts.rest)
    lines = len(parts.rest) + 1.3 * letters * design.u / max(1.0, body.width)
    share = 0.45 if parts.data else 1.0
    high = min(share * body.height, (3.4 * lines + 0.6) * design.u)
    foot = Box(body.x, body.bottom - high, body.width, high)
    block = closing(
        design, parts.rest, on=on, box=foot, justify="end", scale=0.85 if parts.data else 1.2
    )
    return block, body._replace(height=body.height - high - 2.0 * design.u)


def _head_height(design: Design, parts: Parts, width: float, size: float) -> float:
    """Return a height for title and the line under it at `width`."""
    high = 0.0
    if parts.title:
        lines = min(4, 1 + int(0.56 * len(parts.title.text) * size / width))
        high += lines * 1.12 * size
    if parts.sub:
        lines = min(4, 1 + int(1.4 * len(parts.sub.text) * design.u / width))
        high += lines * 3.5 * design.u + 1.2 * design.u
    return high


# -- compositions ----------------------------------------------------------------------------


def slide(design: Design) -> list[Layer]:
    """Title flush left over a chart as wide as the sheet."""
    parts = _parts(design)
    on, live, u = design.scheme.ground, design.live, design.u
    high = _head_height(design, parts, live.width, 6.3 * u)
    head = live._replace(height=high)
    bar = design.shape(
        Box(live.x if not design.rtl else live.right - 7 * u, live.y - 3.2 * u, 7 * u, 0.8 * u),
        design.scheme.accent,
        role="ornament",
    )
    top = live.y + high + (5.0 * u if high else 0)
    foot, body = _foot(design, parts, live._replace(y=top, height=live.bottom - top), on)
    return [
        bar,
        design.stack(_head(design, parts, on), box=head, gap=1.2),
        *_chart(design, parts, body, on, grid=parts.form not in ("line", "area")),
        *foot,
    ]


def callout(design: Design) -> list[Layer]:
    """The marked figure stands large beside the chart in a panel of the accent."""
    parts = _parts(design)
    on, u = design.scheme.ground, design.u
    size, margin = design.size, design.margin
    panel_tone = design.scheme.accent
    if design.tall or size.aspect < 1.15:
        panel = Box(0, 0, size.width, 0.3 * size.height)
        body = Box(
            margin,
            panel.bottom + 5 * u,
            size.width - 2 * margin,
            size.height - panel.bottom - 5 * u - margin,
        )
        inner = Box(margin, margin, size.width - 2 * margin, panel.height - margin - 4 * u)
    else:
        panel = Box(0, 0, 0.34 * size.width, size.height)
        body = Box(
            panel.right + 6 * u,
            margin,
            size.width - panel.right - 6 * u - margin,
            size.height - 2 * margin,
        )
        inner = Box(margin, margin, panel.width - margin - 4 * u, size.height - 2 * margin)
        if design.rtl:
            panel, body = panel._replace(x=size.width - panel.width), body._replace(x=margin)
            inner = inner._replace(x=size.width - margin - inner.width)
    dress = build(panel_tone, design.scheme.on(panel_tone), name="panel")
    layers: list[Layer] = [design.shape(panel, panel_tone, role="backdrop")]
    words = _head(design, parts, panel_tone, scheme=dress, scale=0.95)
    big = _called_out(design, parts, panel_tone)
    layers.append(design.stack([*words, design.space(), *big], box=inner, gap=1.4))
    foot, body = _foot(design, parts, body, on)
    return [*layers, *_chart(design, parts, body, on, scale=1.05), *foot]


def _called_out(design: Design, parts: Parts, on: str) -> list[Layer]:
    """Take the one marked figure out of the chart and return it large; its bar stays."""
    marked = [d for d in parts.data if d.highlight]
    if len(marked) != 1 or len({d.series for d in parts.data}) > 1 or len(marked[0].text) > 12:
        return []
    point = marked[0]
    named = parts.form in ("pie", "donut")
    gone = {"text": "", "label": ""} if named else {"text": ""}
    parts.data = [d.but(**gone) if d is point else d for d in parts.data]
    ink = paper_on(design, on)
    figure = design.text(
        _copy_of(design, point.text, "value"),
        "display",
        voice=design.type.display,
        on=on,
        lines=1,
        scale=1.15,
        features={"tnum": 1, "lnum": 1},
        **ink,
    )
    if not named:
        return [figure]
    return [figure, design.text(_copy_of(design, point.label, "axis"), "subhead", on=on, **ink)]


def _copy_of(design: Design, words: str, role: Literal["value", "axis"]) -> Copy:
    """Return the brief's own string for a figure or a label."""
    strings = design.brief.strings
    own = next((c for c in strings if c.text == words and c.role != "headline"), None)
    return own or Copy(text=words, role=role)


def board(design: Design) -> list[Layer]:
    """A dark board; the mark glows."""
    parts = _parts(design)
    scheme, live, u = design.scheme, design.live, design.u
    if design.styled:
        design.scheme = scheme = scheme if scheme.dark else scheme.inverted()
    elif not scheme.dark:
        base = oklch(scheme.accent)
        on = night(base.hue, base.chroma)
        bright = from_oklch(max(0.76, base.lightness), max(0.12, base.chroma), base.hue)
        design.scheme = scheme = build(on, bright, scheme.second, scheme.third)
    on = scheme.ground
    high = _head_height(design, parts, live.width, 6.0 * u)
    top = live.y + high + (4.5 * u if high else 0)
    foot, body = _foot(design, parts, live._replace(y=top, height=live.bottom - top), on)
    inner = body
    head = design.stack(
        _head(design, parts, on, align="centre"), box=live._replace(height=high), gap=1.2
    )
    return [head, *_chart(design, parts, inner, on), *foot]


def card(design: Design) -> list[Layer]:
    """A card with the chart on a tinted sheet; the title inside the card."""
    parts = _parts(design)
    scheme, u = design.scheme, design.u
    tint = scheme.accent if design.rng.random() < 0.5 else mix(scheme.accent, scheme.ground, 0.72)
    design.background = tint
    edge = design.bleed + 5.2 * u
    plate = design.canvas.inset(edge)
    on = mix(scheme.ground, "#ffffff", 0.75) if not scheme.dark else scheme.ground
    inner = plate.inset(5.4 * u, 5.0 * u)
    high = _head_height(design, parts, inner.width, 5.6 * u)
    top = inner.y + high + (4.0 * u if high else 0)
    foot, body = _foot(design, parts, inner._replace(y=top, height=inner.bottom - top), on)
    return [
        design.shape(
            plate, on, role="plate", radius=1.8 * u, effects=design.soft_shadow(1.6, 0.14)
        ),
        design.stack(_head(design, parts, on, scale=0.9), box=inner._replace(height=high), gap=1.0),
        *_chart(design, parts, body, on, grid=True),
        *foot,
    ]


def margin(design: Design) -> list[Layer]:
    """The title large in a margin column, a hairline, and the chart beside it."""
    parts = _parts(design)
    on, live, u = design.scheme.ground, design.live, design.u
    if live.width < 1.15 * live.height:
        return _over(design, parts)
    side = 0.29 * live.width
    column = Box(live.x, live.y, side, live.height)
    body = Box(live.x + side + 6.5 * u, live.y, live.width - side - 6.5 * u, live.height)
    rule = Box(live.x + side + 3.2 * u, live.y, max(1.0, 0.14 * u), live.height)
    if design.rtl:
        column = column._replace(x=live.right - side)
        body = body._replace(x=live.x)
        rule = rule._replace(x=live.right - side - 3.2 * u)
    words = _head(design, parts, on)
    rest = closing(design, parts.rest, on=on, scale=0.85)
    return [
        design.shape(rule, design.scheme.line, role="rule"),
        design.stack([*words, design.space(), *rest], box=column, gap=1.6),
        *_chart(design, parts, body, on),
    ]


def _over(design: Design, parts: Parts) -> list[Layer]:
    """The margin column of a tall sheet: above the chart, between hairlines."""
    on, live, u = design.scheme.ground, design.live, design.u
    high = _head_height(design, parts, live.width * 0.8, 7.4 * u)
    top = live.y + high + (7.0 * u if high else 0)
    foot, body = _foot(design, parts, live._replace(y=top, height=live.bottom - top), on)
    lines = [
        design.shape(Box(live.x, y, live.width, max(1.5, 0.3 * u)), design.scheme.ink, role="rule")
        for y in (live.y - 2.4 * u, top - 3.4 * u)
    ]
    head = live._replace(width=0.86 * live.width, height=high)
    if design.rtl:
        head = head._replace(x=live.right - head.width)
    return [
        *lines,
        design.stack(_head(design, parts, on, scale=1.2), box=head, gap=1.4),
        *_chart(design, parts, body, on),
        *foot,
    ]


def banner(design: Design) -> list[Layer]:
    """The title on a band of colour across the top, the chart on the sheet below."""
    parts = _parts(design)
    scheme, live, u = design.scheme, design.live, design.u
    on = scheme.ground
    high = _head_height(design, parts, live.width, 6.2 * u)
    deep = live.y + high + 3.6 * u if high else 3 * u
    tone = scheme.ink if not scheme.dark and design.rng.random() < 0.5 else scheme.accent
    dress = build(tone, scheme.on(tone), name="band")
    top = deep + 5.2 * u
    foot, body = _foot(design, parts, live._replace(y=top, height=live.bottom - top), on)
    return [
        design.shape(Box(0, 0, design.size.width, deep), tone, role="backdrop"),
        design.stack(
            _head(design, parts, tone, scheme=dress),
            box=live._replace(y=live.y - 1.4 * u, height=high),
            gap=1.0,
        ),
        *_chart(design, parts, body, on, grid=True),
        *foot,
    ]


def _suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions for a brief: a figure is called out only where one is marked."""
    marked = bool(brief.chart and any(f.highlight for f in brief.chart.figures))
    names = ("slide", "callout", "board", "margin", "card", "banner")
    return names if marked else ("slide", "margin", "board", "banner", "card")


def _claims(brief: Brief) -> float:
    return 0.7 if brief.chart and brief.chart.figures else 0.0


KIND = PictureKind(
    name="chart",
    title="Chart",
    compositions={
        "slide": slide,
        "callout": callout,
        "board": board,
        "card": card,
        "margin": margin,
        "banner": banner,
    },
    manual=__doc__ or "",
    cues=("bar chart", "line chart", "pie chart", "donut chart", "chart", "graph"),
    size=(1536, 1024),
    sheet="light",
    moods=("corporate", "clean", "business", "swiss"),
    claims=_claims,
    suits=_suits,
)
