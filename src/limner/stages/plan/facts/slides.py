"""Slides of facts: figures in a row, or a chart with figures beside it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.facts import Fact, Facts, read_facts
from limner.stages.plan.facts.pieces import (
    Part,
    chart_part,
    column,
    deep,
    fact_row,
    foot_height,
    foot_part,
    heading,
    lively,
    logo_part,
    points_part,
    quote_height,
    quote_part,
    row_height,
    stacked,
)


def _set(design: Design, facts: Facts, body: Box, on: str) -> list[Layer]:
    """Set figures, chart and words into the room under a title, or beside it."""
    u = design.u
    foot = foot_height(design, Facts(None, None, [], foot=facts.foot, rest=facts.rest), body.width)
    points, facts.points = facts.points, []
    layers = foot_part(design, facts, body._replace(y=body.bottom - foot, height=foot), on)
    body = body._replace(height=body.height - foot - (2 * u if foot else 0))
    parts: list[Part] = []
    rows = [facts.facts] if len(facts.facts) <= 4 else [facts.facts[:3], facts.facts[3:]]
    if facts.data and facts.facts:
        left = body._replace(width=0.3 * body.width)
        right = Box(left.right + 5 * u, body.y, body.width - left.width - 5 * u, body.height)
        if design.rtl:
            left, right = (b._replace(x=2 * body.x + body.width - b.right) for b in (left, right))
        figures = stacked(design, facts.facts, left, on, words=2.6, colour=lively(design, on))
        return [*layers, *figures, *chart_part(design, facts, right, on, scale=1.1)]
    if facts.data:
        return layers + chart_part(design, facts, body, on, scale=1.15)
    if not points and facts.quote is None and len(rows) == 1 and rows[0]:
        # A single row stands a little over the middle, not at the top of an empty sheet.
        high = row_height(design, rows[0], body.width, 12.0)
        body = body._replace(y=body.y + 0.36 * max(0.0, body.height - high), height=high + 4 * u)
    parts += [_row(design, row, on, 12.0) for row in rows if row]
    if points:
        parts.append(Part(10 * u, 1.0, lambda b: points_part(design, points, b, on)))
    if facts.quote is not None:
        quote = facts.quote
        parts.append(Part(quote_height(design, quote, body.width), 0,
                          lambda b: quote_part(design, quote, b, on)))  # fmt: skip
    return layers + (column(body, parts, 3.5 * u) if parts else [])


def _row(design: Design, row: list[Fact], on: str, most: float) -> Part:
    """Return facts side by side as a part that takes the room there is."""
    return Part(
        1.4 * most * design.u, 0.6,
        lambda b: fact_row(design, row, b, on, most=most, words=3.1, colour=lively(design, on)),
    )  # fmt: skip


def _opening(design: Design, facts: Facts) -> list[Layer]:
    """Return the first slide of a set: the title on the deep tone, a field of the brightest."""
    tone, live, u, size = deep(design), design.live, design.u, design.size
    design.background = tone
    strip = Box(0, 0, 2.2 * u, size.height)
    if design.rtl:
        strip = strip._replace(x=size.width - strip.width)
    mark = 9.0 * u if facts.logo else 0.0
    foot = foot_height(design, facts, live.width)
    top = live.y + (mark + 4 * u if mark else 0)
    head = Box(live.x, top, 0.82 * live.width, live.bottom - top - foot - (3 * u if foot else 0))
    if design.rtl:
        head = head._replace(x=live.right - head.width)
    return [
        design.shape(strip, lively(design, tone), role="ornament"),
        *logo_part(design, facts, live._replace(height=mark), tone),
        *heading(design, facts, head, tone, most=9.6, lines=3, justify="end"),
        *foot_part(design, facts, live._replace(y=live.bottom - foot, height=foot), tone),
    ]


def _opens(facts: Facts) -> bool:
    """Whether there is nothing but a title to set."""
    return not (facts.facts or facts.data or facts.points or facts.quote)


def page(design: Design) -> list[Layer]:
    """The title at the top, what it says under it."""
    facts = read_facts(design)
    if _opens(facts):
        return _opening(design, facts)
    on, live, u = design.scheme.ground, design.live, design.u
    high = 0.24 * live.height
    mark = 6.6 * u if facts.logo else 0.0
    head = live._replace(height=high, width=live.width - (mark + 3 * u if mark else 0))
    if design.rtl and mark:
        head = head._replace(x=head.x + mark + 3 * u)
    bar = Box(live.x if not design.rtl else live.right - 7 * u, live.y - 3.4 * u, 7 * u, 0.8 * u)
    body = Box(live.x, live.y + high + 4 * u, live.width, live.height - high - 4 * u)
    return [
        design.shape(bar, lively(design, on), role="ornament"),
        *heading(design, facts, head, on, most=6.6, lines=2, justify="start"),
        *logo_part(design, facts, live._replace(height=mark), on, align="end"),
        *_set(design, facts, body, on),
    ]


def panel(design: Design) -> list[Layer]:
    """The title on a panel of the deep tone at the side."""
    facts = read_facts(design)
    if _opens(facts):
        return _opening(design, facts)
    on, u, size = design.scheme.ground, design.u, design.size
    tone = deep(design)
    side = Box(0, 0, 0.31 * size.width, size.height)
    inner = Box(
        design.margin, design.margin, side.width - design.margin - 3.4 * u, design.live.height
    )
    body = Box(side.right + 5 * u, design.margin, 0, design.live.height)
    body = body._replace(width=size.width - design.margin - body.x)
    if design.rtl:
        side, inner, body = (b._replace(x=size.width - b.right) for b in (side, inner, body))
    mark = 6.6 * u if facts.logo else 0.0
    head = inner._replace(height=inner.height - (mark + 3 * u if mark else 0))
    spot = inner._replace(y=inner.bottom - mark, height=mark)
    return [
        design.shape(side, tone, role="backdrop"),
        *heading(design, facts, head, tone, most=5.4, lines=6, justify="start"),
        *logo_part(design, facts, spot, tone),
        *_set(design, facts, body, on),
    ]


def band(design: Design) -> list[Layer]:
    """The title on a band of the deep tone across the top."""
    facts = read_facts(design)
    if _opens(facts):
        return _opening(design, facts)
    on, u, size, live = design.scheme.ground, design.u, design.size, design.live
    tone = deep(design)
    field = Box(0, 0, size.width, 0.26 * size.height)
    mark = 6.2 * u if facts.logo else 0.0
    head = Box(live.x, 3.4 * u, live.width - (mark + 3 * u if mark else 0), field.height - 6.8 * u)
    if design.rtl and mark:
        head = head._replace(x=head.x + mark + 3 * u)
    spot = Box(live.x, (field.height - mark) / 2, live.width, mark)
    body = Box(live.x, field.bottom + 5 * u, live.width, live.bottom - field.bottom - 5 * u)
    return [
        design.shape(field, tone, role="backdrop"),
        *heading(design, facts, head, tone, most=5.6, lines=2, justify="centre"),
        *logo_part(design, facts, spot, tone, align="end"),
        *_set(design, facts, body, on),
    ]


SLIDES = {"page": page, "panel": panel, "title-band": band}
