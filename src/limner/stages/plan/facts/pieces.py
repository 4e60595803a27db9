"""What pictures of facts are made of: figures in rows, a chart with its title, a quotation, a foot.

Figures that stand side by side share one size; labels stand under them, on one line of sight.
Lengths in pixels, boxes of the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, ChartStyle
from limner.document.layers.picture import Picture
from limner.document.layers.text import TextStyle
from limner.stages.plan.design import Design
from limner.stages.plan.facts import Fact, Facts
from limner.stages.plan.parts.inks import least, paper_on
from limner.stages.plan.parts.ring import arc
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

LEAD = 1.28
"""Leading of labels."""
TALL = 0.82
"""Height of a figure in em, with room for a comma's foot."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a column: the height it wants, how much of what is left it takes, its layers."""

    height: float
    grow: float
    draw: Callable[[Box], list[Layer]]


def column(box: Box, parts: Sequence[Part], gap: float) -> list[Layer]:
    """Set parts under one another in a box; what they want too much is taken from all alike."""
    room = box.height - gap * (len(parts) - 1)
    wanted = sum(part.height for part in parts)
    grow = sum(part.grow for part in parts)
    spare = room - wanted
    layers: list[Layer] = []
    top = box.y
    for part in parts:
        more = spare * part.grow / grow if spare > 0 and grow else 0.0
        high = part.height * min(1.0, room / max(1.0, wanted)) + more
        layers += part.draw(Box(box.x, top, box.width, high))
        top += high + gap
    return layers


# -- colours -------------------------------------------------------------------------------------


def deep(design: Design) -> str:
    """Return the darkest colour of the scheme that is one: for a band that carries the title."""
    scheme = design.scheme
    tones = [c for c in (scheme.accent, scheme.second, scheme.third) if oklch(c).chroma > 0.02]
    if scheme.dark or not tones:
        return scheme.surface if scheme.dark else scheme.ink
    darkest = min(tones, key=lambda c: oklch(c).lightness)
    base = oklch(darkest)
    return darkest if base.lightness < 0.5 else from_oklch(0.36, min(base.chroma, 0.1), base.hue)


def lively(design: Design, on: str) -> str:
    """Return the accent, moved until figures in it read on a ground."""
    scheme = design.scheme
    tones = [c for c in (scheme.accent, scheme.second, scheme.third) if contrast(c, on) > 2.2]
    best = max(tones or [scheme.accent], key=lambda c: oklch(c).chroma)
    return readable(best, on, 3.2)


def vivid(design: Design) -> str:
    """Return the most colourful of the scheme's tones that paper or ink can be read on."""
    scheme = design.scheme
    tones = (scheme.accent, scheme.second, scheme.third)
    return max(tones, key=lambda c: oklch(c).chroma * (contrast(c, scheme.ground) > 1.6))


def inked(design: Design, on: str) -> str:
    """Return the ink for words on a ground."""
    return design.scheme.on(on, design.scheme.ink, 7.0) if on == design.scheme.ground else (
        str(paper_on(design, on, 40).get("paint") or design.scheme.on(on))
    )  # fmt: skip


# -- words ---------------------------------------------------------------------------------------


def title_size(words: Copy, box: Box, most: float, lines: int) -> float:
    """Return the largest size at which a title takes no more than so many lines of a box."""
    size = most
    while size > 1.0:
        wide = 0.93 * box.width / size  # some faces run wider than guessed
        fits = lines_at(words.text, wide) <= lines and longest(words.text) <= wide
        if fits and lines_at(words.text, wide) * 1.12 * size <= box.height:
            return size
        size *= 0.96
    return size


def heading_height(
    design: Design, facts: Facts, width: float, *, most: float, lines: int = 3
) -> float:
    """Return the height a title and the line under it take at a width."""
    u, high = design.u, 0.0
    if facts.title is not None:
        size = title_size(facts.title, Box(0, 0, width, 1e6), most * u, lines)
        high += lines_at(facts.title.text, width / size) * 1.12 * size
    if facts.sub is not None:
        high += lines_at(facts.sub.text, width / (2.7 * u)) * 3.5 * u + 1.4 * u
    return high


def heading(  # noqa: PLR0913 - words, and how they stand
    design: Design, facts: Facts, box: Box, on: str, *, most: float, lines: int = 3,
    justify: str = "end",
) -> list[Layer]:  # fmt: skip
    """Return the title with the line under it, at the foot or the top of a box."""
    u = design.u
    ink = inked(design, on)
    out: list[Layer] = []
    under = 0.0
    if facts.sub is not None:
        under = lines_at(facts.sub.text, box.width / (2.7 * u)) * 3.5 * u + 1.4 * u
    if facts.title is not None:
        room = box._replace(height=max(4 * u, box.height - under))
        size = title_size(facts.title, room, most * u, lines)
        count = lines_at(facts.title.text, 0.93 * box.width / size)
        out.append(design.text(facts.title, "title", on=on, paint=ink, size=size, hang=False,
                               leading=1.08, lines=count, narrowest=100.0))  # fmt: skip
    if facts.sub is not None:
        quiet = readable(mix(ink, on, 0.18), on, 4.8)
        out.append(design.text(facts.sub, "body", on=on, paint=quiet, size=2.7 * u, leading=LEAD))
    return [design.stack(out, box=box, gap=1.4, justify=justify)] if out else []


def label_size(design: Design, labels: Sequence[Copy | None], width: float, most: float) -> float:
    """Return one size at which every label takes three lines of a width at most."""
    size = most * design.u
    texts = [c.text for c in labels if c is not None]
    while size > 1.75 * design.u and any(
        lines_at(t, width / size) > 3 or longest(t) > width / size for t in texts
    ):
        size *= 0.97
    return size


def figure_size(facts: Sequence[Fact], width: float, most: float) -> float:
    """Return one size at which every figure holds on one line of a width."""
    widest = max((em_width(f.figure.text) for f in facts), default=1.0)
    return min(most, 1.02 * width / max(0.8, widest))


def fact_block(  # noqa: PLR0913 - a figure, its words, and how both stand
    design: Design, fact: Fact, box: Box, on: str, *, size: float, label: float,
    colour: str | None = None, align: str = "start",
) -> list[Layer]:  # fmt: skip
    """Return a figure on top of a box and its label under it."""
    ink = inked(design, on)
    # Half way down a box about the capitals' height: figures side by side share a baseline.
    figure = design.text(
        fact.figure, "title", on=on, size=size, lines=1, align=align, leading=1.0, hang=False,
        box=box._replace(y=box.y - 0.34 * size, height=1.4 * size), valign="middle",
        paint=colour or ink, features={"lnum": 1}, tracking=-0.01,
    )  # fmt: skip
    out: list[Layer] = [figure]
    if fact.label is not None:
        top = box.y + TALL * size + 0.55 * label
        words = box._replace(y=top, height=max(1.5 * label, box.bottom - top))
        out.append(design.text(
            fact.label, "body", on=on, size=label, box=words, align=align, leading=LEAD,
            paint=readable(mix(ink, on, 0.12), on, 4.8), hang=False,
        ))  # fmt: skip
    return out


def fact_height(fact: Fact, width: float, size: float, label: float) -> float:
    """Return the height a figure and its label take."""
    lines = lines_at(fact.label.text, width / label) if fact.label is not None else 0
    return TALL * size + 0.55 * label + lines * LEAD * label


def fact_row(  # noqa: PLR0913 - figures, and how they stand
    design: Design, facts: Sequence[Fact], box: Box, on: str, *, most: float = 8.6,
    words: float = 2.35, colour: str | None = None,
) -> list[Layer]:  # fmt: skip
    """Return facts side by side with hairlines between them."""
    if not facts:
        return []
    u, count = design.u, len(facts)
    gap = 4.0 * u
    wide = (box.width - gap * (count - 1)) / count
    size = figure_size(facts, wide, min(most * u, 0.66 * box.height))
    label = label_size(design, [f.label for f in facts], wide, words)
    layers: list[Layer] = []
    for index, fact in enumerate(facts):
        place = count - 1 - index if design.rtl else index
        x = box.x + place * (wide + gap)
        if place:
            high = min(box.height, max(fact_height(f, wide, size, label) for f in facts))
            hair = Box(x - gap / 2, box.y, max(1.0, 0.14 * u), high)
            layers.append(design.shape(hair, mix(on, inked(design, on), 0.2), role="rule"))
        layers += fact_block(design, fact, Box(x, box.y, wide, box.height), on, size=size,
                             label=label, colour=colour)  # fmt: skip
    return layers


def row_height(design: Design, facts: Sequence[Fact], width: float, most: float = 8.6) -> float:
    """Return the height a row of facts takes."""
    u, count = design.u, max(1, len(facts))
    wide = (width - 4.0 * u * (count - 1)) / count
    size = figure_size(facts, wide, most * u)
    label = label_size(design, [f.label for f in facts], wide, 2.35)
    return max((fact_height(f, wide, size, label) for f in facts), default=0.0) + 0.6 * u


def stacked(
    design: Design, facts: Sequence[Fact], box: Box, on: str, *, words: float = 2.2,
    colour: str | None = None,
) -> list[Layer]:  # fmt: skip
    """Return facts of one size under one another, each under a hairline."""
    u, step = design.u, box.height / max(1, len(facts))
    label = label_size(design, [f.label for f in facts], box.width, words)
    size = figure_size(facts, box.width, min(8.4 * u, 0.45 * step))
    layers: list[Layer] = []
    for index, fact in enumerate(facts):
        cell = Box(box.x, box.y + index * step, box.width, step)
        rule = cell._replace(height=max(1.0, 0.16 * u))
        layers.append(design.shape(rule, mix(on, inked(design, on), 0.3), role="rule"))
        inner = cell._replace(y=cell.y + 1.8 * u, height=step - 2.0 * u)
        layers += fact_block(design, fact, inner, on, size=size, label=label, colour=colour)
    return layers


def beside(
    design: Design, fact: Fact, box: Box, on: str, *, most: float, colour: str
) -> list[Layer]:
    """Return a large figure with its words at its side, both half way down a box."""
    u = design.u
    size = figure_size([fact], 0.68 * box.width, most)
    own = min(0.68 * box.width, 0.98 * size * em_width(fact.figure.text))
    figure = box._replace(width=own)
    words = Box(box.x + own + 3 * u, box.y, box.width - own - 3 * u, box.height)
    if design.rtl:
        turn = 2 * box.x + box.width
        figure, words = (b._replace(x=turn - b.right) for b in (figure, words))
    out: list[Layer] = [design.text(
        fact.figure, "display", on=on, paint=colour, size=size, lines=1, box=figure,
        valign="middle", features={"lnum": 1}, leading=1.0, hang=False, tracking=-0.02,
    )]  # fmt: skip
    if fact.label is not None:
        small = label_size(design, [fact.label], words.width, 3.5)
        out.append(design.text(fact.label, "lead", on=on, paint=inked(design, on), size=small,
                               box=words, valign="middle", leading=1.2, hang=False))  # fmt: skip
    return out


def share_ring(design: Design, share: float, box: Box, on: str, colour: str) -> list[Layer]:
    """Return a ring of which as much is filled as a percentage says."""
    side = min(box.width, box.height)
    (x, y), width = box.centre, 0.15 * side
    radius = (side - width) / 2
    track = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    k = width / design.u
    return [
        design.shape(track, None, form="ellipse", role="ornament",
                     stroke=design.stroke(mix(on, colour, 0.2), k)),
        design.shape(arc(x, y, radius, 0, min(359.9, 360 * share)), None, role="ornament",
                     stroke=design.stroke(colour, k)),
    ]  # fmt: skip


# -- chart, quotation, logo, foot ----------------------------------------------------------------


def chart_part(
    design: Design, facts: Facts, box: Box, on: str, *, scale: float = 1.0
) -> list[Layer]:
    """Return the chart with its title over it."""
    u = design.u * scale
    ink = inked(design, on)
    words: list[Layer] = []
    high = 0.0
    voice = Voice(design.type.text.face, max(600, design.type.text.weight))
    if facts.section is not None:
        size = 3.1 * u
        words.append(design.text(facts.section, "lead", voice=voice, on=on, paint=ink, size=size,
                                 leading=1.2))  # fmt: skip
        high += lines_at(facts.section.text, box.width / size) * 1.2 * size
    if facts.unit is not None:
        words.append(design.text(facts.unit, "small", on=on, size=2.1 * u,
                                 paint=readable(mix(ink, on, 0.3), on, 4.6)))  # fmt: skip
        high += 3.2 * u
    layers: list[Layer] = []
    if words:
        layers.append(design.stack(words, box=box._replace(height=high + u), gap=0.5))
        high += 2.6 * u
    room = box._replace(y=box.y + high, height=box.height - high)
    return [*layers, *_chart(design, facts, room, on, u)]


def _chart(design: Design, facts: Facts, box: Box, on: str, u: float) -> list[Layer]:
    ink, face = inked(design, on), design.type.text.face
    muted = readable(mix(ink, on, 0.25), on, 4.8)
    accent = lively(design, on)
    quiet = mix(accent, on, 0.62)
    floor = min(least(design), 2.4 * u)
    count = len(facts.data)
    big = 1.25 if count <= 6 else 1.05
    label = TextStyle(least=floor, face=face, weight=450, size=big * 2.15 * u, leading=1.2,
                      paint=muted)  # fmt: skip
    value = TextStyle(least=floor, face=face, weight=700, size=big * 2.5 * u, leading=1.15,
                      paint=ink, features={"lnum": 1})  # fmt: skip
    round_ = facts.form in ("pie", "donut")
    steps = tuple(mix(accent, on, 0.72 * i / max(1, count - 1)) for i in range(count))
    style = ChartStyle(
        colours=steps if round_ else (quiet,), highlight=accent, ink=ink, muted=muted,
        grid=mix(on, ink, 0.14), ground=on, labels=label, values=value,
    )  # fmt: skip
    data = tuple(d.but(highlight=False) for d in facts.data) if round_ else tuple(facts.data)
    return [Chart(id=design.id("chart"), role="chart", box=box, form=facts.form, data=data,
                  style=style, gridlines=False, lang=design.brief.lang)]  # fmt: skip


def quote_part(design: Design, quote: Copy, box: Box, on: str, *, most: float = 3.4) -> list[Layer]:
    """Return a quotation beside a bar of the accent."""
    u = design.u
    bar = Box(box.x if not design.rtl else box.right - 0.7 * u, box.y, 0.7 * u, box.height)
    words = Box(box.x + (0 if design.rtl else 3.2 * u), box.y, box.width - 3.2 * u, box.height)
    size = title_size(quote, words._replace(height=box.height), most * u, 4)
    voice = Voice(design.type.display.face, min(600, design.type.display.weight))
    text = design.text(quote, "lead", voice=voice, on=on, paint=inked(design, on), size=size,
                       box=words, valign="middle", leading=1.24, hang=False)  # fmt: skip
    return [design.shape(bar, lively(design, on), role="ornament"), text]


def quote_height(design: Design, quote: Copy, width: float, most: float = 3.4) -> float:
    """Return the height a quotation takes."""
    size = most * design.u
    return lines_at(quote.text, (width - 3.2 * design.u) / size) * 1.24 * size + 1.2 * design.u


def logo_part(design: Design, facts: Facts, box: Box, on: str, align: str = "start") -> list[Layer]:
    """Return the logo unaltered; on colour it stands on a tile of paper."""
    if facts.logo is None:
        return []
    side = box.height
    x = box.x if (align == "start") is not design.rtl else box.right - side
    spot = Box(x, box.y, side, side)
    mark = Picture(id=design.id("logo"), name="logo", role="logo", blob=facts.logo, fit="contain",
                   box=spot.inset(0.14 * side) if on != design.scheme.ground else spot)  # fmt: skip
    if on == design.scheme.ground:
        return [mark]
    light = max(("#ffffff", design.scheme.ground), key=lambda c: oklch(c).lightness)
    return [design.shape(spot, light, role="plate", radius=0.2 * side), mark]


def foot_part(design: Design, facts: Facts, box: Box, on: str) -> list[Layer]:
    """Return the line that names the source, and whatever nobody has placed, small."""
    copies = [*facts.points, *facts.rest, *([facts.foot] if facts.foot else [])]
    ink = inked(design, on)
    quiet = readable(mix(ink, on, 0.3), on, 4.6)
    lines: list[Layer] = [
        design.text(c, "small", on=on, paint=quiet if c is facts.foot else ink, leading=LEAD,
                    size=(1.85 if c is facts.foot else 2.3) * design.u)
        for c in copies
    ]  # fmt: skip
    return [design.stack(lines, box=box, gap=0.8, justify="end")] if lines else []


def foot_height(design: Design, facts: Facts, width: float) -> float:
    """Return the height of what stands at the foot."""
    u = design.u
    high = 2.6 * u if facts.foot else 0.0
    for copy in (*facts.points, *facts.rest):
        high += lines_at(copy.text, width / (2.3 * u)) * 3.1 * u + 0.8 * u
    return high


def points_part(design: Design, points: Sequence[Copy], box: Box, on: str) -> list[Layer]:
    """Return sentences under one another, each behind a short rule of the accent."""
    u = design.u
    count = max(1, len(points))
    size = min(4.0 * u, 0.36 * box.height / count)
    step = box.height / count
    layers: list[Layer] = []
    for index, copy in enumerate(points):
        top = box.y + index * step
        mark = Box(
            box.x if not design.rtl else box.right - 3 * u, top + 0.55 * size, 3 * u, 0.4 * u
        )
        layers.append(design.shape(mark, lively(design, on), role="ornament"))
        words = Box(box.x + (0 if design.rtl else 5 * u), top, box.width - 5 * u, step - 0.8 * u)
        fields: dict[str, Any] = {"leading": LEAD, "hang": False}
        layers.append(design.text(copy, "lead", on=on, paint=inked(design, on), size=size,
                                  box=words, **fields))  # fmt: skip
    return layers
