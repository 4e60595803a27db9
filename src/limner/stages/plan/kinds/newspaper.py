"""Newspapers: a front page of what was said, and of nothing else.

Takes a masthead, a dateline and a price, the lead headline with its deck and story, further
headlines with theirs, and captions; what stands before a string in the prompt says which it is.
No copy is made up: where there is little to read, headlines and the picture grow.

Compositions: `broadsheet` (masthead in blackletter, rules, the picture beside the story), `tabloid`
(a block of colour, one headline across the page), `columns` (four columns about the picture) and
`modern` (everything flush, the picture across the head).

Example: Newspaper front page: masthead "The Harbour Courier", dateline "Saturday, 14 June 1958",
lead headline "Lighthouse shines again after ten dark years"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from limner.basics.colour import oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy, Subject
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Effect, Separation
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import pictured
from limner.stages.plan.parts.leads import in_order, leads, led_by
from limner.stages.plan.parts.running import height_of, size_in
from limner.stages.plan.parts.scenic import scenic_in
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.typography import Voice, face_of_class, installed, pairings

OWN = frozenset({
    "masthead", "dateline", "newspaper", "paper", "headline", "story", "article", "page", "deck",
    "caption", "front", "edition", "subhead", "gazette",
})  # fmt: skip
"""Words the reader may take for things to be shown."""
FOLIO = re.compile(
    r"\b(?:vol(?:ume)?|no|nr|issue|edition|late|price|est)\b\.?|\b(?:1[5-9]|20)\d\d\b"
    r"|^\W*[€$£¥]?\s*\d+(?:[.,]\d+)?\s*(?:p|pence|cents?|€|\$|¢|euros?)?$", re.I
)  # fmt: skip
PRESS = ("baskerville", "playfair", "garamond", "dm", "bodoni", "zilla", "slab", "archivo")
"""Pairings a paper may be set in."""
NAMED = (
    r"masthead|nameplate|(?:news)?paper(?: called| named)?|called|named"
    r"|报纸|报头|題字|新聞|신문"
)
"""What leads to the name of the paper."""
LONG = 110
"""Characters from which a string is running text."""


@dataclass(slots=True)
class Story:
    """A headline and what is told under it."""

    head: Copy | None = None
    deck: list[Copy] = field(default_factory=list)
    body: list[Copy] = field(default_factory=list)


@dataclass(slots=True)
class Paper:
    """The strings of a front page, and its paper and ink."""

    design: Design
    masthead: Copy | None
    folio: list[Copy]
    lead: Story
    minor: list[Story]
    captions: list[Copy]
    paper: str
    ink: str

    def text(self, copy: Copy, size: float, *, on: str | None = None, **style: Any) -> Layer:
        """Return words in the paper's ink."""
        style.setdefault("colour", self.ink)
        return self.design.text(copy, style.pop("level", "heading"), on=on or self.paper,
                                size=size, **style)  # fmt: skip


def read_paper(design: Design, *, modern: bool = False) -> Paper:
    """Sort the strings of the brief, in the order the prompt tells them; find what to show."""
    said = leads(design.brief)
    copies = in_order(design.brief, design.content.rest())
    masthead = led_by(copies, said, NAMED)
    folio = [c for c in copies if c is not masthead and _is_folio(c, said.get(c.text, ""))][:4]
    rest = [c for c in copies if c is not masthead and c not in folio]
    lead_copy = led_by(rest, said, "lead|main|top|splash|标题|見出し|頭条|头条") or next(
        (c for c in rest if c.role == "headline"), None
    )
    if masthead is None and len(rest) > 1 and len(rest[0].text) < 32 and rest[0] is not lead_copy:
        masthead = rest.pop(0)
    if lead_copy is None and rest:
        lead_copy = min(rest, key=lambda c: (len(c.text) > LONG, rest.index(c)))
    stories = _stories([c for c in rest if c is not lead_copy], said, Story(lead_copy))
    captions = [c for c in copies if "caption" in said.get(c.text, "")]
    for story in stories:
        story.body = [c for c in story.body if c not in captions]
        story.deck = [c for c in story.deck if c not in captions]
    _found(design, lead_copy)
    _pressed(design)
    white = modern or design.scheme.dark
    paper = design.scheme.ground if design.styled else "#fbfaf6" if white else "#f3ecdc"
    design.background = paper
    ink = "#161514" if oklch(paper).lightness > 0.6 else "#f6f1e6"
    return Paper(design, masthead, folio, stories[0], stories[1:], captions, paper, ink)


def _is_folio(copy: Copy, lead: str) -> bool:
    if len(copy.text) > 44:
        return False
    told = re.search(r"\b(?:dateline|date|price|issue|edition|volume|weather|place)\b[^.;]*$", lead)
    return bool(told) or copy.role in ("date", "time", "price") or (
        len(copy.text) < 28 and FOLIO.search(copy.text) is not None
    )  # fmt: skip


def _stories(rest: list[Copy], said: dict[str, str], lead: Story) -> list[Story]:
    """Deal what is left to stories: long strings are text, short ones decks or new headlines."""
    stories = [lead]
    for copy in rest:
        told = said.get(copy.text, "")
        if len(copy.text) > LONG or re.search(
            r"\b(?:story|article|text|body|copy)\b|正文|本文|内容", told
        ):
            stories[-1].body.append(copy)
        elif re.search(
            r"\b(?:deck|sub-?head\w*|sub-?title|standfirst|strap\w*)\b|副标题|副題|副标", told
        ) or (copy.role == "subhead" and not stories[-1].deck):
            stories[-1].deck.append(copy)
        elif stories == [lead] and not lead.deck and not lead.body and "headline" not in told:
            lead.deck.append(copy)
        else:
            stories.append(Story(copy))
    return stories


def _pressed(design: Design) -> None:
    """Set the page in one of the faces of the trade, unless a style has chosen."""
    if design.styled or design.type.name in PRESS:
        return
    have = installed(design.world.fonts)
    usable = [q for q in pairings() if q.name in PRESS and {q.display.face, q.text.face} <= have]
    if usable:
        design.type = design.rng.choice(usable)


def _found(design: Design, lead: Copy | None) -> None:
    """Leave in the brief only what can be shown; else take it from the lead headline."""
    kept = [s for s in design.brief.subjects if not OWN & set(s.name.lower().split())]
    if not kept and lead is not None:
        kept = [Subject(name=w) for w in dict.fromkeys(scenic_in(lead.text))][:2]
    design.brief = design.brief.but(subjects=tuple(kept))


# -- parts -----------------------------------------------------------------------------


def _picture(p: Paper, box: Box, *, colour: bool = False) -> list[Layer]:
    """Return the picture, screened in the paper's ink or in colour, in a hairline."""
    d = p.design
    if min(box.width, box.height) < 14 * d.u:
        return []
    shown = depicted(d, Box(0, 0, box.width, box.height), among=("halftone", "sunburst", "waves"))
    effects: tuple[Effect, ...] = ()
    if not colour:
        pitch = max(3.0, 0.42 * d.u)
        effects = (Separation(inks=(p.ink,), paper=p.paper, pitch=pitch, seed=3),)
    rim = d.shape(box, None, stroke=d.stroke(p.ink, 0.14), role="rule")
    return [
        Group(id=d.id("photograph"), role="subject", box=box, crop=True, children=tuple(shown),
              effects=effects),
        rim,
    ]  # fmt: skip


def _has_picture(design: Design) -> bool:
    return pictured(design)


def _rule(p: Paper, x: float, y: float, width: float, weight: float = 0.14) -> Layer:
    d = p.design
    return d.shape(Box(x, y, width, max(1.0, weight * d.u)), p.ink, role="rule")


def _serif(design: Design) -> Voice:
    own = design.type.display
    return own if own.face not in ("caveat", "pacifico") else design.type.text


def _masthead(p: Paper, box: Box, *, on: str | None = None, colour: str | None = None,
              black: bool = False, align: str = "centre") -> list[Layer]:  # fmt: skip
    """Return the name of the paper as large as its box allows."""
    if p.masthead is None:
        return []
    d, copy = p.design, p.masthead
    face = face_of_class("blackletter", d.world.fonts) if black and copy.script == "Latn" else None
    voice = Voice(face, 700) if face else _serif(d)
    fit = fitted(d, copy, box.width, box.height, most=1, voice=voice, cap=15 * d.u)
    return [p.text(copy, fit.size, level="display", voice=voice, on=on, colour=colour or p.ink,
                   box=box, align=align, valign="middle", lines=1, leading=1.0)]  # fmt: skip


def _folio(p: Paper, box: Box) -> list[Layer]:
    """Return dateline, issue and price between two rules."""
    d = p.design
    if not p.folio:
        return [_rule(p, box.x, box.bottom, box.width, 0.5)]
    layers = [_rule(p, box.x, box.y, box.width, 0.4), _rule(p, box.x, box.bottom, box.width, 0.14)]
    n = len(p.folio)
    aligns = {1: ["centre"], 2: ["start", "end"]}.get(n, ["start", *["centre"] * (n - 2), "end"])
    inner = box.inset(0, 0.6 * d.u)
    wide = inner.width / n
    order = list(range(n)) if not d.rtl else list(reversed(range(n)))
    for k, (copy, align) in enumerate(zip(p.folio, aligns, strict=True)):
        at = Box(inner.x + order[k] * wide, inner.y, wide, inner.height)
        layers.append(p.text(copy, min(1.95 * d.u, 0.62 * inner.height), level="small", box=at,
                             align=align, valign="middle", lines=1,
                             voice=Voice(d.type.text.face, 600)))  # fmt: skip
    return layers


def _head(  # noqa: PLR0913  a headline, its room and how it is set
    p: Paper, copy: Copy | None, box: Box, *, align: str = "start", most: int = 3,
          cap: float = 14.0, voice: Voice | None = None, valign: str = "top",
          **style: Any) -> tuple[list[Layer], float]:  # fmt: skip
    """Return a headline as large as its box allows, and how high it stands."""
    if copy is None:
        return [], 0.0
    d = p.design
    voice = voice or Voice(_serif(d).face, max(700, _serif(d).weight), _serif(d).tracking)
    fit = fitted(d, copy, box.width, box.height, most=most, voice=voice, cap=cap * d.u)
    text = p.text(copy, fit.size, level="title", voice=voice, box=box, align=align, valign=valign,
                  lines=fit.lines, leading=1.04, **style)  # fmt: skip
    return [text], fit.height


def _deck(
    p: Paper, copies: list[Copy], box: Box, align: str = "start"
) -> tuple[list[Layer], float]:
    """Return the lines under a headline, and how high they stand."""
    if not copies:
        return [], 0.0
    d = p.design
    voice = Voice(d.type.text.face, 500)
    size = size_in(d, [c.text for c in copies], box.width, box.height, voice=voice, most=3.3,
                   least=2.1)  # fmt: skip
    high = height_of([c.text for c in copies], size, box.width, voice, leading=1.3, gap=0.5)
    rows = [p.text(c, size, level="lead", voice=voice, align=align, leading=1.28, balance=True)
            for c in copies]  # fmt: skip
    return [d.stack(rows, box=box._replace(height=max(box.height, high)), gap=0.8)], high


def _body(p: Paper, copies: list[Copy], box: Box, columns: int = 1) -> list[Layer]:
    """Return running text in columns, as large as fills them, within reason."""
    if not copies:
        return []
    d = p.design
    gap = 2.4 * d.u
    wide = (box.width - gap * (columns - 1)) / columns
    size = size_in(d, [c.text for c in copies], wide, 0.94 * columns * box.height, leading=1.32,
                   most=2.9, least=1.75)  # fmt: skip
    rows = [p.text(c, size, level="body", voice=d.type.text, leading=1.32, align="start",
                   columns=columns) for c in copies]  # fmt: skip
    if len(rows) == 1:
        return [rows[0].but(box=box)]
    return [d.stack(rows, box=box, gap=1.0, role="story")]


def _minors(p: Paper, box: Box) -> list[Layer]:
    """Return further stories side by side, hairlines between them."""
    if not p.minor:
        return []
    d, n = p.design, min(3, len(p.minor))
    rows = -(-len(p.minor) // n)
    gap = 3.4 * d.u
    wide = (box.width - gap * (n - 1)) / n
    high = box.height / rows
    sizes = [
        fitted(d, s.head, wide, (0.45 if s.body or s.deck else 0.9) * high, most=4,
               cap=5.6 * d.u).size
        for s in p.minor if s.head
    ]  # fmt: skip
    size = min(sizes) if sizes else 4 * d.u
    layers: list[Layer] = [_rule(p, box.x, box.y - 1.6 * d.u, box.width, 0.24)]
    for i, story in enumerate(p.minor):
        x = box.x + (i % n if not d.rtl else n - 1 - i % n) * (wide + gap)
        at = Box(x, box.y + (i // n) * high, wide, high - 1.2 * d.u)
        if i % n:
            line = Box((x if not d.rtl else x + wide + gap) - gap / 2, at.y, max(1.0, 0.12 * d.u),
                       at.height)  # fmt: skip
            layers.append(d.shape(line, p.ink, role="rule"))
        voice = Voice(_serif(d).face, max(650, _serif(d).weight))
        parts: list[Layer] = []
        if story.head:
            parts.append(p.text(story.head, size, voice=voice, leading=1.06))
        parts += [p.text(c, 2.2 * d.u, level="lead", voice=d.type.text) for c in story.deck]
        parts += [p.text(c, 1.95 * d.u, level="body", voice=d.type.text, leading=1.3)
                  for c in story.body]  # fmt: skip
        layers.append(d.stack(parts, box=at, gap=0.9, role="story"))
    return layers


def _caption(p: Paper, box: Box) -> list[Layer]:
    if not p.captions:
        return []
    rows = [p.text(c, 1.85 * p.design.u, level="small", voice=p.design.type.text, italic=True)
            for c in p.captions]  # fmt: skip
    return [p.design.stack(rows, box=box, gap=0.4)]


def _foot(p: Paper, page: Box, share: float = 0.17) -> tuple[Box, Box]:
    """Return the page above the further stories, and their room."""
    if not p.minor:
        return page, page._replace(y=page.bottom, height=0.0)
    rows = -(-len(p.minor) // 3)
    high = min(0.42, share * rows + 0.05 * any(s.body for s in p.minor)) * page.height
    low = Box(page.x, page.bottom - high, page.width, high)
    return page._replace(height=page.height - high - 3.4 * p.design.u), low


# -- compositions ------------------------------------------------------------------------


def _page(design: Design) -> Box:
    return design.canvas.inset(4.6 * design.u + design.bleed)


def broadsheet(design: Design) -> list[Layer]:
    """Masthead between rules, the lead across the page, the picture beside the story."""
    p = read_paper(design)
    u, page = design.u, _page(design)
    top = page._replace(height=0.105 * page.height if p.masthead else 0.0)
    folio = Box(page.x, top.bottom + u, page.width, (3.6 if p.folio else 0.4) * u)
    above, low = _foot(p, Box(page.x, folio.bottom + 3 * u, page.width,
                              page.bottom - folio.bottom - 3 * u))  # fmt: skip
    bare = not p.lead.body
    room = above._replace(height=(0.34 if bare else 0.25) * above.height)
    words, high = _head(p, p.lead.head, room, most=3, cap=15.0 if bare else 12.5, align="centre")
    deck_box = Box(0, 0, 0.88 * above.width, 0.1 * above.height)
    deck, tall = _deck(p, p.lead.deck, deck_box, "centre")
    told = Box(above.x, above.y, above.width, 1.06 * (high + tall) + (1.6 if deck else 0) * u)
    opened = [x.but(box=None) for x in (*words, *deck)]
    y = told.bottom + 2.2 * u
    rest = Box(above.x, y, above.width, above.bottom - y)
    layers = [*_masthead(p, top, black=True), *_folio(p, folio), *_minors(p, low)]
    if opened:
        layers.append(design.stack(opened, box=told, gap=1.6, role="lead"))
    return [*layers, *_told(p, rest)]


def _told(p: Paper, rest: Box, *, colour: bool = False) -> list[Layer]:
    """Return picture and story side by side; where one is missing the other takes the room."""
    d, u = p.design, p.design.u
    cap = 4.2 * u if p.captions else 0.0
    if not p.lead.body:
        pic = rest._replace(height=rest.height - cap)
        under = Box(pic.x, pic.bottom + 0.9 * u, pic.width, max(1.0, cap - 0.9 * u))
        return [*_picture(p, pic, colour=colour), *_caption(p, under)]
    if not _has_picture(d):
        return [*_body(p, p.lead.body, rest, 3 if not d.tall else 2), *_caption(p, rest)]
    long = sum(len(c.text) for c in p.lead.body)
    share = 0.62 if long < 420 else 0.5
    pic = rest._replace(width=share * rest.width, height=rest.height - cap)
    words = Box(pic.right + 3 * u, rest.y, rest.right - pic.right - 3 * u, rest.height)
    if d.rtl:
        pic, words = (b._replace(x=d.size.width - b.right) for b in (pic, words))
    under = Box(pic.x, pic.bottom + 0.9 * u, pic.width, max(1.0, cap - 0.9 * u))
    columns = 2 if long > 900 else 1
    return [*_picture(p, pic, colour=colour), *_caption(p, under),
            *_body(p, p.lead.body, words, columns)]  # fmt: skip


def tabloid(design: Design) -> list[Layer]:
    """The name reversed out of a block of colour, a picture, one headline across the page."""
    p = read_paper(design, modern=True)
    u, page, s = design.u, _page(design), design.scheme
    red = s.accent if oklch(s.accent).chroma > 0.08 else "#c4161c"
    block = Box(0, 0, design.size.width, page.y + 0.1 * page.height)
    name = Box(page.x, page.y - 0.6 * u, page.width, block.bottom - page.y)
    ink = s.on(red, "#ffffff", 4.6)
    folio = Box(page.x, block.bottom + u, page.width, (3.4 if p.folio else 0.4) * u)
    above, low = _foot(p, Box(page.x, folio.bottom + 2.4 * u, page.width,
                              page.bottom - folio.bottom - 2.4 * u), 0.14)  # fmt: skip
    face = face_of_class("condensed", design.world.fonts)
    latin = p.lead.head is not None and p.lead.head.script in ("Latn", "Cyrl")
    voice = Voice(face, 800) if face and latin else None
    body = 0.2 * above.height if p.lead.body else 0.0
    deck_high = 0.09 * above.height if p.lead.deck else 0.0
    room = above._replace(height=0.34 * above.height)
    words, high = _head(p, p.lead.head, room, most=3, cap=24.0, voice=voice)
    y = above.bottom - body - deck_high - high - (2 * u if body else 0)
    pic = Box(above.x, above.y, above.width, y - above.y - 2 * u)
    words = [w.but(box=Box(above.x, y, above.width, high * 1.06)) for w in words]
    deck, _high = _deck(p, p.lead.deck, Box(above.x, y + high + 1.4 * u, above.width,
                                            deck_high))  # fmt: skip
    told = Box(above.x, above.bottom - body + u, above.width, max(1.0, body - u))
    return [
        design.shape(block, red, role="plate"),
        *_masthead(p, name, on=red, colour=ink, align="start"), *_folio(p, folio),
        *_picture(p, pic, colour=True), *words, *deck, *_body(p, p.lead.body, told, 3),
        *_caption(p, Box(pic.x, pic.bottom + 0.2 * u, pic.width, 2 * u)), *_minors(p, low),
    ]  # fmt: skip


def columns(design: Design) -> list[Layer]:
    """The headline over two columns at one side, the picture over the others, hairlines."""
    p = read_paper(design)
    u, page = design.u, _page(design)
    top = page._replace(height=0.11 * page.height if p.masthead else 0.0)
    folio = Box(page.x, top.bottom + 0.8 * u, page.width, (3.4 if p.folio else 0.4) * u)
    above, low = _foot(p, Box(page.x, folio.bottom + 2.6 * u, page.width,
                              page.bottom - folio.bottom - 2.6 * u), 0.19)  # fmt: skip
    gap = 3.6 * u
    left = above._replace(width=0.47 * (above.width - gap))
    right = Box(left.right + gap, above.y, above.right - left.right - gap, above.height)
    if design.rtl:
        left, right = (b._replace(x=design.size.width - b.right) for b in (left, right))
    bare = not p.lead.body
    room = left._replace(height=(0.72 if bare else 0.46) * left.height)
    words, high = _head(p, p.lead.head, room, most=7, cap=19.0 if bare else 12.0)
    deck, tall = _deck(p, p.lead.deck, Box(0, 0, left.width, 0.2 * left.height))
    spent = 1.08 * (high + tall) + 4.4 * u
    body = _body(p, p.lead.body, left._replace(height=max(1.0, left.height - spent)))
    told = [x.but(box=None) for x in (*words, *deck, *body)]
    cap = 4.2 * u if p.captions else 0.0
    pic = right._replace(height=right.height - cap)
    bar = Box((left.right if not design.rtl else right.right) + gap / 2, above.y,
              max(1.0, 0.12 * u), above.height)  # fmt: skip
    return [
        *_masthead(p, top, black=design.rng.random() < 0.5), *_folio(p, folio),
        design.stack(told, box=left, gap=2.0, role="lead"),
        design.shape(bar, p.ink, role="rule"), *_picture(p, pic),
        *_caption(p, Box(pic.x, pic.bottom + 0.9 * u, pic.width, max(1.0, cap - u))),
        *_minors(p, low),
    ]  # fmt: skip


def modern(design: Design) -> list[Layer]:
    """The picture across the head under a flush masthead, the headline flush below it."""
    p = read_paper(design, modern=True)
    u, page, s = design.u, _page(design), design.scheme
    tone = s.on(p.paper, s.accent, 4.6) if oklch(s.accent).chroma > 0.06 else p.ink
    top = page._replace(height=0.085 * page.height if p.masthead else 0.0)
    folio = Box(page.x, top.bottom + 0.8 * u, page.width, (3.4 if p.folio else 0.4) * u)
    above, low = _foot(p, Box(page.x, folio.bottom + 2.4 * u, page.width,
                              page.bottom - folio.bottom - 2.4 * u))  # fmt: skip
    body = (0.24 if sum(len(c.text) for c in p.lead.body) < 700 else 0.34) * above.height
    body = body if p.lead.body else 0.0
    room = above._replace(height=0.26 * above.height)
    words, high = _head(p, p.lead.head, room, most=3, cap=12.0)
    deck_room = 0.11 * above.height if p.lead.deck else 0.0
    pic = above._replace(height=above.height - high - deck_room - body - 5 * u)
    y = pic.bottom + 2.6 * u
    words = [w.but(box=Box(above.x, y, above.width, high * 1.06)) for w in words]
    deck, _high = _deck(p, p.lead.deck, Box(above.x, y + high + 1.4 * u, 0.9 * above.width,
                                            max(1.0, deck_room - 2 * u)))  # fmt: skip
    told = Box(above.x, above.bottom - body, above.width, max(1.0, body))
    return [
        *_masthead(p, top, colour=tone, align="start"), *_folio(p, folio),
        *_picture(p, pic, colour=True), *words, *deck, *_body(p, p.lead.body, told, 2),
        *_caption(p, Box(pic.x, pic.bottom + 0.2 * u, pic.width, 2 * u)), *_minors(p, low),
    ]  # fmt: skip


def _suits(brief: Any) -> tuple[str, ...]:
    words = words_of(brief)
    if {"tabloid", "scandal", "gossip"} & words:
        return ("tabloid", "modern", "columns", "broadsheet")
    return ()


KIND = PictureKind(
    name="newspaper",
    title="Newspaper front page",
    compositions={
        "broadsheet": broadsheet, "tabloid": tabloid, "columns": columns, "modern": modern,
    },
    manual=__doc__ or "",
    cues=("newspaper front page", "newspaper", "front page", "tabloid", "broadsheet"),
    size=(1024, 1434),
    sheet="light",
    moods=("classic", "editorial"),
    suits=_suits,
)  # fmt: skip
