"""Ticket: admission, boarding pass or voucher, with its stub.

Takes an event or line, further titles, and any number of facts (date, time, seat, gate, price,
terms); the bars of the code are decoration and say nothing.

Compositions: `stub` (title and facts over fine engraving, a stub beyond the tear), `band` (a
coloured head across the ticket, facts in columns), `pictured` (a picture at the near end) and
`slab` (all colour, words in paper).

Example: A concert ticket titled "Summer Jazz Evening", "Admit One", "Seat No. 14", "8 July 1959"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.paint import Shadow
from limner.stages.plan.backdrops import Tones, lay
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.borders import ticket as outline
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.typography import Voice

STUB = 0.26
"""Share of the ticket beyond the perforation."""
LEADS = re.compile(
    r"[\"'“”‘’«»„「」]*\s*(?:to|–|—|→|⟶|->|nach|à|vers|a|al|para|till|do|до|到|から|至)\s*[\"'“”‘’«»„「」]*",
    re.IGNORECASE,
)
"""What stands between the two ends of a journey."""
SEAT = re.compile(
    r"\b(seat|row|sitz|reihe|platz|siège|rang|place|asiento|fila|posto|lugar|stoel|plass)\b|座|席|排",
    re.IGNORECASE,
)
"""Words of a place to sit; who tears the ticket looks for it on the stub."""
LONG = 44
"""Characters beyond which a string is a line of terms, not a fact."""


@dataclass(slots=True)
class Parts:
    """The strings of a ticket."""

    title: Copy | None
    sub: Copy | None
    facts: list[Copy]
    stub: list[Copy]
    terms: list[Copy]
    way: tuple[Copy, ...] = ()
    """Where a journey begins and where it ends."""


def read_ticket(design: Design) -> Parts:
    """Sort the strings; the last short facts go onto the stub."""
    content = design.content
    title = content.take("headline", "name", "logo")
    rest = content.rest()
    if title is None and rest:
        title = rest.pop(0)
    way = _way(design.brief, rest)
    rest = [c for c in rest if c not in way]
    sub = next((c for c in rest if c.role in ("headline", "subhead") and len(c.text) < 64), None)
    rest = [c for c in rest if c is not sub]
    terms = [c for c in rest if len(c.text) > LONG]
    short = [c for c in rest if len(c.text) <= LONG]
    stubs = [c for c in short if c.role in ("price", "badge", "section")][:2]
    if not stubs and len(short) > 1:
        stubs = short[-2:] if len(short) > 3 else short[-1:]
    if len(stubs) == 1 and len(short) > 2:
        stubs = [*[c for c in short if c not in stubs and SEAT.search(c.text)][:1], *stubs]
    return Parts(title, sub, [c for c in short if c not in stubs], stubs, terms, way)


def _way(brief: Brief, copies: list[Copy]) -> tuple[Copy, ...]:
    """Return the two strings a journey leads between: '"Porto" to "Faro"', '"Wien" → "Graz"'."""
    for one, other in pairwise(copies):
        if one.span is None or other.span is None or max(len(one.text), len(other.text)) > LONG:
            continue
        if LEADS.fullmatch(brief.prompt[one.span.end : other.span.start]):
            return one, other
    return ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The ticket on its ground: where it lies, where it tears, its paper and ink."""

    box: Box
    tear: float
    paper: str
    ink: str


def _sheet(design: Design, paper: str) -> tuple[Sheet, list[Layer]]:
    u, size = design.u, design.size
    wide = size.width - 2 * design.margin
    high = min(size.height - 2 * design.margin, 0.62 * wide)
    box = Box(design.margin, (size.height - high) / 2, wide, high)
    at = 1 - STUB if not design.rtl else STUB
    tear = box.x + at * wide
    lift = (
        Shadow(dy=0.4 * u, blur=0.8 * u, colour="#00000040"),
        Shadow(dy=1.8 * u, blur=3.2 * u, colour="#00000038"),
    )
    d = outline(box, 2.1 * u, at=at, upright=True)
    layers: list[Layer] = [design.shape(d, paper, role="plate", effects=lift)]
    ink = design.scheme.on(paper)
    dash = mix(paper, ink, 0.45)
    step, y = 1.5 * u, box.y + 3.2 * u
    dots = []
    while y < box.bottom - 3.2 * u:
        dots.append(f"M{tear:.1f} {y:.1f}V{y + 0.55 * step:.1f}")
        y += step
    layers.append(design.shape("".join(dots), None, stroke=design.stroke(dash, 0.22)))
    return Sheet(box, tear, paper, ink), layers


def _stock(design: Design) -> str:
    """Return the paper of a ticket: pale, a breath of the ground's hue, or the style's surface."""
    base = oklch(design.scheme.ground)
    pale = from_oklch(0.965, min(0.012, base.chroma), base.hue)
    return design.scheme.surface if design.styled else pale


def _table(design: Design, own: str) -> str:
    """Return what a ticket lies on: its own colour, or the style's ground."""
    return design.scheme.ground if design.styled else own


def _rooms(design: Design, sheet: Sheet) -> tuple[Box, Box]:
    """Return the rooms for words left and right of the tear: main part, stub."""
    pad, box = 4.2 * design.u, sheet.box
    top = 1.12 * pad
    left = Box(box.x + pad, box.y + top, sheet.tear - box.x - 2 * pad, box.height - pad - top)
    right = Box(sheet.tear + 0.7 * pad, box.y + pad, box.right - sheet.tear - 1.5 * pad,
                box.height - 2 * pad)  # fmt: skip
    return (left, right) if not design.rtl else (right, left)


def _title(design: Design, parts: Parts, box: Box, on: str, *, valign: str = "start") -> Layer:
    words: list[Layer] = []
    if parts.title:
        share = 1.0 - (0.32 if parts.sub else 0.0) - (0.46 if parts.way else 0.0)
        fit = fitted(design, parts.title, box.width, box.height * share, most=2, cap=17 * design.u)
        words.append(
            design.text(parts.title, "title", on=on, colour=design.scheme.on(on), size=fit.size,
                        lines=fit.lines, leading=1.04)
        )  # fmt: skip
    if parts.sub:
        words.append(
            design.text(parts.sub, "subhead", voice=Voice(design.type.text.face, 550), on=on,
                        scale=1.25, colour=design.scheme.on(on), leading=1.25, balance=True)
        )  # fmt: skip
    if parts.way:
        words.append(_journey(design, parts.way, box, on))
    return design.stack(words, box=box, gap=1.3, justify=valign, role="head")


def _journey(design: Design, way: tuple[Copy, ...], box: Box, on: str) -> Layer:
    """Return both ends of a journey on one line, equal, with an arrow between them."""
    u, ink = design.u, design.scheme.on(on)
    voice = Voice(design.type.text.face, 700)
    letters = sum(em_width(c.text) for c in way) + 4
    size = max(2.4 * u, min(6.4 * u, 0.24 * box.height, 0.86 * box.width / letters))
    one, other = (
        design.text(c, "subhead", voice=voice, on=on, colour=ink, size=size, lines=1) for c in way
    )
    wide, high = 2.2 * size, 0.42 * size
    x = 0.0 if design.rtl else wide
    back = high if design.rtl else wide - high
    arrow = f"M0 {high:.1f}H{wide:.1f}M{back:.1f} 0L{x:.1f} {high:.1f}L{back:.1f} {2 * high:.1f}"
    pen = design.stroke(design.scheme.on(on, design.scheme.accent), cap="round")
    line = Group(
        id=design.id("arrow"), role="ornament", flow=Flow(width=wide, height=2 * high),
        children=(design.shape(arrow, None, stroke=pen.but(width=0.09 * size)),),
    )  # fmt: skip
    row = [other, line, one] if design.rtl else [one, line, other]
    return design.stack(row, axis="row", gap=0.5 * size / u, align="centre", role="journey")


def _abreast(design: Design, facts: list[Copy], width: float) -> int:
    """Return how many facts stand side by side: three on one line where they can be read so."""
    if len(facts) == 3 and _in_a_row(design, facts, width) >= 2.3 * design.u:
        return 3
    return 1 if len(facts) == 1 else 2 if len(facts) < 5 else 3


def _in_a_row(design: Design, facts: list[Copy], width: float) -> float:
    """Return the size at which all facts stand on one line, each as wide as its words."""
    letters = sum(max(3.0, em_width(c.text)) for c in facts)
    return (width - 3.4 * design.u * (len(facts) - 1)) / (1.08 * letters)


def _facts(design: Design, facts: list[Copy], box: Box, on: str) -> list[Layer]:
    """Return facts in columns over hairlines, all of one size."""
    if not facts:
        return []
    u = design.u
    columns = _abreast(design, facts, box.width)
    if box.width < 16 * u * columns and len(facts) * 7 * u < box.height + 8 * u:
        columns = 1  # a narrow ticket: a line to each, rather than scraps of two words
    rows = -(-len(facts) // columns)
    gap = 2.4 * u if rows > 1 else 3.4 * u
    wide = (box.width - gap * (columns - 1)) / columns
    high = min(box.height / rows, 12.5 * u)
    widest = max(max(4.0, em_width(c.text)) for c in facts)
    widths = [wide] * columns
    size = 0.96 * wide / widest
    if rows == 1 and columns > 1:
        letters = [max(3.0, em_width(c.text)) for c in facts]
        spare = box.width - gap * (columns - 1)
        widths = [spare * n / sum(letters) for n in letters]
        size = _in_a_row(design, facts, box.width)
    if size < 2.2 * u:
        size = max(2.0 * u, 1.9 * wide / widest)
        widths = [wide] * columns
    size = min(4.2 * u, 0.42 * high, size)
    line = mix(on, design.scheme.on(on), 0.28)
    top = box.bottom - rows * high
    layers: list[Layer] = []
    for i, copy in enumerate(facts):
        place = i % columns
        x, y = box.x + sum(widths[:place]) + place * gap, top + (i // columns) * high
        layers.append(design.shape(Box(x, y, widths[place], max(1.0, 0.12 * u)), line, role="rule"))
        layers.append(
            design.text(copy, "body", voice=Voice(design.type.text.face, 600), on=on, size=size,
                        colour=design.scheme.on(on), valign="middle", figures="lining",
                        box=Box(x, y + 0.5 * u, widths[place], high - 0.9 * u), leading=1.2)
        )  # fmt: skip
    return layers


def _terms(design: Design, parts: Parts, box: Box, on: str) -> list[Layer]:
    words: list[Layer] = [
        design.text(c, "small", voice=Voice(design.type.text.face, 450), on=on, leading=1.3,
                    colour=mix(design.scheme.on(on), on, 0.12))
        for c in parts.terms
    ]  # fmt: skip
    return [design.stack(words, box=box, gap=0.7, justify="end")] if words else []


def _stub(design: Design, parts: Parts, box: Box, on: str) -> list[Layer]:
    """Return the stub: its facts large, the bars of a code under them."""
    u = design.u
    bars = Box(box.x, box.bottom - 8.5 * u, box.width, 8.5 * u)
    layers: list[Layer] = []
    x, ink = bars.x, design.scheme.on(on)
    while x < bars.right - 0.8 * u:
        w = design.rng.choice((0.16, 0.16, 0.3, 0.46)) * u
        layers.append(design.shape(Box(x, bars.y, w, bars.height), ink, role="ornament"))
        x += w + design.rng.choice((0.18, 0.26, 0.4)) * u
    room = box._replace(height=box.height - 10.5 * u)
    seats = [c for c in parts.stub if SEAT.search(c.text) and len(parts.stub) > 1]
    if len(seats) == 1:
        seat = room._replace(height=min(8.6 * u, 0.36 * room.height))
        layers += _seat(design, seats[0], seat, on)
        room = room._replace(y=seat.bottom + u, height=room.height - seat.height - u)
    told = [c for c in parts.stub if c not in seats] if len(seats) == 1 else parts.stub
    high = room.height / max(1, len(told))
    for i, copy in enumerate(told):
        at = room._replace(y=room.y + i * high, height=high * 0.9)
        fit = fitted(design, copy, at.width, at.height, most=3, cap=12 * u)
        layers.append(
            design.text(copy, "heading", voice=design.type.display, on=on, colour=ink, box=at,
                        size=fit.size, lines=fit.lines, valign="middle")
        )  # fmt: skip
    return layers


def _seat(design: Design, copy: Copy, box: Box, on: str) -> list[Layer]:
    """Return the place to sit in a block of ink at the head of the stub."""
    fill = design.scheme.on(on)
    inner = box.inset(1.6 * design.u, 0.8 * design.u)
    voice = Voice(design.type.text.face, 700)
    lines = 1 if em_width(copy.text) * 2.4 * design.u < inner.width else 2
    size = min(3.6 * design.u, 0.62 * inner.height / lines,
               0.94 * lines * inner.width / max(4.0, em_width(copy.text)))  # fmt: skip
    return [
        design.shape(box, fill, radius=0.8 * design.u, role="plate"),
        design.text(copy, "body", voice=voice, on=fill, colour=on, size=size, box=inner,
                    valign="middle", align="centre", figures="lining", leading=1.15, hang=False),
    ]  # fmt: skip


def _split(design: Design, parts: Parts, main: Box) -> tuple[Box, Box, Box]:
    """Return the rooms for title, facts and terms, one under another."""
    u = design.u
    terms = min(0.3, 0.1 * len(parts.terms) + 0.0006 * sum(len(c.text) for c in parts.terms))
    rows = -(-len(parts.facts) // _abreast(design, parts.facts, main.width))
    facts = min(0.46, (0.17 if rows > 1 else 0.22) * rows)
    low = main._replace(y=main.bottom - terms * main.height, height=terms * main.height)
    mid = main._replace(y=low.y - facts * main.height - u, height=facts * main.height)
    top = main._replace(height=mid.y - main.y - 1.2 * u)
    return top, mid, low


def stub(design: Design) -> list[Layer]:
    """Paper ticket on a ground of colour: title and facts, and a stub beyond the tear."""
    parts = read_ticket(design)
    paper = _stock(design)
    design.background = _table(design, design.scheme.accent)
    sheet, layers = _sheet(design, paper)
    main, side = _rooms(design, sheet)
    top, mid, low = _split(design, parts, main)
    inset = 1.3 * design.u
    x = sheet.box.x if not design.rtl else sheet.tear
    wide = sheet.tear - sheet.box.x if not design.rtl else sheet.box.right - sheet.tear
    field = Box(x, sheet.box.y, wide, sheet.box.height).inset(inset)
    fine = mix(paper, design.scheme.accent, 0.13)
    tones = Tones(paper, fine, fine, fine)
    return [
        *layers, lay(design, "guilloche", field, tones),
        _title(design, parts, top, paper), *_facts(design, parts.facts, mid, paper),
        *_terms(design, parts, low, paper), *_stub(design, parts, side, paper),
    ]  # fmt: skip


def band(design: Design) -> list[Layer]:
    """A head of colour across the ticket, title in it; facts on paper below."""
    parts = read_ticket(design)
    paper = _stock(design)
    design.background = _table(design, mix(design.scheme.second, "#ffffff", 0.55))
    sheet, layers = _sheet(design, paper)
    main, side = _rooms(design, sheet)
    top, mid, low = _split(design, parts, main)
    tone, u = design.scheme.accent, design.u
    inset = 1.3 * u
    head = Box(sheet.box.x + inset, sheet.box.y + inset, sheet.box.width - 2 * inset,
               top.bottom - sheet.box.y - inset)  # fmt: skip
    left = head._replace(width=sheet.tear - head.x - inset)
    if design.rtl:
        left = head._replace(x=sheet.tear + inset, width=head.right - sheet.tear - inset)
    layers.append(design.shape(left, tone, radius=0.8 * u, role="backdrop"))
    words = Box(top.x, left.y + 1.6 * u, top.width, left.height - 3.2 * u)
    return [
        *layers, _title(design, parts, words, tone, valign="centre"),
        *_facts(design, parts.facts, mid, paper), *_terms(design, parts, low, paper),
        *_stub(design, parts, side, paper),
    ]  # fmt: skip


def slab(design: Design) -> list[Layer]:
    """A ticket all of one colour on a pale ground."""
    parts = read_ticket(design)
    tone = design.scheme.accent
    design.background = _table(design, mix(design.scheme.ground, "#ffffff", 0.5))
    sheet, layers = _sheet(design, tone)
    main, side = _rooms(design, sheet)
    top, mid, low = _split(design, parts, main)
    return [
        *layers, _title(design, parts, top, tone), *_facts(design, parts.facts, mid, tone),
        *_terms(design, parts, low, tone), *_stub(design, parts, side, tone),
    ]  # fmt: skip


def pictured(design: Design) -> list[Layer]:
    """The picture fills the far half of the ticket; title and facts on paper before it."""
    parts = read_ticket(design)
    u = design.u
    paper = _stock(design)
    dark = design.scheme.ink if not design.scheme.dark else design.scheme.second
    design.background = _table(design, dark)
    sheet, layers = _sheet(design, paper)
    main, side = _rooms(design, sheet)
    cut = 0.29 * main.width
    inset = 1.3 * u
    x = sheet.box.x + inset if not design.rtl else main.right - cut
    panel = Box(x, sheet.box.y + inset, cut, sheet.box.height - 2 * inset)
    picture = depicted(design, panel, among=("halftone", "sunburst", "bauhaus", "arcs", "waves"))
    words = main._replace(width=main.width - cut, x=main.x + (0 if design.rtl else cut))
    top, mid, low = _split(design, parts, words)
    return [
        *layers, *picture, _title(design, parts, top, paper),
        *_facts(design, parts.facts, mid, paper), *_terms(design, parts, low, paper),
        *_stub(design, parts, side, paper),
    ]  # fmt: skip


def _claims(brief: Brief) -> float:
    return 0.9 if brief.kind == "ticket" else 0.0


KIND = PictureKind(
    name="ticket",
    title="Ticket",
    compositions={"stub": stub, "band": band, "pictured": pictured, "slab": slab},
    manual=__doc__ or "",
    cues=("ticket", "boarding pass", "admission ticket", "voucher"),
    size=(1536, 864),
    moods=("retro", "event", "travel"),
    claims=_claims,
)
