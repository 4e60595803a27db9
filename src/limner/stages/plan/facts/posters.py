"""Posters of facts: one figure as large as the sheet bears, the others as its company."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.facts import Fact, Facts, read_facts
from limner.stages.plan.facts.pieces import (
    Part,
    column,
    deep,
    fact_row,
    figure_size,
    foot_height,
    foot_part,
    heading,
    heading_height,
    inked,
    label_size,
    lively,
    logo_part,
    quote_height,
    quote_part,
    row_height,
    vivid,
)


def _head(
    design: Design, facts: Facts, box: Box, on: str, *, most: float, lines: int = 3
) -> list[Layer]:
    """Return the title at the start of a box and the logo at its end."""
    mark = 7.6 * design.u if facts.logo else 0.0
    gap = mark + 3 * design.u if mark else 0.0
    words = box._replace(width=box.width - gap, x=box.x + (gap if design.rtl else 0))
    return [
        *heading(design, facts, words, on, most=most, lines=lines, justify="start"),
        *logo_part(design, facts, box._replace(height=mark), on, align="end"),
    ]


def _lead(  # noqa: PLR0913 - a figure, and how it stands
    design: Design, fact: Fact, box: Box, on: str, *, most: float, words: float,
    align: str = "start",
) -> list[Layer]:  # fmt: skip
    """Return a figure as large as a box is wide with its label under it."""
    u, ink = design.u, inked(design, on)
    # Digits of most faces are narrower than guessed; what is too wide the fit sets smaller.
    size = min(1.2 * figure_size([fact], box.width, most * u), most * u, 0.66 * box.height)
    label = label_size(design, [fact.label], 0.86 * box.width, words)
    out: list[Layer] = [design.text(
        fact.figure, "mega", on=on, paint=ink, size=size, lines=1, features={"lnum": 1},
        leading=1.0, tracking=-0.02, hang=False, align=align,
    )]  # fmt: skip
    if fact.label is not None:
        out.append(design.text(fact.label, "lead", on=on, paint=ink, size=label, leading=1.2,
                               hang=False, align=align))  # fmt: skip
    return [design.stack(out, box=box, gap=1.2, justify="centre")]


def _company(design: Design, facts: Facts, box: Box, on: str, colour: str) -> list[Layer]:
    """Return the other figures under a hairline, the quotation and the foot, from the bottom up."""
    u = design.u
    others = facts.facts[1:]
    parts: list[Part] = []
    if others:
        rows = [others] if len(others) <= 3 else [others[:3], others[3:]]
        for row in rows:
            high = row_height(design, row, box.width, 7.0)
            parts.append(Part(high, 0.2, lambda b, row=row: _row(design, row, b, on, colour)))  # type: ignore[misc]
    if facts.quote is not None:
        quote = facts.quote
        high = quote_height(design, quote, box.width, 2.9)
        parts.append(Part(high, 0.0, lambda b: quote_part(design, quote, b, on, most=2.9)))
    foot = foot_height(design, facts, box.width)
    if foot:
        parts.append(Part(foot, 0.0, lambda b: foot_part(design, facts, b, on)))
    return column(box, parts, 3.4 * u) if parts else []


def _row(design: Design, row: list[Fact], box: Box, on: str, colour: str) -> list[Layer]:
    u = design.u
    rule = box._replace(height=max(1.0, 0.2 * u))
    inner = box._replace(y=box.y + 2.2 * u, height=box.height - 2.2 * u)
    return [
        design.shape(rule, mix(on, inked(design, on), 0.45), role="rule"),
        *fact_row(design, row, inner, on, most=7.0, words=2.4, colour=colour),
    ]


def _company_height(design: Design, facts: Facts, width: float) -> float:
    """Return the height the company of the first figure takes."""
    u, others = design.u, facts.facts[1:]
    rows = [others] if 0 < len(others) <= 3 else [others[:3], others[3:]] if others else []
    high = sum(row_height(design, row, width, 7.0) + 2.6 * u for row in rows)
    if facts.quote is not None:
        high += quote_height(design, facts.quote, width, 2.9)
    foot = foot_height(design, facts, width)
    return high + foot + 3.4 * u * (len(rows) + bool(facts.quote) + bool(foot) - 1)


def _alone(design: Design) -> list[Layer]:
    """Hand everything back: where there is no figure to lead, the sheets' ledger sets it."""
    from limner.stages.plan.facts.sheets import ledger

    design.content.waiting = list(design.brief.strings)
    return ledger(design)


def monument(design: Design) -> list[Layer]:
    """The sheet in the deep tone, the first figure across all of it."""
    facts = read_facts(design)
    if not facts.facts or facts.data:
        return _alone(design)
    tone, live, u = deep(design), design.live, design.u
    design.background = tone
    low = min(0.42 * live.height, _company_height(design, facts, live.width))
    head = live._replace(height=0.2 * live.height)
    middle = Box(live.x, head.bottom, live.width, live.height - head.height - low - 2 * u)
    foot = Box(live.x, live.bottom - low, live.width, low)
    accent = Box(live.x, live.y - 3.4 * u, 9 * u, 0.9 * u)
    if design.rtl:
        accent = accent._replace(x=live.right - accent.width)
    return [
        design.shape(accent, lively(design, tone), role="ornament"),
        *_head(design, facts, head, tone, most=6.2),
        *_lead(design, facts.facts[0], middle, tone, most=44, words=4.4),
        *_company(design, facts, foot, tone, inked(design, tone)),
    ]


def disc(design: Design) -> list[Layer]:
    """A disc of the brightest tone carries the first figure; it runs off the sheet's edge."""
    facts = read_facts(design)
    if not facts.facts or facts.data:
        return _alone(design)
    on, live, u, size = design.scheme.ground, design.live, design.u, design.size
    tone = vivid(design)
    low = min(0.4 * live.height, _company_height(design, facts, live.width))
    wide = live.width - (10.6 * u if facts.logo else 0)
    high = heading_height(design, facts, wide, most=8.4)
    head = live._replace(height=min(0.24 * live.height, high))
    room = live.height - head.height - low - 6.4 * u
    radius = min(0.48 * room, 0.5 * size.width)
    middle = head.bottom + 3.4 * u + room / 2
    x = size.width - 0.8 * radius if not design.rtl else 0.8 * radius
    x = min(x, live.x + 1.06 * radius) if not design.rtl else max(x, live.right - 1.06 * radius)
    spot = Box(x - radius, middle - radius, 2 * radius, 2 * radius)
    words = spot.inset(0.17 * radius, 0.3 * radius)
    ring = spot.inset(-1.3 * u)
    return [
        design.shape(ring, None, form="ellipse", role="ornament",
                     stroke=design.stroke(mix(on, tone, 0.35), 0.25)),
        design.shape(spot, tone, form="ellipse", role="plate"),
        *_head(design, facts, head, on, most=8.4),
        *_lead(design, facts.facts[0], words, tone, most=30, words=3.6, align="centre"),
        *_company(design, facts, Box(live.x, live.bottom - low, live.width, low), on,
                  lively(design, on)),
    ]  # fmt: skip


def split(design: Design) -> list[Layer]:
    """Two fields: the first figure on the upper one, title and company on the lower one."""
    facts = read_facts(design)
    if not facts.facts or facts.data:
        return _alone(design)
    on, live, u, size = design.scheme.ground, design.live, design.u, design.size
    tone = vivid(design)
    low = min(0.4 * size.height, _company_height(design, facts, live.width))
    under = low + design.margin + 4.4 * u
    field = Box(0, 0, size.width, size.height - under)
    head = live._replace(height=0.22 * field.height)
    middle = Box(live.x, head.bottom + 2 * u, live.width, field.bottom - head.bottom - 5 * u)
    return [
        design.shape(field, tone, role="backdrop"),
        *_head(design, facts, head, tone, most=6.6),
        *_lead(design, facts.facts[0], middle, tone, most=40, words=4.2),
        *_company(design, facts, Box(live.x, live.bottom - low, live.width, low), on,
                  lively(design, on)),
    ]  # fmt: skip


def roster(design: Design) -> list[Layer]:
    """Figures under one another, each as high as the sheet allows, its words beside it."""
    facts = read_facts(design)
    if not 2 <= len(facts.facts) <= 6 or facts.data:
        return monument(_again(design))
    on, live, u = design.scheme.ground, design.live, design.u
    high = heading_height(design, facts, live.width - (10.6 * u if facts.logo else 0), most=8.8)
    head = live._replace(height=min(0.26 * live.height, high))
    quote, foot = facts.quote, foot_height(design, facts, live.width)
    low = (quote_height(design, quote, live.width, 2.9) + 3 * u if quote else 0.0) + foot
    top = head.bottom + 4 * u
    body = Box(live.x, top, live.width, live.bottom - top - low - 3 * u)
    layers = _head(design, facts, head, on, most=8.8)
    layers += _roll(design, facts.facts, body, on)
    if quote is not None:
        high = quote_height(design, quote, live.width, 2.9)
        box = Box(live.x, live.bottom - low, live.width, high)
        layers += quote_part(design, quote, box, on, most=2.9)
    return layers + foot_part(design, facts, Box(live.x, live.bottom - foot, live.width, foot), on)


def _again(design: Design) -> Design:
    design.content.waiting = list(design.brief.strings)
    return design


def _roll(design: Design, facts: list[Fact], body: Box, on: str) -> list[Layer]:
    """Return rows of a figure and its words between heavy rules."""
    u, step = design.u, body.height / len(facts)
    size = figure_size(facts, 0.6 * body.width, min(15 * u, 0.74 * step))
    label = label_size(design, [f.label for f in facts], 0.35 * body.width, 2.9)
    layers: list[Layer] = []
    for index, fact in enumerate(facts):
        top = body.y + index * step
        rule = Box(body.x, top, body.width, max(1.5, (0.7 if not index else 0.22) * u))
        figure = Box(body.x, top + 0.6 * u, 0.62 * body.width, step - 0.6 * u)
        words = Box(body.x + 0.65 * body.width, figure.y, 0.35 * body.width, figure.height)
        if design.rtl:
            figure, words = (
                b._replace(x=2 * body.x + body.width - b.right) for b in (figure, words)
            )
        ink = inked(design, on)
        layers.append(design.shape(rule, ink if not index else mix(on, ink, 0.35), role="rule"))
        layers.append(design.text(
            fact.figure, "display", on=on, paint=lively(design, on) if not index else ink,
            size=size, lines=1, box=figure, valign="middle", features={"lnum": 1}, leading=1.0,
            tracking=-0.02, hang=False,
        ))  # fmt: skip
        if fact.label is not None:
            layers.append(design.text(fact.label, "lead", on=on, paint=ink, size=label, box=words,
                                      valign="middle", leading=1.24, hang=False))  # fmt: skip
    return layers


POSTERS = {"monument": monument, "disc": disc, "split-field": split, "roster": roster}
