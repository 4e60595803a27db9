"""Flashcards and educational plates: a picture to every word, in equal cards or on one plate.

Takes a title and the words to learn; what stands after a word in the prompt ("la manzana" apple)
says what is to be drawn for it, else the word itself does, in any language the drawings know. A
word nothing is drawn for keeps its card, with its initial large.

Compositions: `cards` (cards on a field of colour), `plate` (one sheet of figures, as in an
old book of natural history), `tiles` (every word on a field of its own colour) and `chart` (a wall
chart, its title on a band).

Example: Flashcards for learning Spanish fruit: "la manzana" apple, "el plátano" banana, "la uva"
grapes
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from limner.basics.colour import from_oklch, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, line, rect
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Shadow
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.drawings import best, contact, illustration
from limner.stages.plan.parts.fit import em_width, fitted
from limner.stages.plan.parts.leads import in_order, leads
from limner.stages.plan.parts.monogram import letters
from limner.stages.plan.typography import Voice

ARTICLES = re.compile(
    r"^(?:the|an?|el|la|los|las|un|una|le|les|l['’]|der|die|das|ein|eine|il|lo|gli|i|o|os|as)\s+"
    r"|^l['’]", re.I
)  # fmt: skip
SURE, FAINT = 0.74, 0.6
"""How sure a drawing must be, and where a word of another script names it by a keyword."""
KNOWN_AS = {
    "orange": "tangerine",
    "corn": "ear of corn",
    "ball": "soccer ball",
    "shoe": "running shoe",
}
"""Words that mean a colour or too much to a finder of drawings, and what they mean on a card."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word to learn and what is drawn for it."""

    word: Copy
    art: str | None
    said: str


@dataclass(slots=True)
class Lesson:
    """The strings of a sheet: its title, a line, and the words to learn."""

    title: Copy | None
    lines: list[Copy]
    entries: list[Entry]


def read_lesson(design: Design) -> Lesson:
    """Take the strings; a title is what is called so, or what differs from the words to learn."""
    said = leads(design.brief)
    copies = in_order(design.brief, design.content.rest())
    title = _title_of(design, copies, said)
    rest = [c for c in copies if c is not title]
    lines = [c for c in rest if len(c.text) > 44]
    words = [c for c in rest if c not in lines]
    taken: set[str] = set()
    entries = [_entry(design, c, taken) for c in words]
    return Lesson(title, lines, entries)


def _title_of(design: Design, copies: list[Copy], said: dict[str, str]) -> Copy | None:
    if not copies:
        return None
    first = copies[0]
    called = re.search(r"\b(?:titled?|headline|called|heading|named|plate|chart|poster|cards?)\W*$",
                       said.get(first.text, ""))  # fmt: skip
    if called and len(copies) > 1:
        return first
    if first.role == "headline" and len(copies) > 2 and len(first.text.split()) > 1:
        return first if _drawn(design, first, set()) is None else None
    return None


def _after(design: Design, copy: Copy) -> str:
    """Return what the prompt says just after a string, up to the next comma: what it means."""
    if copy.span is None:
        return ""
    tail = design.brief.prompt[copy.span.end :]
    found = re.match(r"[\"'”’»\s]*(?:\(|is |means |=|:|–|-)?\s*([a-z][a-z -]{1,30})", tail)
    return re.sub(r"\b(?:and|or|with)\b.*", "", found.group(1)).strip() if found else ""


def _drawn(design: Design, copy: Copy, taken: set[str]) -> tuple[str, str] | None:
    """Return the drawing for a word, none that another word has."""
    bare = ARTICLES.sub("", copy.text.strip())
    for words in (_after(design, copy), bare.lower(), *reversed(bare.lower().split())):
        words = KNOWN_AS.get(words, words)
        sure = SURE if words.isascii() else FAINT
        art = best(design, words, sure=sure) if len(words) > words.isascii() else None
        if art is not None and art not in taken:
            return art, words
    return None


def _entry(design: Design, copy: Copy, taken: set[str]) -> Entry:
    found = _drawn(design, copy, taken)
    if found is not None:
        taken.add(found[0])
    return Entry(copy, found[0] if found else None, found[1] if found else copy.text)


# -- parts -------------------------------------------------------------------------------


def _grid(
    count: int, area: Box, gap: float, ratio: float = 1.0, *, full: bool = False
) -> list[Box]:
    """Return equal places for `count` cards about `ratio` wide to high.

    full: the cards of a short last row are as wide as the sheet allows; else it is centred.
    """
    if count == 0:
        return []
    options = []
    for columns in range(1, count + 1):
        rows = math.ceil(count / columns)
        w = (area.width - gap * (columns - 1)) / columns
        h = (area.height - gap * (rows - 1)) / rows
        left = rows * columns - count
        options.append((min(w / ratio, h) * (1 - 0.05 * left), columns, rows, w, h))
    _fit, columns, rows, w, h = max(options)
    out = []
    for i in range(count):
        row = i // columns
        here = columns if row < rows - 1 else count - columns * (rows - 1)
        wide = (area.width - gap * (here - 1)) / here if full else w
        x = area.x + (area.width - here * wide - gap * (here - 1)) / 2
        x += (i % columns) * (wide + gap)
        out.append(Box(x, area.y + row * (h + gap), wide, h))
    return out


def _figure(design: Design, entry: Entry, box: Box, tone: str, *, shadow: bool = True
            ) -> list[Layer]:  # fmt: skip
    """Return the drawing of a word in a square, or its initial."""
    side = min(box.width, box.height)
    at = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
    if entry.art is None:
        initial = next((c for c in ARTICLES.sub("", entry.word.text) if c.isalpha()), "")
        inner = at.inset(0.2 * side)
        return [design.shape(circle(*at.centre, 0.42 * side), mix(tone, "#ffffff", 0.55)),
                *(letters(design, initial.upper(), inner, tone) if initial else [])]  # fmt: skip
    drawn = illustration(design, (entry.art, entry.said), at)
    return [*([contact(design, at, "2e")] if shadow else []), drawn]


def _word(design: Design, copy: Copy, box: Box, size: float, on: str, **style: Any) -> Layer:
    voice = Voice(design.type.text.face, max(650, design.type.text.weight))
    style.setdefault("colour", design.scheme.on(on))
    return design.text(copy, "lead", voice=voice, on=on, box=box, size=size, align="centre",
                       valign="middle", leading=1.1, lines=2, balance=True, role="label",
                       **style)  # fmt: skip


def _size(design: Design, lesson: Lesson, width: float, height: float) -> float:
    """Return one size at which every word fits its card."""
    face, weight = design.type.text.face, 700
    widest = max((em_width(e.word.text, face, weight) for e in lesson.entries), default=4.0)
    longest = max(
        (em_width(w, face, weight) for e in lesson.entries for w in e.word.text.split()),
        default=3.0,
    )
    size = min(0.62 * height, max(0.92 * width / widest, min(0.9 * width / longest, 0.42 * height)))
    return min(size, 6.5 * design.u)


def _heading(
    design: Design, lesson: Lesson, box: Box, on: str, align: str = "centre", **style: Any
) -> list[Layer]:
    rows: list[Layer] = []
    if lesson.title:
        fit = fitted(design, lesson.title, box.width, box.height * (0.66 if lesson.lines else 0.94),
                     most=2, cap=11 * design.u)  # fmt: skip
        style.setdefault("colour", design.scheme.on(on))
        rows.append(design.text(lesson.title, "title", on=on, size=fit.size, lines=fit.lines,
                                align=align, leading=1.04, **style))  # fmt: skip
    rows += [design.text(c, "body", on=on, align=align, leading=1.3) for c in lesson.lines]
    return [design.stack(rows, box=box, gap=1.0, justify="centre", role="head")] if rows else []


def _parts(design: Design, lesson: Lesson, inset: float) -> tuple[Box, Box]:
    """Return the rooms of the heading and of the cards."""
    page = design.canvas.inset(inset * design.u + design.bleed)
    if not lesson.title and not lesson.lines:
        return page._replace(height=0.0), page
    high = (0.13 if not design.wide else 0.17) * page.height * (1.4 if lesson.lines else 1.0)
    gap = 2.4 * design.u
    return page._replace(height=high), Box(page.x, page.y + high + gap, page.width,
                                           page.height - high - gap)  # fmt: skip


def _hues(design: Design, count: int, lightness: float, chroma: float) -> list[str]:
    """Return colours round the wheel, from the accent's hue on."""
    start = oklch(design.scheme.accent).hue
    return [from_oklch(lightness, chroma, (start + 360 * i / max(1, count)) % 360)
            for i in range(count)]  # fmt: skip


# -- compositions ------------------------------------------------------------------------


def cards(design: Design) -> list[Layer]:
    """White cards with round corners on a field of colour, the word on a foot of its own tint."""
    lesson = read_lesson(design)
    calm(design)
    s, u = design.scheme, design.u
    ground = mix(s.ground, s.accent, 0.22) if not s.dark else s.ground
    design.background = ground
    head, area = _parts(design, lesson, 5.0)
    places = _grid(len(lesson.entries), area, 2.6 * u, 0.8)
    layers = _heading(design, lesson, head, ground)
    foot = 0.24
    size = _size(design, lesson, 0.84 * places[0].width, foot * places[0].height) if places else 0
    tints = _hues(design, len(places), 0.9, 0.06)
    lift = (Shadow(dy=0.35 * u, blur=0.7 * u, colour="#00000026"),)
    for entry, box, tint in zip(lesson.entries, places, tints, strict=True):
        high = foot * box.height
        low = Box(box.x, box.bottom - high, box.width, high)
        r = 1.6 * u
        layers += [
            design.shape(box, "#ffffff", radius=r, role="plate", effects=lift),
            design.shape(rect(box, r), tint, role="plate",
                         clip=rect(low)),
            *_figure(design, entry, Box(box.x, box.y, box.width, box.height - high).inset(
                0.1 * box.width, 0.08 * box.height), shift(tint, lightness=-0.35)),
            _word(design, entry.word, low.inset(0.06 * box.width, 0.06 * high), size, tint,
                  colour=shift(tint, lightness=-0.65)),
        ]  # fmt: skip
    return layers


def plate(design: Design) -> list[Layer]:
    """Figures on old paper under a title, captions in italics, a double frame."""
    lesson = read_lesson(design)
    s, u = design.scheme, design.u
    paper = "#f4ecd8" if not design.styled else s.ground
    design.background = paper
    ink = "#2b2620" if not design.styled else s.ink
    frame = design.canvas.inset(2.8 * u + design.bleed)
    layers: list[Layer] = [
        design.shape(frame, None, stroke=design.stroke(ink, 0.3), role="rule"),
        design.shape(frame.inset(0.9 * u), None, stroke=design.stroke(ink, 0.12), role="rule"),
    ]
    head, area = _parts(design, lesson, 7.2)
    layers += _heading(design, lesson, head, paper, colour=ink)
    if lesson.title:
        cx = head.centre[0]
        layers.append(design.shape(line(cx - 9 * u, head.bottom + 1.1 * u, cx + 9 * u,
                                        head.bottom + 1.1 * u), None,
                                   stroke=design.stroke(ink, 0.16), role="rule"))  # fmt: skip
        area = Box(area.x, area.y + u, area.width, area.height - u)
    places = _grid(len(lesson.entries), area, 2.2 * u, 0.86)
    foot = 0.19
    size = _size(design, lesson, 0.94 * places[0].width, foot * places[0].height) if places else 0
    for entry, box in zip(lesson.entries, places, strict=True):
        high = foot * box.height
        low = Box(box.x, box.bottom - high, box.width, high)
        room = Box(box.x, box.y, box.width, box.height - high)
        layers += [
            *_figure(design, entry, room.inset(0.06 * box.width, 0.03 * box.height), s.accent),
            _word(design, entry.word, low, size, paper, colour=ink, italic=True,
                  weight=500),
        ]  # fmt: skip
    return layers


def tiles(design: Design) -> list[Layer]:
    """Every word on a field of its own colour, edge to edge."""
    lesson = read_lesson(design)
    s = design.scheme
    design.background = s.ground
    high = 0.0
    if lesson.title or lesson.lines:
        high = (0.16 if not design.wide else 0.2) * design.size.height
    w, h = design.size
    head = Box(0, 0, w, high).inset(design.margin * 0.8, 0.18 * high)
    layers = _heading(design, lesson, head, s.ground, "start")
    places = _grid(len(lesson.entries), Box(0, high, w, h - high), 0.0, 0.95, full=True)
    foot = 0.22
    size = _size(design, lesson, 0.86 * places[0].width, foot * places[0].height) if places else 0
    fields = _hues(design, len(places), 0.82, 0.1)
    if len(fields) > 5:  # neighbours in the wheel stand apart on the sheet
        fields = [fields[(i * 3) % len(fields)] if len(fields) % 3 else
                  fields[(i * 2 + i // 3) % len(fields)] for i in range(len(fields))]  # fmt: skip
    for entry, box, fill in zip(lesson.entries, places, fields, strict=True):
        low = Box(box.x, box.bottom - foot * box.height, box.width, foot * box.height)
        room = Box(box.x, box.y, box.width, box.height - low.height)
        dark = shift(fill, lightness=-0.62)
        side = min(room.width, room.height)
        halo = circle(room.centre[0], room.centre[1] + 0.03 * side, 0.44 * side)
        layers += [
            design.shape(box, fill, role="plate"),
            design.shape(halo, mix(fill, "#ffffff", 0.32), role="plate"),
            *_figure(design, entry, room.inset(0.14 * room.width, 0.12 * room.height), dark),
            _word(design, entry.word, low.inset(0.07 * box.width, 0.1 * low.height), size, fill,
                  colour=dark),
        ]  # fmt: skip
    return layers


def chart(design: Design) -> list[Layer]:
    """A wall chart: the title on a band, figures in ruled squares, a rod at head and foot."""
    lesson = read_lesson(design)
    calm(design)
    s, u = design.scheme, design.u
    w, h = design.size
    paper = "#fdf9ef" if not s.dark and not design.styled else s.ground
    design.background = paper
    rod = 1.9 * u
    band_high = (0.13 if not design.wide else 0.16) * h if lesson.title or lesson.lines else 0.0
    band = Box(0, rod, w, band_high)
    fill = s.accent
    wood = "#5b3f2a"
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, rod), wood, role="backdrop"),
        design.shape(Box(0, h - rod, w, rod), wood, role="backdrop"),
    ]
    if band_high:
        layers.append(design.shape(band, fill, role="backdrop"))
        layers += _heading(design, lesson, band.inset(design.margin * 0.7, 0.14 * band_high), fill)
    area = Box(4 * u, band.bottom + 4 * u, w - 8 * u, h - rod - band.bottom - 8 * u)
    places = _grid(len(lesson.entries), area, 0.0, 0.9, full=True)
    rule = design.stroke(mix(paper, s.on(paper), 0.35), 0.16)
    foot = 0.2
    size = _size(design, lesson, 0.88 * places[0].width, foot * places[0].height) if places else 0
    for entry, box in zip(lesson.entries, places, strict=True):
        low = Box(box.x, box.bottom - foot * box.height, box.width, foot * box.height)
        room = Box(box.x, box.y, box.width, box.height - low.height)
        layers += [
            design.shape(box, None, stroke=rule, role="rule"),
            *_figure(design, entry, room.inset(0.13 * box.width, 0.09 * box.height), s.accent),
            _word(design, entry.word, low.inset(0.05 * box.width, 0.12 * low.height), size, paper),
        ]  # fmt: skip
    return layers


KIND = PictureKind(
    name="flashcards",
    title="Flashcards",
    compositions={"cards": cards, "plate": plate, "tiles": tiles, "chart": chart},
    manual=__doc__ or "",
    cues=("flashcards", "flashcard", "educational plate", "educational poster"),
    size=(1024, 1434),
    sheet="light",
    moods=("playful", "school"),
)
