"""Infographics of facts: a ledger, a mosaic of cards, a spine of figures, tiers of colour."""

from __future__ import annotations

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.facts import Fact, Facts, read_facts
from limner.stages.plan.facts.pieces import (
    Part,
    beside,
    chart_part,
    column,
    deep,
    fact_block,
    fact_height,
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
    share_ring,
    stacked,
    vivid,
)


def ledger(design: Design) -> list[Layer]:
    """The title on a band, the first figure large under it, the others in a row, then the chart."""
    facts = read_facts(design)
    on, u, size = design.scheme.ground, design.u, design.size
    tone = deep(design)
    wide = design.size.aspect > 0.92
    band = Box(0, 0, size.width, (0.3 if wide else 0.27) * size.height)
    inner = Box(
        design.margin, design.margin, design.live.width, band.height - design.margin - 4.2 * u
    )
    mark = 8.0 * u if facts.logo else 0.0
    head = inner._replace(width=inner.width - (mark + 3 * u if mark else 0))
    if design.rtl and mark:
        head = head._replace(x=head.x + mark + 3 * u)
    layers: list[Layer] = [design.shape(band, tone, role="backdrop")]
    layers.append(_edge(design, band))
    layers += heading(design, facts, head, tone, most=9.4)
    layers += logo_part(design, facts, inner._replace(height=mark), tone, align="end")
    body = Box(design.margin, band.bottom + 5.4 * u, design.live.width, 0)
    body = body._replace(height=size.height - design.margin - body.y)
    return layers + (_across(design, facts, body, on) if wide else _down(design, facts, body, on))


def _edge(design: Design, band: Box) -> Layer:
    """Return the line of the accent under a band."""
    line = Box(band.x, band.bottom - 0.9 * design.u, band.width, 0.9 * design.u)
    return design.shape(line, lively(design, deep(design)), role="ornament")


def _down(design: Design, facts: Facts, body: Box, on: str) -> list[Layer]:
    """Set the parts of a tall sheet under one another."""
    u = design.u
    parts: list[Part] = []
    lead, others = facts.facts[:1], facts.facts[1:]
    if lead and len(others) != 1:
        parts.append(_lead_part(design, lead[0], body.width, on))
    elif lead:
        others = facts.facts
    for row in _rows(others):
        high = row_height(design, row, body.width)
        parts.append(Part(high, 0.15, lambda b, row=row: _ruled(design, row, b, on)))  # type: ignore[misc]
    if facts.data:
        parts.append(Part(30 * u, 1.0, lambda b: chart_part(design, facts, b, on)))
    if facts.quote is not None:
        quote = facts.quote
        high = quote_height(design, quote, body.width)
        parts.append(
            Part(high, 0.0 if facts.data else 0.3, lambda b: quote_part(design, quote, b, on))
        )
    foot = foot_height(design, facts, body.width)
    if foot:
        parts.append(Part(foot, 0.0, lambda b: foot_part(design, facts, b, on)))
    return column(body, parts, 4.0 * u)


def _rows(facts: list[Fact]) -> list[list[Fact]]:
    """Return facts in rows of three at most, evenly."""
    if len(facts) <= 3:
        return [facts] if facts else []
    half = -(-len(facts) // 2)
    return [facts[:half], facts[half:]]


def _ruled(design: Design, row: list[Fact], box: Box, on: str) -> list[Layer]:
    """Return a row of facts under a hairline."""
    rule = Box(box.x, box.y - 2.0 * design.u, box.width, max(1.0, 0.16 * design.u))
    ink = mix(on, inked(design, on), 0.24)
    return [
        design.shape(rule, ink, role="rule"),
        *fact_row(design, row, box, on, colour=lively(design, on)),
    ]


def _lead_part(design: Design, fact: Fact, width: float, on: str) -> Part:
    """Return the first figure, large, with its words beside it."""
    most = 20 * design.u
    high = 0.95 * figure_size([fact], 0.68 * width, most)
    colour = lively(design, on)
    return Part(high, 0.1, lambda b: beside(design, fact, b, on, most=most, colour=colour))


def _across(design: Design, facts: Facts, body: Box, on: str) -> list[Layer]:
    """Set the parts of a wide sheet: figures at the start, the chart beside them."""
    u = design.u
    foot = foot_height(design, facts, body.width)
    layers = foot_part(design, facts, body._replace(y=body.bottom - foot, height=foot), on)
    body = body._replace(height=body.height - foot - (2.5 * u if foot else 0))
    if not facts.data:
        rows = _rows(facts.facts)
        parts = [_row_part(design, row, on, 9.0) for row in rows]
        if facts.quote is not None:
            quote = facts.quote
            parts.append(Part(quote_height(design, quote, body.width), 0,
                              lambda b: quote_part(design, quote, b, on)))  # fmt: skip
        return layers + column(body, parts, 3.5 * u)
    left = body._replace(width=0.4 * body.width)
    right = Box(left.right + 5 * u, body.y, body.width - left.width - 5 * u, body.height)
    if not facts.facts and facts.quote is None:
        return layers + chart_part(design, facts, body, on)
    if design.rtl:
        left, right = (b._replace(x=2 * body.x + body.width - b.right) for b in (left, right))
    rows = [facts.facts[i : i + 2] for i in range(0, len(facts.facts), 2)]
    parts = [_row_part(design, row, on, 6.4) for row in rows]
    if facts.quote is not None:
        quote = facts.quote
        parts.append(Part(quote_height(design, quote, left.width, 2.6), 0,
                          lambda b: quote_part(design, quote, b, on, most=2.6)))  # fmt: skip
    return [*layers, *column(left, parts, 3.0 * u), *chart_part(design, facts, right, on)]


def _row_part(design: Design, row: list[Fact], on: str, most: float) -> Part:
    """Return a row of facts as a part that takes the room there is."""
    return Part(
        10 * design.u, 1.0,
        lambda b: fact_row(design, row, b, on, most=most, colour=lively(design, on)),
    )  # fmt: skip


# -- mosaic --------------------------------------------------------------------------------------


def mosaic(design: Design) -> list[Layer]:
    """Cards of different sizes: the first figure on the accent, the others on tints, the chart."""
    facts = read_facts(design)
    if facts.data and len(facts.facts) > 3 and 0.8 < design.size.aspect < 1.25:
        design.content.waiting = list(design.brief.strings)
        return ledger(design)  # too many cards for a square
    on, u, live = design.scheme.ground, design.u, design.live
    wide = design.size.aspect > 0.92
    mark = 8.0 * u if facts.logo else 0.0
    head = live._replace(width=live.width - (mark + 3 * u if mark else 0))
    high = min(0.24 * design.size.height, heading_height(design, facts, head.width, most=7.6))
    high = max(high, mark)
    head = head._replace(height=high)
    if design.rtl and mark:
        head = head._replace(x=head.x + mark + 3 * u)
    layers = heading(design, facts, head, on, most=7.6, justify="start")
    layers += logo_part(design, facts, live._replace(height=mark), on, align="end")
    foot = foot_height(design, facts, live.width)
    layers += foot_part(design, facts, live._replace(y=live.bottom - foot, height=foot), on)
    top = live.y + high + 3 * u
    body = live._replace(y=top, height=live.bottom - top - (foot + 2.4 * u if foot else 0))
    if not wide:
        return layers + column(body, _cards(design, facts, body.width), 1.8 * u)
    if not facts.data:
        return layers + column(body, _cards(design, facts, body.width), 1.8 * u)
    left = body._replace(width=0.46 * body.width)
    right = Box(left.right + 1.8 * u, body.y, body.width - left.width - 1.8 * u, body.height)
    if design.rtl:
        left, right = (b._replace(x=2 * body.x + body.width - b.right) for b in (left, right))
    chart = _chart_card(design, facts, right)
    facts.data = []
    return [*layers, *chart, *column(left, _cards(design, facts, left.width), 1.8 * u)]


def _cards(design: Design, facts: Facts, width: float) -> list[Part]:
    """Return the rows of cards."""
    u = design.u
    parts: list[Part] = []
    lead, others = facts.facts[:2], facts.facts[2:]
    if len(facts.facts) in (3, 6):
        first = 1 if len(facts.facts) == 3 else 3
        lead, others = facts.facts[:first], facts.facts[first:]
    if lead:
        parts.append(Part(16.5 * u, 0.6, lambda b: _card_row(design, lead, b, first=True)))
    for row in _rows(others):
        parts.append(Part(15 * u, 0.5, lambda b, row=row: _card_row(design, row, b)))  # type: ignore[misc]
    if facts.data:
        parts.append(Part(24 * u, 0.8, lambda b: _chart_card(design, facts, b)))
    if facts.quote is not None:
        quote = facts.quote
        high = quote_height(design, quote, width - 8 * u, 3.0) + 4 * u
        parts.append(Part(high, 0.05, lambda b: _quote_card(design, facts, b)))
    return parts


def _tints(design: Design) -> tuple[str, ...]:
    """Return what cards stand on: the accent, the deep tone, and tints of the accent."""
    scheme = design.scheme
    accent = vivid(design)
    return accent, deep(design), mix(accent, scheme.ground, 0.87), mix(accent, scheme.ground, 0.78)


def _card_row(design: Design, row: list[Fact], box: Box, first: bool = False) -> list[Layer]:
    """Return a row of cards; of two that come first the first is the wider one."""
    u, gap = design.u, 1.8 * design.u
    accent, dark, tint, second = _tints(design)
    shares = [0.58, 0.42] if first and len(row) == 2 else [1 / len(row)] * len(row)
    tones = (accent, dark) if first else (tint, second, tint)
    room, pad = box.width - gap * (len(row) - 1), 2.5 * u
    inner = [room * share - 2 * pad for share in shares]
    most = min(9.4 * u, 0.5 * (box.height - 2 * pad))
    size = min(figure_size([f], w, most) for f, w in zip(row, inner, strict=True))
    label = min(label_size(design, [f.label], w, 2.5) for f, w in zip(row, inner, strict=True))
    label = max(1.8 * u, min(label, size / 1.35))  # a figure leads its words, never follows
    high = max(fact_height(f, w, size, label) for f, w in zip(row, inner, strict=True))
    while high > box.height - 2 * pad and size > 2 * u:
        size, label = 0.96 * size, max(1.9 * u, 0.98 * label)
        high = max(fact_height(f, w, size, label) for f, w in zip(row, inner, strict=True))
    layers: list[Layer] = []
    x = box.x
    for index, fact in enumerate(row):
        card = Box(x, box.y, inner[index] + 2 * pad, box.height)
        if design.rtl:
            card = card._replace(x=2 * box.x + box.width - card.right)
        tone = tones[index % len(tones)]
        layers.append(design.shape(card, tone, role="plate", radius=1.6 * u))
        colour = inked(design, tone) if first else lively(design, second)
        if first and not index:
            layers += _first_card(design, fact, card.inset(pad), tone, alone=len(row) == 1)
        else:
            layers += _card(design, fact, card.inset(pad), tone, (size, label, high), colour)
        x += card.width + gap
    return layers


def _first_card(design: Design, fact: Fact, inner: Box, tone: str, *, alone: bool) -> list[Layer]:
    """Return the fact that leads: its words beside the figure where the card is all its own."""
    u, ink = design.u, inked(design, tone)
    if alone:
        return beside(design, fact, inner, tone, most=min(17 * u, inner.height), colour=ink)
    label = label_size(design, [fact.label], inner.width, 3.0)
    size = figure_size([fact], inner.width, min(14 * u, 0.62 * inner.height))
    high = min(inner.height, fact_height(fact, inner.width, size, label))
    block = inner._replace(y=inner.bottom - high, height=high)
    return fact_block(design, fact, block, tone, size=size, label=label, colour=ink)


def _card(
    design: Design, fact: Fact, inner: Box, tone: str, sizes: tuple[float, float, float],
    colour: str,
) -> list[Layer]:  # fmt: skip
    """Return a fact at the foot of its card, with a ring over it where it is a share.

    sizes: of the figure, of its label, and the height of both.
    """
    size, label, high = sizes
    block = inner._replace(y=inner.bottom - high, height=high)
    layers = fact_block(design, fact, block, tone, size=size, label=label, colour=colour)
    spare = inner.height - high - 1.2 * design.u
    if fact.share is not None and spare > 5 * design.u:
        side = min(spare, 9 * design.u)
        x = inner.right - side if not design.rtl else inner.x
        layers += share_ring(design, fact.share, Box(x, inner.y, side, side), tone, colour)
    return layers


def _chart_card(design: Design, facts: Facts, box: Box) -> list[Layer]:
    scheme = design.scheme
    fill = mix(scheme.ground, "#ffffff", 0.85) if not scheme.dark else scheme.surface
    rim = design.stroke(mix(scheme.ground, scheme.ink, 0.12), 0.14)
    card = design.shape(box, fill, role="plate", radius=1.6 * design.u, stroke=rim)
    return [card, *chart_part(design, facts, box.inset(3.2 * design.u), fill)]


def _quote_card(design: Design, facts: Facts, box: Box) -> list[Layer]:
    assert facts.quote is not None
    tone = _tints(design)[2]
    card = design.shape(box, tone, role="plate", radius=1.6 * design.u)
    inner = box.inset(3.0 * design.u, 2.0 * design.u)
    return [card, *quote_part(design, facts.quote, inner, tone, most=3.0)]


# -- spine ---------------------------------------------------------------------------------------


def spine(design: Design) -> list[Layer]:
    """A panel of the deep tone with title and figures; chart and quotation beside it."""
    facts = read_facts(design)
    if not facts.data or not facts.facts:
        design.content.waiting = list(design.brief.strings)
        return ledger(design)
    on, u, size = design.scheme.ground, design.u, design.size
    tone = deep(design)
    panel = Box(0, 0, (0.41 if design.size.aspect < 0.92 else 0.36) * size.width, size.height)
    inner = Box(
        design.margin, design.margin, panel.width - design.margin - 4 * u, design.live.height
    )
    side = Box(panel.right + 4.5 * u, design.margin, 0, design.live.height)
    side = side._replace(width=size.width - design.margin - side.x)
    if design.rtl:
        panel, inner, side = (b._replace(x=size.width - b.right) for b in (panel, inner, side))
    layers: list[Layer] = [design.shape(panel, tone, role="backdrop")]
    mark = 7.0 * u if facts.logo else 0.0
    layers += logo_part(design, facts, inner._replace(height=mark), tone)
    top = inner.y + (mark + 3 * u if mark else 0)
    high = 0.3 * size.height - (top - inner.y)
    layers += heading(design, facts, inner._replace(y=top, height=high), tone, most=7.4, lines=5,
                      justify="start")  # fmt: skip
    stats = Box(inner.x, top + high + 3 * u, inner.width, inner.bottom - top - high - 3 * u)
    layers += stacked(design, facts.facts, stats, tone)
    foot = foot_height(design, facts, side.width)
    layers += foot_part(design, facts, side._replace(y=side.bottom - foot, height=foot), on)
    body = side._replace(height=side.height - (foot + 3 * u if foot else 0))
    parts = [Part(50 * u, 1.0, lambda b: chart_part(design, facts, b, on))]
    if facts.quote is not None:
        quote = facts.quote
        parts.append(Part(quote_height(design, quote, side.width, 3.6), 0.0,
                          lambda b: quote_part(design, quote, b, on, most=3.6)))  # fmt: skip
    if facts.form == "column" and size.aspect < 0.92 and len(facts.data) > 4:
        facts.form = "bar"
    return layers + column(body, parts, 6 * u)


# -- tiers ---------------------------------------------------------------------------------------


def tiers(design: Design) -> list[Layer]:
    """Bands of one hue from deep to light, a figure on each; the chart stands on the lightest."""
    facts = read_facts(design)
    if not 2 <= len(facts.facts) <= 6 or design.size.aspect > 0.92:
        design.content.waiting = list(design.brief.strings)
        return mosaic(design)
    on, u, size = design.scheme.ground, design.u, design.size
    mark = 7.4 * u if facts.logo else 0.0
    head = Box(design.margin, 0.8 * design.margin, design.live.width, 0)
    words = head._replace(width=head.width - (mark + 3 * u if mark else 0))
    high = max(mark, heading_height(design, facts, words.width, most=8.2))
    head, words = (b._replace(height=min(0.2 * size.height, high)) for b in (head, words))
    if design.rtl and mark:
        words = words._replace(x=words.x + mark + 3 * u)
    layers = heading(design, facts, words, on, most=8.2, justify="centre")
    layers += logo_part(
        design, facts, head._replace(y=head.centre[1] - mark / 2, height=mark), on, align="end"
    )
    count = len(facts.facts)
    low = (0.28 * size.height if facts.data else 0.0) + (8 * u if facts.quote else 0.0) + 5 * u
    top = head.bottom + 3.4 * u
    step = min(15.5 * u, (size.height - low - top - design.margin) / count)
    tones = _tones(design, count)
    figure = figure_size(facts.facts, 0.42 * size.width, min(8.6 * u, 0.66 * step))
    label = label_size(design, [f.label for f in facts.facts], 0.4 * size.width, 2.7)
    for index, (fact, tone) in enumerate(zip(facts.facts, tones, strict=True)):
        band = Box(0, top + index * step, size.width, step + 1)
        layers += _tier(design, fact, band, tone, figure, label)
    body = Box(design.margin, top + count * step + 4.4 * u, design.live.width, 0)
    body = body._replace(height=size.height - design.margin - body.y)
    facts.facts = []
    return layers + _down(design, facts, body, on)


def _tones(design: Design, count: int) -> list[str]:
    """Return tones from the deep one to the accent's tint."""
    start, end = oklch(deep(design)), oklch(design.scheme.accent)
    if abs(start.lightness - end.lightness) < 0.12:
        end = end._replace(lightness=min(0.8, start.lightness + 0.3))
    last = 0.85 if count > 3 else 0.7
    return [
        from_oklch(
            start.lightness + (end.lightness - start.lightness) * last * i / max(1, count - 1),
            start.chroma + (end.chroma - start.chroma) * i / max(1, count - 1),
            end.hue if i else start.hue,
        )
        for i in range(count)
    ]


def _tier(
    design: Design, fact: Fact, band: Box, tone: str, size: float, label: float
) -> list[Layer]:
    """Return one band: the figure at its start, its words at the same axis in every band."""
    ink = inked(design, tone)
    figure = Box(design.margin, band.y, 0.45 * band.width, band.height)
    words = Box(0.52 * band.width, band.y, 0.48 * band.width - design.margin, band.height)
    if design.rtl:
        figure, words = (b._replace(x=band.width - b.right) for b in (figure, words))
    layers: list[Layer] = [
        design.shape(band, tone, role="band"),
        design.text(fact.figure, "title", on=tone, paint=ink, size=size, lines=1, box=figure,
                    valign="middle", features={"lnum": 1}, leading=1.0, hang=False),
    ]  # fmt: skip
    if fact.label is not None:
        layers.append(design.text(fact.label, "lead", on=tone, paint=ink, size=label, box=words,
                                  valign="middle", leading=1.22, hang=False))  # fmt: skip
    return layers


SHEETS = {"ledger": ledger, "mosaic": mosaic, "spine": spine, "tiers": tiers}
