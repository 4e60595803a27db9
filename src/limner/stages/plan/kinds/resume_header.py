"""Résumé headers: a name, what the person does and how to reach them, across the head of a page.

Takes the name, a profession or line, and contacts (mail, telephone, place, site). Contacts are told
apart by small signs. A wide strip by default, to be laid over the text of a page.

Compositions: `flush` (a large name, contacts in a column), `monogram` (initials in a mark beside
it), `block` (a field of colour), `centred` (between rules), `band` (contacts on a band of colour)
and `split` (first and last name in two weights).

Example: Résumé header for "Amara Osei", "Product Designer", "amara@osei.example", "London"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect
from limner.document.brief import Copy
from limner.document.layer import Align, Flow, Layer
from limner.document.layers.group import Group
from limner.document.lettering import Passage
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.leads import in_order, leads, led_by
from limner.stages.plan.parts.monogram import holder, initials, letters
from limner.stages.plan.typography import Voice

MAIL = re.compile(r"\S+@\S+")
PHONE = re.compile(r"^\W*\+?[\d\s()/.–-]{6,}$")
SITE = re.compile(
    r"^(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?$|^@\w+$|linkedin|github", re.I
)


@dataclass(slots=True)
class Person:
    """The strings of a header by what they are, and the colours they are set in."""

    design: Design
    name: Copy | None
    lines: list[Copy]
    contacts: list[Copy]
    ground: str
    ink: str
    tone: str


def read_person(design: Design) -> Person:
    """Take the strings: mail, telephone, site and short places are contacts."""
    calm(design)
    said = leads(design.brief)
    copies = in_order(design.brief, design.content.rest())
    reach = [c for c in copies if c.role == "contact" or _reach(c.text)]
    left = [c for c in copies if c not in reach]
    name = led_by(left, said, "name|for|of") or (left[0] if left else None)
    left = [c for c in left if c is not name]
    lines = left[:1]
    places = [c for c in left[1:] if len(c.text) <= 34]
    lines += [c for c in left[1:] if c not in places]
    contacts = [c for c in copies if c in reach or c in places]
    s = design.scheme
    design.background = s.ground
    tone = s.on(s.ground, s.accent, 4.6)
    return Person(design, name, lines, contacts, s.ground, s.on(s.ground), tone)


def _reach(text: str) -> str:
    """Return what a contact is: 'mail', 'phone', 'site' or ''."""
    text = text.strip()
    if MAIL.search(text):
        return "mail"
    if PHONE.match(text):
        return "phone"
    return "site" if SITE.search(text) and " " not in text else ""


def _sign(design: Design, kind: str, size: float, colour: str) -> Group:
    """Return the small sign of a contact: an envelope, a handset, a globe or a pin."""
    k = size
    pen = design.stroke(colour).but(width=max(1.0, 0.085 * k))
    mid = k / 2
    shapes: list[Layer]
    if kind == "mail":
        d = rect(Box(0.04 * k, 0.18 * k, 0.92 * k, 0.64 * k), 0.08 * k)
        flap = (
            f"M{0.08 * k:.1f} {0.24 * k:.1f}L{mid:.1f} {0.56 * k:.1f}L{0.92 * k:.1f} {0.24 * k:.1f}"
        )
        shapes = [design.shape(d + flap, None, stroke=pen)]
    elif kind == "phone":
        d = rect(Box(0.26 * k, 0.04 * k, 0.48 * k, 0.92 * k), 0.1 * k)
        shapes = [design.shape(d + line(0.43 * k, 0.8 * k, 0.57 * k, 0.8 * k), None, stroke=pen)]
    elif kind == "site":
        d = circle(mid, mid, 0.44 * k) + line(0.06 * k, mid, 0.94 * k, mid)
        d += (
            f"M{mid:.1f} {0.06 * k:.1f}C{0.24 * k:.1f} {0.3 * k:.1f} {0.24 * k:.1f} {0.7 * k:.1f} "
            f"{mid:.1f} {0.94 * k:.1f}C{0.76 * k:.1f} {0.7 * k:.1f} {0.76 * k:.1f} {0.3 * k:.1f} "
            f"{mid:.1f} {0.06 * k:.1f}Z"
        )
        shapes = [design.shape(d, None, stroke=pen)]
    else:
        d = (
            f"M{mid:.1f} {0.96 * k:.1f}C{0.3 * k:.1f} {0.66 * k:.1f} {0.16 * k:.1f} {0.52 * k:.1f} "
            f"{0.16 * k:.1f} {0.36 * k:.1f}A{0.34 * k:.1f} {0.34 * k:.1f} 0 1 1 {0.84 * k:.1f} "
            f"{0.36 * k:.1f}C{0.84 * k:.1f} {0.52 * k:.1f} {0.7 * k:.1f} {0.66 * k:.1f} "
            f"{mid:.1f} {0.96 * k:.1f}Z"
        )
        shapes = [design.shape(d + circle(mid, 0.36 * k, 0.12 * k), None, stroke=pen)]
    return Group(id=design.id("sign"), role="ornament", children=tuple(shapes),
                 flow=Flow(width=k, height=k))  # fmt: skip


def _contact(p: Person, copy: Copy, size: float, on: str) -> Layer:
    d = p.design
    ink = d.scheme.on(on)
    sign = _sign(d, _reach(copy.text) or "place", 1.15 * size, mix(ink, on, 0.25))
    words = d.text(copy, "body", on=on, colour=ink, size=size, leading=1.2, lines=1,
                   voice=Voice(d.type.text.face, max(450, d.type.text.weight)))  # fmt: skip
    pair: list[Layer] = [words, sign] if d.rtl else [sign, words]
    return d.stack(pair, axis="row", gap=0.55 * size / d.u, align="centre", role="contact")


def _contacts(p: Person, box: Box, on: str | None = None, *, axis: str = "column",
              align: Align = "start", justify: str = "centre") -> list[Layer]:  # fmt: skip
    """Return the contacts one under the other, or in a row."""
    if not p.contacts:
        return []
    d, on, n = p.design, on or p.ground, len(p.contacts)
    longest = max(len(c.text) for c in p.contacts)
    if axis == "column":
        size = min(4.9 * d.u, box.height / (1.62 * n), 1.72 * box.width / (longest + 3))
    else:
        total = sum(len(c.text) + 7 for c in p.contacts)
        size = min(4.2 * d.u, 0.5 * box.height, 1.9 * box.width / total)
    rows = [_contact(p, c, size, on) for c in p.contacts]
    gap = (0.72 if axis == "column" else 1.5) * size / d.u
    across: Align = align if axis == "column" else "centre"
    return [d.stack(rows, axis=axis, gap=gap, box=box, align=across, justify=justify,
                    role="contacts")]  # fmt: skip


def _named(p: Person, box: Box, on: str | None = None, *, align: str = "start",
           passages: tuple[Passage, ...] = (), **style: Any) -> list[Layer]:  # fmt: skip
    """Return name and profession, centred in their box by height."""
    d, on = p.design, on or p.ground
    rows: list[Layer] = []
    if p.name:
        fit = fitted(d, p.name, box.width, box.height * (0.62 if p.lines else 0.92), most=2,
                     cap=19 * d.u)  # fmt: skip
        style.setdefault("colour", d.scheme.on(on))
        rows.append(d.text(p.name, "display", on=on, size=fit.size, lines=fit.lines, align=align,
                           leading=1.04, passages=passages, **style))  # fmt: skip
    voice = Voice(d.type.text.face, max(500, d.type.text.weight), 0.02)
    rows += [
        d.text(c, "lead", voice=voice, on=on, colour=d.scheme.on(on, p.tone), align=align,
               size=min(4.8 * d.u, 0.2 * box.height), lines=2, leading=1.25)
        for c in p.lines
    ]  # fmt: skip
    return [d.stack(rows, box=box, gap=1.2, justify="centre", role="name")] if rows else []


def _halves(design: Design, share: float = 0.6) -> tuple[Box, Box]:
    """Return the rooms for name and contacts: side by side, or one over the other when tall."""
    live = design.canvas.inset(design.margin)
    gap = 4 * design.u
    if design.size.aspect < 1.3:
        top = live._replace(height=share * live.height)
        return top, Box(live.x, top.bottom + gap, live.width, live.bottom - top.bottom - gap)
    left = live._replace(width=share * live.width)
    right = Box(left.right + gap, live.y, live.right - left.right - gap, live.height)
    if design.rtl:
        left, right = (b._replace(x=design.size.width - b.right) for b in (left, right))
    return left, right


def flush(design: Design) -> list[Layer]:
    """A large name beside a bar of colour down the edge of the sheet, contacts on a tint."""
    p = read_person(design)
    left, right = _halves(design, 0.62)
    w, h = design.size
    u, rtl = design.u, design.rtl
    bar = Box(w - 2.6 * u if rtl else 0, 0, 2.6 * u, h)
    left = Box(left.x + (0 if rtl else 2.6 * u), left.y, left.width - 2.6 * u, left.height)
    if design.size.aspect < 1.3:
        side = Box(0, right.y - 2 * u, w, h - right.y + 2 * u)
    else:
        side = Box(0, 0, right.right + 4 * u, h) if rtl else Box(right.x - 4 * u, 0, w, h)
        side = side._replace(width=side.width if rtl else w - side.x)
    tint = mix(p.ground, p.tone, 0.09)
    layers: list[Layer] = [design.shape(bar, p.tone, role="ornament")]
    if p.contacts:
        layers.insert(0, design.shape(side, tint, role="backdrop"))
    return [*layers, *_named(p, left), *_contacts(p, right, tint if p.contacts else None)]


def monogram(design: Design) -> list[Layer]:
    """Initials in a mark beside the name."""
    p = read_person(design)
    left, right = _halves(design, 0.66)
    s = design.scheme
    side = min(0.78 * left.height, 0.3 * left.width)
    x = left.x if not design.rtl else left.right - side
    mark = Box(x, left.centre[1] - side / 2, side, side)
    form = design.rng.choice(("disc", "squircle", "arch", "hexagon"))
    fill = s.accent if contrast(s.accent, p.ground) > 1.6 else p.ink
    text = initials(p.name.text) if p.name else ""
    gap = 3.4 * design.u
    words = Box(left.x + (side + gap if not design.rtl else 0), left.y, left.width - side - gap,
                left.height)  # fmt: skip
    inner = mark.inset(0.28 * side)
    return [
        design.shape(holder(form, mark), fill, role="plate"),
        *(letters(design, text, inner, s.on(fill, p.ground, 3.0)) if text else []),
        *_named(p, words), *_contacts(p, right),
    ]  # fmt: skip


def block(design: Design) -> list[Layer]:
    """The name on a field of colour that runs off the sheet, contacts on paper beside it."""
    p = read_person(design)
    left, right = _halves(design, 0.58)
    w, h = design.size
    s, fill = design.scheme, design.scheme.accent
    tall = design.size.aspect < 1.3
    edge = left.bottom + 2 * design.u if tall else 0.0
    cut = 4.2 * design.u
    if tall:
        d = rect(Box(0, 0, w, edge))
    elif design.rtl:
        d = polygon([(left.x - cut, 0), (w, 0), (w, h), (left.x, h)])
    else:
        d = polygon([(0, 0), (left.right + cut, 0), (left.right, h), (0, h)])
    del s
    words = left.inset(0.0, 0.0)._replace(width=left.width - 2 * design.u)
    right = right if tall else right._replace(
        x=right.x + (3 * design.u if not design.rtl else 0), width=right.width - 3 * design.u
    )  # fmt: skip
    return [design.shape(d, fill, role="backdrop"), *_named(p, words, fill), *_contacts(p, right)]


def centred(design: Design) -> list[Layer]:
    """Name and profession in the middle, contacts in a row between two rules."""
    p = read_person(design)
    u, live = design.u, design.canvas.inset(design.margin)
    high = 0.24 * live.height if p.contacts else 0.0
    foot = Box(live.x, live.bottom - high, live.width, high)
    words = live._replace(height=live.height - high - (2 * u if high else 0))
    thick = max(1.0, 0.22 * u)
    rules = [design.shape(Box(live.x, y, live.width, thick), p.tone, role="rule")
             for y in ((foot.y, foot.bottom) if high else ())]  # fmt: skip
    row = "row" if design.size.aspect > 1.3 else "column"
    return [*_named(p, words, align="centre"), *rules,
            *_contacts(p, foot.inset(u, 0.6 * u), axis=row, align="centre")]  # fmt: skip


def band(design: Design) -> list[Layer]:
    """The name over a band of colour at the foot that carries the contacts."""
    p = read_person(design)
    w, h = design.size
    high = 0.28 * h if p.contacts else 0.06 * h
    foot = Box(0, h - high, w, high)
    fill = design.scheme.accent
    m = design.margin
    words = Box(m, m, w - 2 * m, foot.y - 1.6 * m)
    row = "row" if design.size.aspect > 1.3 else "column"
    inner = Box(m, foot.y + 0.16 * high, w - 2 * m, 0.68 * high)
    start = "start" if not design.rtl else "end"
    return [design.shape(foot, fill, role="backdrop"), *_named(p, words),
            *_contacts(p, inner, fill, axis=row, justify=start)]  # fmt: skip


def split(design: Design) -> list[Layer]:
    """First and last name in two weights, a hairline to the contacts."""
    p = read_person(design)
    left, right = _halves(design, 0.62)
    marks: tuple[Passage, ...] = ()
    if p.name and " " in p.name.text.strip() and p.name.script == "Latn":
        at = p.name.text.rindex(" ") + 1
        marks = (Passage(start=0, end=at, weight=300),
                 Passage(start=at, end=len(p.name.text), paint=p.tone, weight=800))  # fmt: skip
    gap = 2.4 * design.u
    tall = design.size.aspect < 1.3
    x = right.x - gap if not design.rtl else right.right + gap
    bar = Box(x, right.y + 0.1 * right.height, max(1.0, 0.16 * design.u), 0.8 * right.height)
    if tall:
        bar = Box(right.x, right.y - gap, right.width, max(1.0, 0.16 * design.u))
    return [
        *_named(p, left, passages=marks),
        *_contacts(p, right),
        *([design.shape(bar, mix(p.ground, p.ink, 0.4), role="rule")] if p.contacts else []),
    ]


KIND = PictureKind(
    name="resume-header",
    title="Résumé header",
    compositions={
        "flush": flush, "monogram": monogram, "block": block, "centred": centred, "band": band,
        "split": split,
    },
    manual=__doc__ or "",
    cues=("résumé header", "resume header", "cv header"),
    size=(1536, 512),
    sheet="light",
    moods=("modern", "professional"),
)  # fmt: skip
