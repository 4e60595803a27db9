"""Web page: the first screen of a website, as its designer would draw it.

Takes a header line, navigation, buttons, a banner, a sidebar, cards, a pop-up, a search field
and a footer; what each string is follows from the words before it. What a real page would
fill with other words stays a bar or a picture, so that no word is invented.

Compositions: `landing` (words left, a picture right), `centred` (words over a band of colour,
cards below) and `split` (the picture is half of the screen).

Example: A website homepage with a header saying "Home", a sidebar with "About", a banner
reading "Spring sale", a button saying "Shop now" and a footer saying "Contact"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.paint import Shadow
from limner.stages.plan.backdrops import Tones, lay, pick
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.appview import app_view, of_software
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.parts.hero import drawings, panel_tones, staged
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

SLOTS: tuple[tuple[str, str], ...] = (
    ("foot", r"footer|copyright|页脚|底部"),
    ("side", r"side ?bar|side panel|sidebar|侧边栏|侧栏"),
    ("popup", r"pop-?up|modal|notification|cookie|chat|弹窗|弹出|通知"),
    ("search", r"search|搜索"),
    ("ribbon", r"\bbanner|promo|announcement|ticker|横幅|促销"),
    ("button", r"button|cart|checkout|call[- ]to[- ]action|\bcta\b|按钮|购物车"),
    ("nav", r"\bnav|menu|\btabs?\b|links?\b|导航|菜单|标签栏"),
    ("head", r"header|headline|hero|title|heading|slogan|statement|标题|标语"),
    (
        "card",
        r"section|product|card|listing|testimonial|review|article|post\b|卡片|产品",
    ),
)
"""Where a string goes, by the nearest of these words before it."""
OWNER = re.compile(r"\bfor (?:an?|the|our|my)\s+(?:[\w-]+\s+){1,3}(?:called\s+|named\s+)?\W?$")
"""Who a page is for, right before the name: 'for a bakery "Crumb & Co"'."""
BY_ROLE = {
    "nav": "nav", "cta": "button", "caption": "foot", "label": "card", "item": "card",
    "section": "card", "step": "card", "value": "card", "price": "card", "sign": "ribbon",
    "headline": "head", "logo": "brand", "name": "brand", "contact": "foot",
}  # fmt: skip


@dataclass(slots=True)
class Page:
    """The strings of a page by the place they take."""

    head: Copy | None = None
    brand: list[Copy] = field(default_factory=list)
    nav: list[Copy] = field(default_factory=list)
    text: list[Copy] = field(default_factory=list)
    button: list[Copy] = field(default_factory=list)
    card: list[Copy] = field(default_factory=list)
    side: list[Copy] = field(default_factory=list)
    popup: list[Copy] = field(default_factory=list)
    ribbon: list[Copy] = field(default_factory=list)
    search: list[Copy] = field(default_factory=list)
    foot: list[Copy] = field(default_factory=list)


LISTED = re.compile(r"(?:[^\w]|_|and|und|et|y|e|or|と|和|및)*")
"""What stands between the strings of one list."""


def read_page(design: Design) -> Page:
    """Sort the strings into places; the headline is the first that may be one."""
    page, done, last = Page(), 0, "text"
    found: list[tuple[str, Copy]] = []
    for copy in design.content.rest():
        lead = design.brief.prompt[done : copy.span.start].lower() if copy.span else ""
        done = copy.span.end if copy.span else done
        listed = bool(found) and LISTED.fullmatch(lead) is not None
        slot = last if listed else _slot(lead, copy)
        if em_width(copy.text) > 18 and slot in ("nav", "button", "card", "brand", "ribbon"):
            slot = "text" if any(s == "head" for s, _ in found) else "head"
        found.append((slot, copy))
        last = slot
    heads = [c for s, c in found if s == "head"] or [c for s, c in found if s in ("text", "ribbon")]
    if not heads:
        heads = [found[0][1]] if found else []
    page.head = next((c for c in heads if 6 <= em_width(c.text) <= 48), heads[0] if heads else None)
    for slot, copy in found:
        if copy is not page.head:
            getattr(page, "text" if slot == "head" else slot).append(copy)
    _overflow(page)
    return page


def _overflow(page: Page) -> None:
    """Keep places from holding more than they can show: the rest becomes cards or text."""
    page.card += page.nav[6:] + page.button[2:]
    del page.nav[6:], page.button[2:]
    page.foot += page.ribbon[2:] + page.search[1:] + page.brand[1:]
    del page.ribbon[2:], page.search[1:], page.brand[1:]
    short = [c for c in page.text if len(c.text) <= 26]
    if len(page.text) > 3:
        page.card += short[2:]
        page.text = [c for c in page.text if c not in short[2:]]


def _slot(lead: str, copy: Copy) -> str:
    near = lead[-90:]
    if copy.role == "logo" or OWNER.search(near):
        return "brand"
    spots = [
        (max(m.end() for m in re.finditer(pattern, near)), slot)
        for slot, pattern in SLOTS
        if re.search(pattern, near)
    ]
    if spots:
        return max(spots)[1]
    return BY_ROLE.get(copy.role, "text")


# -- the screen -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Screen:
    """The desk a page is built at: the sheet, its point (1/1440 of the width), its grounds."""

    design: Design
    page: Page
    pt: float
    on: str
    low: float
    """Where the footer starts."""

    def words(self, copy: Copy, box: Box, size: float, on: str = "", **style: object) -> Layer:
        """Return interface words in a box, in the text face where no voice is given."""
        weight = style.pop("weight", 600)
        voice = style.pop("voice", Voice(self.design.type.text.face, int(str(weight))))
        style.setdefault("valign", "middle")
        return self.design.text(
            copy, "body", voice=voice, on=on or self.on, size=size * self.pt, box=box,  # type: ignore[arg-type]
            **{"leading": 1.3, "figures": "lining", **style},  # type: ignore[arg-type]
        )  # fmt: skip

    def bar(self, x: float, y: float, w: float, h: float, on: str = "") -> Layer:
        """Return what stands for words nobody gave."""
        tone = mix(on or self.on, self.design.scheme.on(on or self.on), 0.13)
        return self.design.shape(Box(x, y, w, h), tone, radius=h / 2, role="plate")


def _screen(design: Design) -> Screen:
    calm(design)
    page = read_page(design)
    pt = min(design.size.width / 1440, design.size.height / 960)
    foot = (104 if page.foot else 64) * pt
    return Screen(design, page, pt, design.scheme.ground, design.size.height - foot)


def _top(s: Screen) -> tuple[list[Layer], float]:
    """Return ribbon and navigation, and where they end."""
    d, p, w = s.design, s.pt, float(s.design.size.width)
    layers: list[Layer] = []
    y = 0.0
    mark = Box(72 * p, y + 32 * p, 36 * p, 36 * p)
    layers.append(d.shape(mark, d.scheme.accent, form="ellipse", role="icon"))
    hole = mark.inset(10 * p)._replace(x=mark.x + 4 * p)
    layers.append(d.shape(hole, s.on, form="ellipse", role="icon"))
    x = mark.right + 16 * p
    if s.page.brand:
        wide = min(360 * p, em_width(s.page.brand[0].text) * 29 * p + 20 * p)
        box = Box(x, y + 22 * p, wide, 56 * p)
        layers.append(s.words(s.page.brand[0], box, 28, weight=750, lines=1))
        x += wide
    layers += _links(s, x, y)
    y += 100 * p
    if not s.page.ribbon:
        line = Box(0, y, w, max(1.0, p))
        layers.append(d.shape(line, mix(s.on, d.scheme.ink, 0.12), role="rule"))
        return layers, y
    return [*layers, *_ribbon(s, y)], y + 72 * p


def _ribbon(s: Screen, y: float) -> list[Layer]:
    """Return the banner: a band of the accent under the navigation."""
    d, p, tone = s.design, s.pt, s.design.scheme.accent
    layers: list[Layer] = [d.shape(Box(0, y, d.size.width, 72 * p), tone, role="plate")]
    part = (d.size.width - 144 * p) / len(s.page.ribbon)
    for i, copy in enumerate(s.page.ribbon):
        box = Box(72 * p + i * part, y, part, 72 * p)
        ink = d.scheme.on(tone)
        layers.append(s.words(copy, box, 30, tone, weight=700, align="centre", colour=ink))
    return layers


def _links(s: Screen, left: float, y: float) -> list[Layer]:
    """Return navigation, search field and the account mark, from the right edge inwards."""
    d, p = s.design, s.pt
    right = d.size.width - 72 * p
    dot = Box(right - 36 * p, y + 32 * p, 36 * p, 36 * p)
    tint = mix(s.on, d.scheme.accent, 0.28)
    layers: list[Layer] = [d.shape(dot, tint, form="ellipse", role="icon")]
    right = dot.x - 28 * p
    if s.page.search:
        wide = max(220 * p, em_width(s.page.search[0].text) * 21 * p + 74 * p)
        pill = Box(right - wide, y + 25 * p, wide, 50 * p)
        layers.append(
            d.shape(pill, None, radius=25 * p, role="plate",
                    stroke=d.stroke(mix(s.on, d.scheme.ink, 0.35), 0.14))
        )  # fmt: skip
        glass = Box(pill.x + 18 * p, pill.y + 14 * p, 22 * p, 22 * p)
        layers += icon(d, "search", glass, mix(s.on, d.scheme.ink, 0.7))
        room = Box(glass.right + 10 * p, pill.y, pill.right - glass.right - 24 * p, 50 * p)
        layers.append(s.words(s.page.search[0], room, 20, weight=500, lines=1))
        right = pill.x - 28 * p
    if not s.page.nav:
        for i in range(4):
            wide = (64, 84, 56, 76)[i] * p
            right -= wide
            layers.append(s.bar(right, y + 45 * p, wide, 12 * p))
            right -= 34 * p
        return layers
    size, gap = 24.0, 44 * p
    need = sum(em_width(c.text) * size * p + gap for c in s.page.nav)
    if need > right - left:
        size, gap = size * max(0.62, (right - left) / need), 30 * p
    for copy in reversed(s.page.nav):
        wide = em_width(copy.text) * size * p + 14 * p
        right -= wide
        box = Box(right, y + 22 * p, wide, 56 * p)
        layers.append(s.words(copy, box, size, weight=600, lines=1, align="end"))
        right -= gap - 14 * p
    return layers


def _foot(s: Screen) -> list[Layer]:
    d, p, w, h = s.design, s.pt, float(s.design.size.width), float(s.design.size.height)
    tone = mix(d.scheme.ink, d.scheme.accent, 0.14)
    if d.scheme.dark:
        tone = mix(s.on, "#000000", 0.35)
    layers: list[Layer] = [d.shape(Box(0, s.low, w, h - s.low), tone, role="plate")]
    mid = (s.low + h) / 2
    shown = s.page.foot
    room = (w - 144 * p - 220 * p) / max(1, len(shown))
    for i, copy in enumerate(shown):
        box = Box(72 * p + i * room, s.low, room - 24 * p, h - s.low)
        layers.append(s.words(copy, box, 26 if len(shown) < 3 else 20, tone, weight=600))
    for i in range(3):
        dot = Box(w - 72 * p - (i + 1) * 30 * p - i * 14 * p, mid - 15 * p, 30 * p, 30 * p)
        layers.append(d.shape(dot, mix(tone, d.scheme.on(tone), 0.3), form="ellipse", role="icon"))
    if not shown:
        layers.append(s.bar(72 * p, mid - 6 * p, 260 * p, 12 * p, tone))
    return layers


def _pitch(s: Screen, box: Box, on: str, *, centred: bool = False) -> list[Layer]:
    """Return headline, text and buttons as a column in a box, the headline as large as it can."""
    d, p, page = s.design, s.pt, s.page
    align = "centre" if centred else "start"
    extra = sum(lines_at(c.text, box.width / (27 * p)) * 36 * p + 18 * p for c in page.text)
    extra += 100 * p if page.button else 36 * p
    column: list[Layer] = []
    if page.head:
        size = 104.0
        room = max(90 * p, box.height - extra)
        while (
            size > 34 and lines_at(page.head.text, box.width / (size * p)) * size * p * 1.12 > room
        ):
            size *= 0.94
        size = min(
            size,
            box.width / p / max(2.0, longest(page.head.text)) * 1.02,
        )
        column.append(
            d.text(page.head, "title", on=on, size=size * p, align=align, leading=1.1,
                   colour=d.scheme.on(on), balance=True)
        )  # fmt: skip
    voice = Voice(d.type.text.face, 450)
    for copy in page.text:
        size = 27 if len(copy.text) < 120 else 22
        column.append(
            d.text(copy, "body", voice=voice, on=on, size=size * p, align=align, leading=1.4,
                   colour=d.scheme.on(on))
        )  # fmt: skip
    if page.button:
        column.append(_buttons(s, on, centred=centred))
    elif not page.text:
        column.append(_lead_bars(s, box.width, on))
    gap = 24 * p / d.u
    return [d.stack(column, box=box, gap=gap, justify="centre", role="pitch")]


def _lead_bars(s: Screen, wide: float, on: str) -> Layer:
    bars = [
        s.bar(0, i * 26 * s.pt, share * wide, 12 * s.pt, on) for i, share in enumerate((0.8, 0.6))
    ]
    return Group(
        id=s.design.id("bars"), role="ornament", children=tuple(bars),
        flow=Flow(width=wide, height=40 * s.pt),
    )  # fmt: skip


def _buttons(s: Screen, on: str, *, centred: bool) -> Layer:
    d, p = s.design, s.pt
    row: list[Layer] = []
    for i, copy in enumerate(s.page.button):
        fill = d.scheme.accent if i == 0 and d.scheme.accent != on else d.scheme.on(on)
        label = d.text(
            copy, "body", voice=Voice(d.type.text.face, 650), on=fill, colour=d.scheme.on(fill),
            size=26 * p, align="centre", lines=1,
        )  # fmt: skip
        row.append(
            d.panel([label], fill=fill, pad=18 * p / d.u, pad_x=38 * p / d.u, radius=14 * p,
                    role="button", flow=Flow(align="start"))
        )  # fmt: skip
    justify = "centre" if centred else "start"
    return d.stack(row, axis="row", gap=18 * p / d.u, justify=justify, align="start")


def _cards(s: Screen, box: Box) -> list[Layer]:
    """Return a row of cards: a mark, the words, bars for the rest."""
    d, p = s.design, s.pt
    cards = s.page.card
    columns = min(len(cards), 4 if len(cards) != 5 else 5)
    columns = max(3, columns)
    rows = -(-len(cards) // columns)
    gap = 24 * p
    wide = (box.width - gap * (columns - 1)) / columns
    high = (box.height - gap * (rows - 1)) / rows
    fill = mix(s.on, "#ffffff", 0.75) if not d.scheme.dark else d.scheme.surface
    size = min(
        27.0, 0.92 * (wide - 48 * p) / p / max(4.0, max(em_width(c.text) for c in cards) / 2)
    )
    layers: list[Layer] = []
    for i in range(max(3, len(cards))):
        copy = cards[i] if i < len(cards) else None
        x = box.x + (i % columns) * (wide + gap)
        y = box.y + (i // columns) * (high + gap)
        plate = Box(x, y, wide, high)
        layers.append(
            d.shape(plate, fill, radius=18 * p, role="plate",
                    effects=(Shadow(dy=4 * p, blur=18 * p, colour="#0b0d2222"),))
        )  # fmt: skip
        side = min(56 * p, 0.32 * high)
        spot = Box(x + 24 * p, y + 22 * p, side, side)
        tint = mix(fill, (d.scheme.accent, d.scheme.second, d.scheme.third)[i % 3], 0.3)
        layers.append(d.shape(spot, tint, radius=0.3 * side, role="icon"))
        if copy is None:  # cards nobody named: bars, so that the row is whole
            layers.append(s.bar(x + 24 * p, y + high - 60 * p, 0.62 * wide, 12 * p, fill))
            layers.append(s.bar(x + 24 * p, y + high - 34 * p, 0.46 * wide, 10 * p, fill))
            continue
        layers += icon(d, copy.text, spot.inset(0.22 * side), d.scheme.on(tint))
        top = spot.bottom + 8 * p
        low = y + high - (38 * p if high > 150 * p else 10 * p)
        layers.append(
            s.words(copy, Box(x + 24 * p, top, wide - 48 * p, low - top), size, fill, weight=650)
        )
        if high > 150 * p:
            layers.append(s.bar(x + 24 * p, low + 4 * p, 0.5 * wide, 10 * p, fill))
    return layers


def _side(s: Screen, box: Box) -> list[Layer]:
    """Return the sidebar: its words over a list that stays bars."""
    d, p = s.design, s.pt
    tone = mix(s.on, d.scheme.accent, 0.10)
    layers: list[Layer] = [d.shape(box, tone, radius=18 * p, role="plate")]
    y = box.y + 26 * p
    for copy in s.page.side:
        size = min(
            32.0,
            (box.width - 48 * p) / p / max(3.0, longest(copy.text)),
        )
        rows = lines_at(copy.text, (box.width - 48 * p) / (size * p))
        high = rows * size * 1.3 * p + 6 * p
        room = Box(box.x + 24 * p, y, box.width - 48 * p, high)
        layers.append(s.words(copy, room, size, tone, weight=700))
        y += high + 18 * p
    share = (0.8, 0.62, 0.74, 0.5, 0.68, 0.58, 0.77)
    for i in range(7):
        if y + 60 * p > box.bottom:
            break
        dot = Box(box.x + 24 * p, y, 34 * p, 34 * p)
        layers.append(d.shape(dot, mix(tone, d.scheme.accent, 0.35), radius=9 * p, role="icon"))
        layers.append(
            s.bar(dot.right + 14 * p, y + 11 * p, share[i] * (box.width - 110 * p), 12 * p, tone)
        )
        y += 56 * p
    return layers


def _popup(s: Screen, low: float) -> list[Layer]:
    """Return the pop-up over the lower right of the page."""
    d, p, page = s.design, s.pt, s.page
    if not page.popup:
        return []
    wide, size = 430 * p, 30.0
    rows = sum(lines_at(c.text, (wide - 64 * p) / (size * p)) for c in page.popup)
    high = rows * size * 1.35 * p + 84 * p + 14 * p * len(page.popup)
    box = Box(d.size.width - 60 * p - wide, low - 28 * p - high, wide, high)
    fill = "#ffffff" if not d.scheme.dark else mix(s.on, "#ffffff", 0.14)
    lift = (Shadow(dy=10 * p, blur=40 * p, colour="#0b0d2255"),)
    cross = mix(fill, d.scheme.on(fill), 0.5)
    k = Box(box.right - 44 * p, box.y + 24 * p, 18 * p, 18 * p)
    layers: list[Layer] = [
        d.shape(box, fill, radius=20 * p, role="plate", effects=lift),
        d.shape(f"M{k.x} {k.y}L{k.right} {k.bottom}M{k.right} {k.y}L{k.x} {k.bottom}", None,
                stroke=d.stroke(cross, 0.2), role="icon"),
    ]  # fmt: skip
    words: list[Layer] = [
        d.text(c, "body", voice=Voice(d.type.text.face, 700), on=fill, size=size * p,
               colour=d.scheme.on(fill), leading=1.3)
        for c in page.popup
    ]  # fmt: skip
    room = Box(box.x + 32 * p, box.y + 22 * p, wide - 84 * p, high - 66 * p)
    layers.append(d.stack(words, box=room, gap=14 * p / d.u, justify="centre"))
    layers.append(s.bar(room.x, box.bottom - 36 * p, 0.6 * wide, 12 * p, fill))
    return layers


def _body(s: Screen, top: float) -> tuple[Box, list[Layer]]:
    """Return the room between navigation and footer less cards and sidebar, and those."""
    d, p = s.design, s.pt
    box = Box(72 * p, top + 36 * p, d.size.width - 144 * p, s.low - top - 72 * p)
    layers: list[Layer] = []
    if s.page.card:
        rows = -(-len(s.page.card) // 5)
        high = min(0.46 * box.height, (168 if rows == 1 else 290) * p)
        layers += _cards(s, Box(box.x, box.bottom - high, box.width, high))
        box = box._replace(height=box.height - high - 32 * p)
    if s.page.side:
        wide = 0.235 * box.width
        layers += _side(s, Box(box.right - wide, box.y, wide, box.height))
        box = box._replace(width=box.width - wide - 32 * p)
    return box, layers


def _picture(s: Screen, box: Box, *, far: bool = False) -> list[Layer]:
    """Return what the page is about, drawn on a panel with round corners. far: things stand at
    the far side of the panel, clear of words at the near one.
    """
    d, p = s.design, s.pt
    tone = mix(s.on, d.scheme.accent, 0.22)
    inner = Box(0, 0, box.width, box.height)
    shown = of_software(d.brief)
    arts = [] if shown else _things(d) or drawings(d, 3)
    if shown:
        view = inner._replace(x=0.5 * box.width, width=0.5 * box.width) if far else inner
        painted = app_view(d, view)
    elif arts:
        side = Box(0.56 * box.width, 0, 0.44 * box.width, box.height)
        if d.rtl:
            side = side._replace(x=0.0)
        painted = staged(d, side if far else inner, arts, tone)
    else:
        backdrop = pick(d, words_of(d.brief), CALM)
        painted = [lay(d, backdrop, inner, panel_tones(d, backdrop, tone))]
    children = (d.shape(inner, tone, role="backdrop"), *painted)
    return [
        Group(id=d.id("picture"), role="picture", box=box, children=children,
              clip=path.rect(box, 22 * p))
    ]  # fmt: skip


CALM = ("blobs", "waves", "arcs", "topo")


def _things(design: Design) -> list[Illustration]:
    """Return drawings of what the opening words name for sure: 'a travel blog', 'a pizza site'."""
    opening = re.split(r"[.\"'“‘]", design.brief.prompt, maxsplit=1)[0].lower()
    found: list[Illustration] = []
    for word in re.findall(r"[a-z]{3,}", opening):
        if word in INTERFACE or len(found) == 3:
            continue
        art = design.world.illustrations.search(word, style="flat", limit=1)
        if art and art[0].score >= 0.97 and art[0].id.startswith("fluent"):
            layer = design.art(word)
            if layer is not None and layer.art not in {a.art for a in found}:
                found.append(layer)
    return found


INTERFACE = frozenset(
    re.findall(
        r"\w+",
        """website web page homepage home landing header footer button menu bar site the with and
        shop agency studio service services startup club firm
        that for says reading reads showing displays online interface clean modern design screen
        top layout style blog navigation section sidebar popup title text store large bold small
        medium red green blue white black letters yellow orange purple pink gold word words
        featuring engaging attractive contemporary company platform tech""",
    )
)
"""Words that speak of the page itself, not of what it is about."""


# -- compositions ---------------------------------------------------------------------


def landing(design: Design) -> list[Layer]:
    """Words on the left, a picture on a round-cornered panel on the right."""
    s = _screen(design)
    layers, top = _top(s)
    box, more = _body(s, top)
    share = 0.50 if not s.page.side else 0.56
    left = box._replace(width=share * box.width - 24 * s.pt)
    right = box._replace(
        x=box.x + share * box.width + 24 * s.pt, width=(1 - share) * box.width - 24 * s.pt
    )
    return [
        *layers,
        *_pitch(s, left, s.on),
        *_picture(s, right),
        *more,
        *_foot(s),
        *_popup(s, s.low),
    ]


def centred(design: Design) -> list[Layer]:
    """Words in the middle of a band of colour; the rest below."""
    s = _screen(design)
    layers, top = _top(s)
    box, more = _body(s, top)
    tone = mix(s.on, design.scheme.accent, 0.16)
    drawn = pick(design, words_of(design.brief), CALM)
    soft = Tones(tone, *(mix(tone, design.scheme.accent, k) for k in (0.12, 0.08, 0.05)))
    layers.append(lay(design, drawn, box, soft, clip=path.rect(box, 26 * s.pt)))
    words = box.inset(0.11 * box.width, 0.07 * box.height)
    return [*layers, *_pitch(s, words, tone, centred=True), *more, *_foot(s), *_popup(s, s.low)]


def split(design: Design) -> list[Layer]:
    """The picture takes the left half, words the right."""
    s = _screen(design)
    layers, top = _top(s)
    box, more = _body(s, top)
    left = box._replace(width=0.46 * box.width)
    right = box._replace(x=box.x + 0.5 * box.width, width=0.5 * box.width)
    return [
        *layers,
        *_picture(s, left),
        *_pitch(s, right, s.on),
        *more,
        *_foot(s),
        *_popup(s, s.low),
    ]


def cover(design: Design) -> list[Layer]:
    """The picture fills the body; the words stand on a card that overlaps its foot corner."""
    s = _screen(design)
    layers, top = _top(s)
    box, more = _body(s, top)
    p = s.pt
    wide = min(box.width - 96 * p, 0.56 * box.width + 40 * p)
    card = Box(box.x + 40 * p, box.y + 0.16 * box.height, wide, 0.84 * box.height - 32 * p)
    fill = s.on
    return [
        *layers,
        *_picture(s, box, far=True),
        design.shape(card, fill, radius=22 * p, role="plate", effects=design.soft_shadow(1.0, 0.2)),
        *_pitch(s, card.inset(36 * p, 28 * p), fill),
        *more,
        *_foot(s),
        *_popup(s, s.low),
    ]


def _claims(brief: Brief) -> float:
    return 0.9 if brief.kind == "web-page" else 0.0


KIND = PictureKind(
    name="web-page",
    title="Web page",
    compositions={"landing": landing, "centred": centred, "split": split, "cover": cover},
    manual=__doc__ or "",
    cues=("website", "landing page", "homepage"),
    size=(1536, 1024),
    sheet="light",
    moods=("modern", "tech", "clean"),
    claims=_claims,
)
