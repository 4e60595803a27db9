"""Labels: what is printed on packs, designed as labels are: name, product, contents, in that order.

Several designs, taken by seed among those that suit the area's shape and what it is printed on: a
film without a ground on glass, paper else. Words keep to the middle of a label, as its sides turn
away round the pack.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box, Size
from limner.basics.path import circle
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.scene import Sheet
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.staging.desk import desk, line
from limner.stages.plan.staging.fronts import FRONTS
from limner.stages.plan.staging.setting import (
    Layout,
    Room,
    Stock,
    Words,
    alike,
    centred,
    foot_lines,
    lines_of,
    name_voice,
    rows_in,
    small_voice,
)
from limner.stages.plan.typography import Voice, pairings

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_SIDE = 0.13
"""Share of the width kept free at each side."""


def label(
    design: Design, copies: Sequence[Copy], size: Size, stock: Stock, least: float = 0.0
) -> Sheet:
    """Return the printed sheet of a pack; without strings its marks only.

    least: pixels of the sheet the smallest words need to be read in the picture.
    """
    ground = stock.paper or stock.body
    sheet = desk(design, size, copies, ground, stock.accent)
    if stock.called in _CELLARED and sheet.type.name not in _SERIFS:
        face = design.rng.choice(_SERIFS[:2])
        sheet.type = next(pair for pair in pairings() if pair.name == face)
    words = Words.of(sheet.content.rest())
    side = _SIDE if 0.5 < size.aspect < 1.35 else 0.6 * _SIDE
    inner = Box(0, 0, *size).inset(size.width * side, size.height * 0.07)
    ink = _ink(stock, ground)
    accent = readable(stock.accent, ground, 3.0)
    papered = stock.paper is not None
    room = Room(sheet, words, inner, ground, ink, accent, least, papered, stock.called)
    layout = _layout(design, room, stock)
    layers = blank(room) if words.bare else layout(room)
    return Sheet(size=size, background=stock.paper, layers=tuple(layers))


_CELLARED = frozenset({"wine-bottle"})
"""Packs whose labels are set in roman, as they have always been."""
_SERIFS = ("garamond", "cormorant", "baskerville", "playfair", "bodoni")


def _layout(design: Design, room: Room, stock: Stock) -> Layout:
    """Return a design by the seed among those that suit."""
    if stock.paper is None and stock.called in FRONTS and room.sheet.size.aspect < 1.2:
        return FRONTS[stock.called]
    if room.words.name is not None and not room.words.product and not room.words.contents:
        return design.rng.choice((alone, lined, footed) if stock.paper else (lined, alone))
    if stock.paper is None:
        narrow = room.sheet.size.aspect < 1.5
        names: tuple[Layout, ...] = (quiet, sealed, swiss, block) if narrow else (quiet,)
        if stock.glass:
            names = (quiet,)
    elif room.sheet.size.aspect > 1.35:
        names = (framed, quiet, banded)
    else:
        names = (block, swiss, framed, sealed, quiet)
    if stock.rounded:
        names = tuple(n for n in names if n is not swiss)
    return design.rng.choice(names)


def stock_of(design: Design, body: str | None, *, glass: bool, clear: bool = False) -> Stock:
    """Return the stock for a pack of a colour: film on deep glass and plain packs, paper else.

    body: None is the pack's own colour, taken as light. clear: whether what lies behind shows
    through, so that only paper keeps words readable.
    """
    rng = design.rng
    colour = body or "#e9e4dc"
    if glass and body is not None:
        colour = mix(colour, "#0c0d10", 0.42)  # filled, it looks deeper than its tint
    tone = oklch(colour)
    moods = {*design.brief.moods, *design.brief.styles, *design.brief.palette.moods}
    warm = "#f6efe2" if moods & {"vintage", "rustic", "botanical", "earthy"} else "#f8f5ef"
    hue = tone.hue if tone.chroma > 0.03 else oklch(design.scheme.accent).hue
    deep = from_oklch(0.34, min(0.1, max(0.04, tone.chroma)), hue)
    gold = "#a8803c"
    accent = gold if moods & {"luxury", "elegant", "vintage"} else deep
    if glass:  # what is in it ends in a line that would show through film
        papers = (warm, "#fdfcfa", from_oklch(0.93, 0.02, hue))
        rng.random()
        return Stock(colour, True, rng.choice(papers) if not clear else warm, accent)
    if tone.lightness < 0.45:
        return Stock(colour, False, None if rng.random() < 0.6 else warm, gold)
    film = rng.random() < 0.5
    return Stock(colour, False, None if film else warm, accent)


def _ink(stock: Stock, ground: str) -> str:
    dark = mix(stock.accent, "#15161a", 0.55)
    light = "#fbf8f2"
    return dark if contrast(dark, ground) >= contrast(light, ground) else light


# -- designs ---------------------------------------------------------------------------


def quiet(room: Room) -> list[Layer]:
    """The name alone in the middle, a hair line, the product and the contents beneath, much air."""
    b, h = room.inner, room.sheet.size.height
    out: list[Layer] = []
    wide = room.sheet.size.aspect > 1.35
    top = b.y + b.height * (0.04 if wide else 0.16)
    tall = b.height * (0.48 if wide else 0.34)
    if room.words.name is not None:
        out.append(centred(room, name_voice(room), room.words.name, Box(b.x, top, b.width, tall),
                            0.34 * h, lines_of(room, 12)))  # fmt: skip
    below = top + tall + 0.015 * h
    if room.words.product:
        rule = Box(b.centre[0] - b.width * 0.09, below, b.width * 0.18, max(2.0, 0.004 * h))
        out.append(room.sheet.shape(rule, room.accent))
        for copy, box in rows_in(room, below + 0.02 * h, room.rows(0.24 if wide else 0.15)):
            out.append(centred(room, small_voice(room), copy, box, 0.12 * h, 2))
    foot = Box(b.x, b.bottom - room.foot() - 0.01 * h, b.width, room.foot())
    return [*out, *foot_lines(room, foot)]


def framed(room: Room) -> list[Layer]:
    """A double frame, a mark, the name, a rule, the product, the contents at the foot."""
    sheet, h = room.sheet, room.sheet.size.height
    w = sheet.size.width
    edge = Box(0, 0, *sheet.size).inset(0.05 * min(w, h))
    thin = max(1.0, 0.006 * min(w, h))
    stroke = sheet.stroke(room.accent, 1.6 * thin / sheet.u)
    fine = sheet.stroke(room.accent, 0.7 * thin / sheet.u)
    out: list[Layer] = [
        sheet.shape(edge, None, stroke=stroke, role="frame"),
        sheet.shape(edge.inset(3.2 * thin), None, stroke=fine, role="frame"),
    ]
    b = room.inner.inset(0, 0.05 * h)
    wide = sheet.size.aspect > 1.35
    top = b.y
    if not wide:
        out += room.mark(b.centre[0], b.y + 0.09 * h, 0.06 * h, room.accent)
        top += 0.2 * h
    tall = b.height * (0.44 if wide else 0.32)
    if room.words.name is not None:
        out.append(centred(room, name_voice(room), room.words.name, Box(b.x, top, b.width, tall),
                            0.3 * h, lines_of(room, 11)))  # fmt: skip
    y = top + tall + 0.02 * h
    out.append(sheet.shape(Box(b.x + 0.3 * b.width, y, 0.4 * b.width, 0.8 * thin), room.accent))
    for copy, box in rows_in(room, y + 0.02 * h, room.rows(0.19 if wide else 0.15)):
        out.append(centred(room, small_voice(room), copy, box, 0.12 * h, 2))
    return [*out, *foot_lines(room, Box(b.x, b.bottom - room.foot(), b.width, room.foot()))]


def alone(room: Room) -> list[Layer]:
    """A name and nothing else: large in the middle, on paper in a double frame, a mark above it
    where there is height, a rule beneath."""
    sheet, (w, h) = room.sheet, room.sheet.size
    name = room.words.name
    assert name is not None
    thin = max(1.0, 0.006 * min(w, h))
    out: list[Layer] = []
    if room.papered:
        edge = Box(0, 0, w, h).inset(0.05 * min(w, h))
        for at, weight in ((edge, 1.6), (edge.inset(3.2 * thin), 0.7)):
            stroke = sheet.stroke(room.accent, weight * thin / sheet.u)
            out.append(sheet.shape(at, None, stroke=stroke, role="frame"))
    tall = sheet.size.aspect < 1.0
    b = room.inner
    if room.papered and b.x < 0.12 * w:  # clear of the frame
        b = Box(0.12 * w, b.y, 0.76 * w, b.height)
    if tall:
        r = min(0.12 * w, 0.07 * h)
        out += room.mark(b.centre[0], b.y + 0.06 * h + r, r, room.accent)
    top, high = (0.3 * h, 0.42 * h) if tall else (0.2 * h, 0.46 * h)
    lines = 3 if tall and len(name.text.split()) > 2 else 2 if len(name.text) > 9 else 1
    at = Box(b.x, top, b.width, high)
    out.append(centred(room, name_voice(room), name, at, alike(room, at, high, lines), lines))
    if room.papered:
        rule = Box(b.centre[0] - 0.16 * b.width, top + high + 0.05 * h, 0.32 * b.width, 1.2 * thin)
        out.append(sheet.shape(rule, room.accent))
    return out


def lined(room: Room) -> list[Layer]:
    """A name and nothing else: large between two rules as wide as the label, no frame; on a tall
    one its mark above."""
    sheet, (w, h) = room.sheet, room.sheet.size
    name = room.words.name
    assert name is not None
    b = room.inner
    tall = sheet.size.aspect < 0.8
    high = min(0.5 * h, 0.9 * w)
    lines = 3 if tall and len(name.text.split()) > 2 else lines_of(room, 9)
    voice = name_voice(room)
    cap = alike(room, Box(b.x, 0, b.width, high), high, lines)
    fit = fitted(sheet, name, b.width, high, most=lines, cap=cap, voice=voice)
    block = min(high, 1.16 * fit.lines * fit.size)
    middle = 0.56 * h if tall else 0.5 * h
    at = Box(b.x, middle - high / 2, b.width, high)
    out: list[Layer] = [centred(room, voice, name, at, cap, lines)]
    thin = max(2.0, 0.007 * min(w, h))
    gap = 0.06 * h
    for y in (middle - block / 2 - gap, middle + block / 2 + gap):
        out.append(sheet.shape(Box(b.x, y, b.width, thin), room.accent))
    if tall:
        r = min(0.13 * w, 0.24 * (middle - block / 2 - gap))
        out += room.mark(b.centre[0], middle - block / 2 - 1.6 * gap - r, r, room.accent)
    return out


def footed(room: Room) -> list[Layer]:
    """A name and nothing else above a deep band of colour with the mark in it."""
    sheet, (w, h) = room.sheet, room.sheet.size
    name = room.words.name
    assert name is not None
    b = room.inner
    band = 0.24 * h
    lines = 3 if sheet.size.aspect < 0.8 and len(name.text.split()) > 2 else lines_of(room, 9)
    out: list[Layer] = [sheet.shape(Box(0, h - band, w, band), room.accent, role="plate")]
    out += room.mark(b.centre[0], h - band / 2, 0.3 * min(band, w), room.ground)
    at = Box(b.x, 0.12 * h, b.width, 0.52 * h)
    cap = alike(room, at, at.height, lines)
    out.append(centred(room, name_voice(room), name, at, cap, lines))
    return out


def block(room: Room) -> list[Layer]:
    """A block of colour above with the name reversed out of it; the rest on paper below, a strip
    where that is the contents alone."""
    sheet, (w, h) = room.sheet, room.sheet.size
    share = 0.52 if room.words.product else 0.76  # what has nothing to say has little room
    head = Box(0, 0, w, share * h)
    fill = room.accent
    on = room.ground if contrast(room.ground, fill) > 4.4 else "#241a12"
    if contrast(on, fill) < 4.4:
        on, fill = room.ground, readable(fill, room.ground, 4.6)
    out: list[Layer] = [sheet.shape(head, fill, role="plate")]
    out += room.mark(room.inner.centre[0], 0.115 * h, 0.05 * h, on)
    b = room.inner
    if room.words.name is not None:
        box = Box(b.x, 0.2 * h, b.width, (share - 0.26) * h)
        out.append(
            line(sheet, room.words.name, box, voice=name_voice(room), colour=on, on=fill,
                 cap=0.3 * h, lines=lines_of(room, 9),
                 tracking=name_voice(room).tracking)
        )  # fmt: skip
    foot = room.foot()
    for copy, box in rows_in(room, 0.55 * h, min(room.rows(0.22), 0.4 * h - foot)):
        out.append(centred(room, small_voice(room, 600), copy, box, 0.12 * h, 2))
    return [*out, *foot_lines(room, Box(b.x, 0.95 * h - foot, b.width, foot))]


def swiss(room: Room) -> list[Layer]:
    """Everything from one left edge: the name large, the product under it, the contents low."""
    sheet, (_, h) = room.sheet, room.sheet.size
    b = room.inner
    out: list[Layer] = []
    if room.words.name is not None:
        voice = Voice(name_voice(room).face, name_voice(room).weight, 0.0, 1.0)
        out.append(
            line(sheet, room.words.name, Box(b.x, b.y + 0.06 * h, b.width, 0.36 * h), voice=voice,
                 colour=room.ink, on=room.ground, cap=0.3 * h, align="left", valign="bottom",
                 lines=lines_of(room, 10))
        )  # fmt: skip
    y = b.y + 0.46 * h
    out.append(sheet.shape(Box(b.x, y, 0.16 * b.width, max(3.0, 0.012 * h)), room.accent))
    for copy, box in rows_in(room, y + 0.04 * h, room.rows(0.2)):
        out.append(
            line(sheet, copy, box, voice=small_voice(room), colour=room.ink, on=room.ground,
                 cap=0.09 * h, lines=2, align="left")
        )  # fmt: skip
    r = 0.045 * h
    out += room.mark(b.right - r, b.bottom - 0.04 * h, r, room.accent)
    foot = Box(b.x, b.bottom - room.foot(), 0.66 * b.width, room.foot())
    return [*out, *foot_lines(room, foot, "left")]


def sealed(room: Room) -> list[Layer]:
    """A disc of colour with the mark in it, the name across beneath it, product and contents."""
    sheet, (w, h) = room.sheet, room.sheet.size
    b = room.inner
    r = min(0.24 * w, 0.15 * h)
    cx, cy = b.centre[0], b.y + 0.02 * h + r
    fill = room.accent
    out: list[Layer] = [sheet.shape(circle(cx, cy, r), fill)]
    out += room.mark(cx, cy, 0.5 * r, sheet.scheme.on(fill, room.ground, 2.0))
    top = cy + r + 0.03 * h
    if room.words.name is not None:
        box = Box(b.x, top, b.width, 0.27 * h)
        out.append(
            centred(room, name_voice(room), room.words.name, box, 0.28 * h, lines_of(room, 10))
        )
    foot = room.foot()
    high = min(room.rows(0.15), b.bottom - foot - top - 0.29 * h)
    for copy, box in rows_in(room, top + 0.28 * h, high):
        out.append(centred(room, small_voice(room), copy, box, 0.12 * h, 2))
    return [*out, *foot_lines(room, Box(b.x, b.bottom - foot, b.width, foot))]


def banded(room: Room) -> list[Layer]:
    """A wide label: bands of colour at head and foot, the words between them."""
    sheet, (w, h) = room.sheet, room.sheet.size
    b = room.inner
    band = 0.1 * h
    out: list[Layer] = [
        sheet.shape(Box(0, 0, w, band), room.accent, role="plate"),
        sheet.shape(Box(0, h - band, w, band), room.accent, role="plate"),
    ]
    if room.words.name is not None:
        out.append(centred(room, name_voice(room), room.words.name,
                            Box(b.x, 0.15 * h, b.width, 0.4 * h), 0.4 * h, 1))  # fmt: skip
    for copy, box in rows_in(room, 0.57 * h, 0.17 * h):
        out.append(centred(room, small_voice(room), copy, box, 0.14 * h))
    return [*out, *foot_lines(room, Box(b.x, 0.75 * h, b.width, 0.11 * h))]


def blank(room: Room) -> list[Layer]:
    """A pack that was given no words: its mark alone, nothing that looks like words."""
    w, h = room.sheet.size
    return room.mark(room.inner.centre[0], 0.5 * h, 0.17 * min(w, h), room.ink)
