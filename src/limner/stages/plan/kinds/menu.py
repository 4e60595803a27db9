"""Menu: a list of dishes or drinks with prices, for a café, bar, restaurant or stall.

Takes a title, a tagline, sections of items with prices, and notes. Prices stand in their
item's row, flush on one line, in figures of one width; the type is as large as the sheet
allows. A texture that was asked for (paper, kraft, linen, chalkboard, wood) is the ground of
every composition. Drawings show what is on the menu and are left out where none fits well.

Compositions: `table` (list over a still life standing on a table edge), `framed` (double
frame, centred, flourishes), `board` (chalkboard in a wooden frame), `swiss` (grid, hairlines,
section titles in the margin), `split` (a coloured panel with one large cropped drawing) and
`arch` (an arch with the title over two columns).

Example: A café menu titled "Morning Menu" with sections Coffee: Espresso 2.50, Flat White
3.20; Bakery: Croissant 2.80; warm paper texture, hand-lettered headings
"""

from __future__ import annotations

from typing import Any

from limner.basics.colour import contrast, from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Align, Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.document.paint import Texture
from limner.stages.plan.content import Entry, Section
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.flourish import arch_outline, flourish, notched_frame, underline
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.drawings import contact, found, grounded, illustration
from limner.stages.plan.parts.handwriting import letter_by_hand
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.pricelist import ListLook, price_list, split
from limner.stages.plan.parts.served import dishes
from limner.stages.plan.parts.told import tie
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.scheme import build, moods_of
from limner.stages.plan.typography import Voice

PAPERS = {"paper": "paper", "kraft": "paper", "parchment": "paper", "linen": "linen",
          "canvas": "linen", "fabric": "linen", "wood": "wood", "wooden": "wood",
          "concrete": "concrete", "stone": "concrete", "slate": "speckle"}  # fmt: skip
SLATE = "#262c2a"


# -- content ---------------------------------------------------------------------------------


def _sections(design: Design) -> list[Section]:
    """Hand out the list; without items every short string left is taken for one."""
    sections = design.content.sections()
    if sections:
        return sections
    loose = design.content.take_all("bullet", "label", "name", "step", "nav", "sign", "badge")
    return [Section(None, tuple(Entry(copy) for copy in loose))] if loose else []


def _parts(design: Design) -> tuple[Copy | None, Copy | None, list[Section], list[Copy]]:
    """Hand out title, tagline, list and the rest."""
    content = design.content
    letter_by_hand(design)
    tie(design)
    title = content.take("headline", "logo")
    tagline = content.take("subhead", "quote")
    sections = _sections(design)
    if title is None:
        title = content.headline() if not sections else content.take("name", "sign", "caption")
    return title, tagline, sections, content.rest()


# -- ground ----------------------------------------------------------------------------------


def _sheet(design: Design, default: str = "paper", strength: float = 0.7) -> str:
    """Paint the ground with the texture asked for; return the colour words stand on."""
    asked = (design.brief.texture or "").lower().replace("-", " ").split()
    name = next((PAPERS[w] for w in asked if w in PAPERS), default)
    ground = design.scheme.ground
    free = not design.brief.palette.colours and not {"dark", "night"} & moods_of(design.brief)
    loud = oklch(ground).chroma > 0.11 and not design.scheme.dark
    if free and (asked or loud) and not design.styled and name in ("paper", "linen"):
        ground = _papered(design, "kraft" in asked)
    seed = design.rng.randrange(1 << 16)
    design.background = Texture.model_validate(
        {"name": name, "colours": (ground,), "strength": strength, "seed": seed}
    )
    return ground


def _papered(design: Design, kraft: bool) -> str:
    """Turn the scheme to cream or kraft paper, its most vivid colour for the accent."""
    scheme = design.scheme
    ground = from_oklch(0.8, 0.06, 78) if kraft else from_oklch(0.95, 0.028, 84)
    vivid = sorted((scheme.ground, scheme.accent, scheme.second), key=lambda c: -oklch(c).chroma)
    design.scheme = build(ground, vivid[0], vivid[1], scheme.third)
    return ground


def _head(
    design: Design,
    title: Copy | None,
    tagline: Copy | None,
    on: str,
    *,
    align: str = "start",
    scale: float = 1.0,
) -> list[Layer]:
    """Return title and tagline as children of a stack."""
    out: list[Layer] = []
    if title is not None:
        scale *= min(1.15, max(0.55, 9.5 / max(6.0, em_width(title.text))) ** 0.5)
        out.append(design.text(title, "display", on=on, align=align, scale=scale))
    if tagline is not None:
        accent = design.type.accent
        voice = Voice(accent.face, accent.weight, italic=accent.italic)
        muted = design.scheme.muted
        out.append(design.text(tagline, "lead", voice=voice, on=on, colour=muted, align=align))
    return out


# -- compositions ----------------------------------------------------------------------------


def still_life(design: Design) -> list[Layer]:
    """Title and list above a still life that stands on a table edge."""
    title, tagline, sections, rest = _parts(design)
    ground = _sheet(design)
    live, u = design.live, design.u
    arts = found(design, dishes(design), 3, sure=0.6)
    wide = design.wide
    look = _look(design, ground, leader="dots", mark="none", weight=400)
    if wide and arts:
        side = Box(live.x, live.y, live.width * 0.36, live.height)
        head = Box(side.x, side.y, side.width, side.height * 0.46)
        strip = Box(side.x, side.y + 0.5 * side.height, side.width, 0.44 * side.height)
        body = Box(live.x + 0.43 * live.width, live.y, 0.57 * live.width, live.height)
    else:
        deep = ((0.15 if _count(sections) > 16 else 0.2) if arts else 0.0) * design.size.height
        top = live.height * (0.19 if tagline else 0.15)
        head = Box(live.x, live.y, live.width, top)
        foot = (
            design.size.height - deep - (design.margin if not arts else 0.075 * design.size.height)
        )
        body = Box(live.x, live.y + top + 3.2 * u, live.width, foot - live.y - top - 5.2 * u)
        strip = Box(live.x, foot, live.width, deep)
    layers: list[Layer] = []
    edge = strip.bottom - 0.16 * strip.height
    if arts:
        band = Box(0, edge, design.size.width, design.size.height - edge)
        if wide:
            band = Box(0, edge, live.x + 0.39 * live.width, band.height)
        layers.append(design.shape(band, design.scheme.accent, role="table"))
        layers.append(
            design.shape(band._replace(height=0.5 * u), mix(design.scheme.accent, "#000000", 0.25))
        )
        layers += grounded(design, arts, strip)
    children = _head(design, title, tagline, ground, align="start" if wide else "centre")
    layers.append(
        design.stack(
            children, box=head, gap=0.8, justify="start" if wide else "centre", align="stretch"
        )
    )
    layers += _list_and_rest(design, sections, rest, body, look, "centre" if not wide else "start")
    return layers


def framed(design: Design) -> list[Layer]:
    """A double frame with cut corners; everything on the middle axis."""
    title, tagline, sections, rest = _parts(design)
    ground = _sheet(design, "linen" if design.rng.random() < 0.5 else "paper", 0.55)
    u, canvas = design.u, design.canvas
    accent = design.scheme.on(ground, design.scheme.accent)
    outer = canvas.inset(design.bleed + 3.4 * u)
    layers: list[Layer] = [
        design.shape(
            notched_frame(outer, 3.6 * u), None, stroke=design.stroke(accent, 0.42), role="frame"
        ),
        design.shape(
            notched_frame(outer.inset(1.0 * u), 3.9 * u),
            None,
            stroke=design.stroke(accent, 0.14),
            role="frame",
        ),
    ]
    inner = outer.inset(7.0 * u, 6.2 * u)
    arts = found(design, dishes(design), 1, style="line", sure=0.6)
    y = inner.y
    if arts and not design.wide:
        side = 10.5 * u
        box = Box(inner.centre[0] - side / 2, y, side, side)
        layers.append(illustration(design, arts[0], box, Recolour(flat=accent), role="ornament"))
        y += side + 1.2 * u
    children = _head(
        design,
        title,
        tagline,
        ground,
        align="centre",
        scale=0.8,
    )
    high = (0.15 if tagline else 0.11) * inner.height if children else 0.0
    if not sections and not rest:
        high = 0.62 * (inner.bottom - y)
    head = Box(inner.x, y, inner.width, high)
    layers.append(design.stack(children, box=head, gap=0.6, justify="centre"))
    if children:
        layers += flourish(
            design, inner.centre[0], head.bottom + 2.4 * u, 0.5 * inner.width, accent
        )
    top = head.bottom + (6.8 * u if children else 0.0)
    body = Box(inner.x, top, inner.width, inner.bottom - top)
    under = not design.wide and _count(sections) <= 9 and design.rng.random() < 0.5
    under = under and len(sections) % 2 == 0  # columns of equal weight, or one
    look = _look(design, ground, leader="dots", rows="under" if under else "end", centred=True)
    if not design.wide and not under:
        body = body.inset(0.04 * body.width, 0)
    layers += _list_and_rest(design, sections, rest, body, look, "centre")
    return layers


def board(design: Design) -> list[Layer]:
    """A chalkboard in a wooden frame; on paper that was asked for, the same in ink."""
    title, tagline, sections, rest = _parts(design)
    u, canvas = design.u, design.canvas
    asked = (design.brief.texture or "").lower()
    paper = any(w in PAPERS for w in asked.replace("-", " ").split()) or bool(
        design.brief.palette.colours
    )
    layers: list[Layer] = []
    if paper:
        ground = _sheet(design)
        inner = canvas.inset(design.margin)
    else:
        ground = SLATE
        accents = [c for c in (design.scheme.accent, design.scheme.second, design.scheme.third)]
        accent = max(accents, key=lambda c: oklch(c).chroma)
        tone = oklch(accent)
        accent = from_oklch(0.83, min(0.13, tone.chroma), tone.hue)
        design.scheme = build(SLATE, accent, from_oklch(0.85, 0.07, 95), "#f2efe4")
        wood = Texture(name="wood", colours=("#8a5f3c",), seed=design.rng.randrange(1 << 16))
        design.background = wood
        frame = design.bleed + 2.6 * u
        slate = Texture(
            name="speckle",
            colours=(SLATE, "#39413e"),
            strength=0.35,
            seed=design.rng.randrange(1 << 16),
        )
        layers.append(design.shape(canvas.inset(frame), slate, role="backdrop", radius=0.5 * u,
                                   stroke=design.stroke("#1a120bcc", 0.5)))  # fmt: skip
        inner = canvas.inset(frame + 5.0 * u)
    accent = design.scheme.on(ground, design.scheme.accent)
    children = _head(design, title, tagline, ground, align="centre")
    high = (
        inner.height * ((0.17 if tagline else 0.14) if not design.wide else 0.22) if children else 0
    )
    if not sections and not rest:
        high = 0.86 * inner.height
    head = Box(inner.x, inner.y, inner.width, high)
    layers.append(design.stack(children, box=head, gap=0.4, justify="centre"))
    if children:
        layers += underline(
            design, head, accent, min(0.75, em_width(title.text) * 0.055 if title else 0.4)
        )
    top = head.bottom + (5.6 * u if children else 0.0)
    arts = found(design, dishes(design), 2, style="line", sure=0.6)
    body = Box(inner.x, top, inner.width, inner.bottom - top)
    if arts and not design.wide and _count(sections) <= 16:
        side = min(0.17 * inner.height, 0.3 * inner.width)
        body = body._replace(height=body.height - side - 5 * u)
        for i, art in enumerate(arts[:2]):
            x = inner.x + 0.06 * inner.width if i == 0 else inner.right - side - 0.06 * inner.width
            if len(arts) == 1:
                x = inner.centre[0] - side / 2
            box = Box(x, inner.bottom - side, side, side)
            ink = Recolour(flat=accent if i else design.scheme.ink)
            turn = (-6.0, 5.0)[i]
            layers.append(illustration(design, art, box, ink, rotate=turn, role="ornament"))
    look = _look(design, ground, leader="dots", centred=False, mark="short")
    layers += _list_and_rest(design, sections, rest, body, look, "centre")
    return layers


def swiss(design: Design) -> list[Layer]:
    """A grid: a large title flush left, section titles in a margin column over hairlines."""
    title, tagline, sections, rest = _parts(design)
    asked = design.brief.texture
    ground = _sheet(design) if asked else design.scheme.ground
    live, u = design.live, design.u
    high = (0.3 if design.wide else 0.235) * live.height if title or tagline else 0.0
    disc = 0.42 * min(design.size)
    x = design.size.width - 0.72 * disc if not design.rtl else -0.28 * disc
    shape = design.shape(
        Box(x, -0.3 * disc, disc, disc), design.scheme.accent, form="ellipse", role="backdrop"
    )
    layers: list[Layer] = [shape] if not design.brief.texture or design.rng.random() < 0.7 else []
    room = live.width - (0.45 * disc if layers else 0)
    head = Box(live.x if not design.rtl else live.right - room, live.y, room, high)
    children = _head(design, title, tagline, ground, scale=1.1)
    layers.append(design.stack(children, box=head, gap=1.0, justify="start"))
    body = Box(live.x, live.y + high + 2.0 * u, live.width, live.height - high - 2.0 * u)
    rest_box, body = _foot(design, rest, body)
    layers += _margin_list(design, sections, body, ground)
    if rest_box is not None:
        layers += closing(design, rest, on=ground, box=rest_box, justify="end")
    return layers


def _foot(design: Design, rest: list[Copy], body: Box) -> tuple[Box | None, Box]:
    """Split off room at the foot of a box for the strings left over."""
    if not rest:
        return None, body
    letters = sum(len(c.text) for c in rest)
    lines = len(rest) + letters * 1.3 * design.u / max(1.0, body.width)
    high = min(0.45 * body.height, (3.9 * lines + 1.0) * design.u)
    foot = Box(body.x, body.bottom - high, body.width, high)
    return foot, body._replace(height=body.height - high - 2.5 * design.u)


def _margin_list(design: Design, sections: list[Section], body: Box, ground: str) -> list[Layer]:
    """Return sections one below another, their titles in a margin column at the left."""
    u = design.u
    titled = any(s.title for s in sections)
    # Wide sheets and long lists stand in two columns with the titles over them.
    if not titled or _count(sections) > 22 or design.wide:
        look = _look(
            design, ground, leader="hair", mark="rule", voice=_sans_heavy(design), heading=1.2
        )
        return price_list(design, sections, body, look)
    margin = 0.3 * body.width
    weights = [max(len(s.entries), 1) + 0.9 for s in sections]
    gap = 2.6 * u
    unit = (body.height - gap * (len(sections) - 1)) / sum(weights)
    unit = min(unit, 11.0 * u)
    layers: list[Layer] = []
    y = body.y
    ink = design.scheme.ink
    for section, weight in zip(sections, weights, strict=True):
        high = weight * unit
        layers.append(design.shape(Box(body.x, y, body.width, max(1.5, 0.3 * u)), ink, role="rule"))
        cap = min(4.3, 0.4 * unit / u)
        head = min(1.12 * cap, 3.9) * u
        right = Box(body.x + margin, y + 1.7 * u, body.width - margin, high - 1.7 * u)
        # Title and first dish stand on one line.
        left = Box(body.x, right.y + 0.94 * (cap * u - head), margin - 2.5 * u, high - 1.7 * u)
        if design.rtl:
            left = left._replace(x=body.right - left.width)
            right = right._replace(x=body.x)
        if section.title:
            words = design.text(section.title, "subhead", voice=_sans_heavy(design), on=ground,
                                colour=design.scheme.accent, box=left, size=head)  # fmt: skip
            layers.append(words)
        look = _look(design, ground, leader="hair", cap=cap, weight=400)
        layers += price_list(design, [Section(None, section.entries)], right, look, 1)
        y += high + gap
    return layers


def _sans_heavy(design: Design) -> Voice:
    return Voice(
        design.type.display.face,
        max(600, design.type.display.weight),
        design.type.display.tracking / 2,
    )


def split_panel(design: Design) -> list[Layer]:
    """A panel of colour with the title and one drawing, large and cut by the edge."""
    title, tagline, sections, rest = _parts(design)
    ground = _sheet(design, strength=0.5)
    size, u = design.size, design.u
    tone = (
        design.scheme.accent
        if contrast(design.scheme.accent, ground) > 1.6
        else design.scheme.second
    )
    many = _count(sections) > 14
    if design.tall:
        deep = (0.22 if many else 0.36) * size.height
        panel = Box(0, 0, size.width, deep)
        body = Box(
            design.margin,
            deep + 5 * u,
            design.live.width,
            size.height - deep - 5 * u - design.margin,
        )
    else:
        across = (0.32 if many else 0.4) * size.width
        panel = Box(0, 0, across, size.height)
        body = Box(
            across + 6 * u,
            design.margin,
            size.width - across - 6 * u - design.margin,
            design.live.height,
        )
        if design.rtl:
            panel = panel._replace(x=size.width - across)
            body = body._replace(x=design.margin)
    layers: list[Layer] = [design.shape(panel, tone, role="backdrop")]
    arts = found(design, dishes(design), 1, sure=0.6)
    ink = design.scheme.on(tone, None)
    words = panel.inset(design.margin)
    if arts:
        layers += _cropped(design, arts[0], panel, tone)
        if design.tall:
            words = words._replace(width=0.56 * words.width)
            if design.rtl:
                words = words._replace(x=design.live.right - words.width)
        else:
            words = words._replace(height=0.46 * words.height)
    children: list[Layer] = []
    if title is not None:
        children.append(design.text(title, "display", on=tone, **paper_on(design, tone)))
    if tagline is not None:
        children.append(design.text(tagline, "lead", voice=design.type.accent, on=tone, colour=ink))
    layers.append(
        design.stack(children, box=words, gap=1.0, justify="end" if design.tall else "start")
    )
    look = _look(design, ground, leader="none" if design.rng.random() < 0.5 else "dots")
    layers += _list_and_rest(design, sections, rest, body, look, "start")
    return layers


def _cropped(design: Design, art: tuple[str, str], panel: Box, tone: str) -> list[Layer]:
    """Return a drawing larger than its corner of the panel, cut by the panel's edge."""
    lower = mix(tone, "#000000" if oklch(tone).lightness > 0.5 else "#ffffff", 0.12)
    if design.tall:
        side = min(1.05 * panel.height, 0.5 * panel.width)
        box = Box(panel.right - 0.86 * side, panel.bottom - 0.93 * side, side, side)
        if design.rtl:
            box = box._replace(x=panel.x - 0.14 * side)
    else:
        side = min(max(1.05 * panel.width, 0.5 * panel.height), 0.56 * panel.height)
        box = Box(panel.right - 0.95 * side, panel.bottom - 0.9 * side, side, side)
    glow = Box(box.x - 0.08 * side, box.y - 0.02 * side, 1.16 * side, 1.16 * side)
    disc = design.shape(glow, lower, form="ellipse", role="backdrop")
    drawing = illustration(design, art, box, rotate=-8.0)
    inside = [disc, drawing]
    moved = tuple(
        layer.but(box=layer.box.moved(-panel.x, -panel.y)) for layer in inside if layer.box
    )
    return [Group(id=design.id("panel"), role="backdrop", box=panel, children=moved, crop=True)]


def arch(design: Design) -> list[Layer]:
    """An arch in colour carries the title; the list stands in front of it on a card."""
    title, tagline, sections, rest = _parts(design)
    ground = _sheet(design, strength=0.6)
    size, u = design.size, design.u
    tone = design.scheme.accent
    many = _count(sections) > 12
    across = 0.34 if many else 0.5
    width = 0.78 * size.width if not design.wide else across * size.width
    cx = size.width / 2 if not design.wide else (across / 2 + 0.04) * size.width
    top = 0.055 * size.height
    radius = width / 2
    d = arch_outline(Box(cx - radius, top, 2 * radius, size.height - top))
    layers: list[Layer] = [design.shape(d, tone, role="backdrop")]
    ink = design.scheme.on(tone, None)
    arts = found(design, dishes(design), 1, sure=0.6)
    deep = 0.36 * size.height if not design.wide else size.height
    side = min(0.17 * size.height, 0.8 * radius) if arts else 0.0
    if design.wide:
        side = min(0.3 * size.height, 0.9 * radius) if arts else 0.0
    head = Box(cx - 0.74 * radius, top + 0.34 * radius, 1.48 * radius, 0)
    if not design.wide:
        side = min(side, 0.42 * (deep - head.y))
    bottom = deep - 2.2 * u - 0.88 * side
    if design.wide:
        bottom = size.height - side - 7 * u if arts else size.height - design.margin
    head = head._replace(height=max(3 * u, bottom - head.y))
    children: list[Layer] = []
    if title is not None:
        children.append(
            design.text(
                title, "display", on=tone, align="centre", scale=0.92, **paper_on(design, tone)
            )
        )
    if tagline is not None:
        children.append(
            design.text(
                tagline, "lead", voice=design.type.accent, on=tone, colour=ink, align="centre"
            )
        )
    layers.append(design.stack(children, box=head, gap=0.8, justify="centre"))
    if design.wide:
        start = (across + 0.08) * size.width + 2 * u
        card = Box(start, design.margin, design.live.right - start, design.live.height)
    else:
        card = Box(design.margin, deep, design.live.width, size.height - deep - design.margin)
    paper = (
        mix(ground, "#ffffff", 0.5)
        if oklch(ground).lightness > 0.6
        else mix(ground, "#ffffff", 0.06)
    )
    layers.append(
        design.shape(
            card, paper, role="plate", radius=1.2 * u, effects=design.soft_shadow(1.0, 0.16)
        )
    )
    if arts:
        spot = Box(cx - side / 2, card.y - side * 0.86, side, side)
        if design.wide:
            spot = Box(cx - side / 2, size.height - side - 3.0 * u, side, side)
        layers += [contact(design, spot), illustration(design, arts[0], spot, anchor="bottom")]
    inner = card.inset(4.6 * u, 4.2 * u)
    if arts and not design.wide:
        inner = inner._replace(y=inner.y + 1.6 * u, height=inner.height - 1.6 * u)
    look = _look(design, paper, leader="dots")
    layers += _list_and_rest(design, sections, rest, inner, look, "centre")
    return layers


# -- shared ------------------------------------------------------------------------------------


def _look(design: Design, on: str, **fields: Any) -> ListLook:
    accent = design.scheme.on(on, design.scheme.accent)
    dress: dict[str, Any] = {
        "on": on,
        "ink": design.scheme.on(on, design.scheme.ink),
        "accent": accent,
        **fields,
    }
    return ListLook(**dress)


def _count(sections: list[Section]) -> int:
    return sum(len(s.entries) for s in sections)


def _list_and_rest(
    design: Design,
    sections: list[Section],
    rest: list[Copy],
    body: Box,
    look: ListLook,
    align: Align,
) -> list[Layer]:
    """Set the list and, below it, whatever strings are left."""
    if not sections:
        return closing(design, rest, on=look.on, align=align, box=body, justify="centre", scale=1.2)
    foot, body = _foot(design, rest, body)
    layers = price_list(design, sections, body, look)
    if foot is not None:
        layers += closing(design, rest, on=look.on, align=align, box=foot, justify="end")
    return layers


def _claims(brief: Brief) -> float:
    priced = sum(1 for c in brief.strings if c.role == "price")
    return 0.5 if priced >= 4 and not brief.chart else 0.0


KIND = PictureKind(
    name="menu",
    title="Menu",
    compositions={
        "table": still_life, "framed": framed, "board": board, "swiss": swiss, "split": split_panel,
        "arch": arch,
    },
    manual=__doc__ or "",
    cues=("menu", "café menu", "restaurant menu", "price list", "wine list", "drinks menu"),
    size=(1024, 1536),
    sheet="light",
    moods=("cafe", "menu", "warm", "hand-lettered"),
    claims=_claims,
)  # fmt: skip
__all__ = ["KIND", "split"]
