"""Document page: running text set to be read, up to about five thousand characters.

Takes a title, an optional line under it, section titles, paragraphs, author, date, lists and
notes, and keeps their order. The size follows from the amount of text; lines stay between
about forty and eighty characters.

Compositions: `book` (one column on classical margins), `columns` (two or three columns under
a ruled head) and `margin` (title and notes in a margin column beside the text).

Example: A typed document page titled "On Rivers" with the following text: "…"
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.scenery.measure import em_width, lines_at
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

META = (
    "author",
    "date",
    "time",
    "venue",
    "contact",
    "name",
    "logo",
    "unit",
    "price",
    "badge",
    "legend",
    "axis",
)
LISTED = ("bullet", "item", "step", "label", "value", "nav", "cta", "sign", "speech", "thought")
LOUD = frozenset(
    {
        "amatic-sc",
        "anton",
        "bangers",
        "bebas-neue",
        "black-ops-one",
        "caveat",
        "comic-neue",
        "limelight",
        "pacifico",
        "patrick-hand",
        "permanent-marker",
        "press-start-2p",
        "vt323",
    }
)
"""Faces too loud for a page of text."""
LEADING = 1.46
PARAGRAPH_GAP = 0.75


@dataclass(slots=True)
class Parts:
    """What a page is made of: head, small facts about it, and the flow of text in order."""

    title: Copy | None
    sub: Copy | None
    meta: list[Copy]
    flow: list[Copy]


def _paper(design: Design) -> None:
    """Set the text on near-white paper, in faces that are quiet enough for a page of it."""
    scheme = design.scheme
    base = oklch(scheme.ground)
    free = not design.brief.palette.colours and not design.styled
    if free and not scheme.dark and base.chroma > 0.012:
        ground = from_oklch(0.983, 0.007, base.hue)
        design.scheme = build(ground, scheme.accent, scheme.second, scheme.third, scheme.name)
    if design.type.display.face in LOUD:
        quiet = Voice(_reading(design).face, 700)
        design.type = replace(design.type, display=quiet)


def _parts(design: Design) -> Parts:
    calm(design)
    _paper(design)
    content = design.content
    title = content.take("headline")
    if title is not None and len(title.text) > 160:
        content.waiting.insert(0, title)
        title = None
    sub = content.take("subhead")
    if sub is not None and len(sub.text) > 260:
        content.waiting.insert(0, sub)
        sub = None
    short = [c for c in content.waiting if c.role in META and len(c.text) < 90]
    for copy in short:
        content.waiting.remove(copy)
    return Parts(title, sub, short, content.rest())


def _is_head(copy: Copy) -> bool:
    return copy.role in ("section", "headline", "subhead") and len(copy.text) < 120


def _height(copies: Sequence[Copy], width: float, size: float) -> float:
    """Return about how high a column of text is, in pixels."""
    total = 0.0
    for copy in copies:
        k = 1.35 if _is_head(copy) else 1.0
        paragraphs = copy.text.split("\n")
        lines = sum(max(1, lines_at(p, width / (size * k))) for p in paragraphs)
        total += lines * size * k * LEADING + PARAGRAPH_GAP * size
    return total


def _largest(copies: Sequence[Copy]) -> float:
    """Return the largest size in units text is set at: a note is read from farther than a page."""
    letters = max(1, sum(len(c.text) for c in copies))
    return min(4.6, max(2.35, 2.35 * math.pow(900 / letters, 0.27)))


def _size(design: Design, copies: Sequence[Copy], width: float, height: float) -> float:
    """Return the largest text size at which all copies hold in a column."""
    low, high = 2.0, _largest(copies) * design.u
    for _ in range(18):
        size = (low + high) / 2
        low, high = (size, high) if _height(copies, width, size) <= 1.03 * height else (low, size)
    return low


def _running(
    design: Design, copy: Copy, on: str, size: float, *, columns: int = 1, justify: bool = False
) -> Text:
    """Return a paragraph or a heading of the running text."""
    head = _is_head(copy)
    voice = (
        Voice(design.type.display.face, max(600, design.type.display.weight))
        if head
        else _reading(design)
    )
    return design.text(
        copy,
        "body",
        voice=voice,
        on=on,
        colour=design.scheme.ink,
        size=size * (1.35 if head else 1.0),
        leading=1.2 if head else LEADING,
        align="justify" if justify and not head else "start",
        columns=1 if head else columns,
        balance=head,
    )


def _reading(design: Design) -> Voice:
    """Return a face that is made for reading."""
    face = design.type.text.face
    loud = (
        "amatic-sc",
        "bangers",
        "press-start-2p",
        "caveat",
        "patrick-hand",
        "comic-neue",
        "vt323",
    )
    return Voice("lora" if face in loud else face, 400)


def _listed(design: Design, copy: Copy, on: str, size: float) -> Layer:
    """Return a list line with its mark."""
    words = _running(design, copy, on, size).but(flow=Flow(grow=1))
    side = 0.3 * size
    x = 0.0 if not design.rtl else 1.3 * size - side
    dot = Shape(
        id=design.id("mark"),
        role="ornament",
        form="ellipse",
        fill=design.scheme.on(on, design.scheme.accent, 3.0),
        box=Box(x, 0.36 * size - side / 2 + 0.04 * size, side, side),
    )
    holder = Group(
        id=design.id("marker"),
        role="ornament",
        children=(dot,),
        flow=Flow(width=1.3 * size, height=size),
    )
    parts: list[Layer] = [holder, words]
    return design.stack(
        parts[::-1] if design.rtl else parts, axis="row", align="start", role="point"
    )


def _column(
    design: Design, copies: Sequence[Copy], box: Box, on: str, size: float, *, justify: bool = False
) -> Layer:
    children: list[Layer] = []
    for copy in copies:
        if copy.role in LISTED and len(copies) > 1:
            children.append(_listed(design, copy, on, size))
        else:
            children.append(_running(design, copy, on, size, justify=justify))
    return design.stack(children, box=box, gap=PARAGRAPH_GAP * size / design.u, role="column")


def _head(
    design: Design, parts: Parts, on: str, *, align: str = "start", scale: float = 1.0
) -> list[Layer]:
    out: list[Layer] = []
    if parts.title:
        scale *= min(1.15, max(0.55, (15 / max(8.0, em_width(parts.title.text))) ** 0.4))
        out.append(
            design.text(
                parts.title,
                "title",
                on=on,
                colour=design.scheme.ink,
                align=align,
                scale=0.92 * scale,
            )
        )
    if parts.sub:
        out.append(
            design.text(
                parts.sub,
                "subhead",
                voice=design.type.text,
                on=on,
                colour=design.scheme.muted,
                align=align,
                scale=0.82,
                leading=1.3,
            )
        )
    return out


def _meta(design: Design, parts: Parts, on: str, *, align: str = "start") -> list[Layer]:
    voice = Voice(design.type.text.face, 550)
    return [
        design.text(
            c, "small", voice=voice, on=on, colour=design.scheme.muted, align=align, leading=1.35
        )
        for c in parts.meta
    ]


def _head_height(design: Design, parts: Parts, width: float) -> float:
    u, high = design.u, 0.0
    if parts.title:
        high += min(4, lines_at(parts.title.text, width / (7.6 * u))) * 8.6 * u
    if parts.sub:
        high += lines_at(parts.sub.text, width / (3.2 * u)) * 4.4 * u + u
    return min(high, 0.5 * design.live.height)


BRIEF = 80
"""Letters up to which a text without a title is a line to be set alone, not a page."""


CLEAR = "inter"
"""The face of such a line: with no words about it, each letter has to tell itself apart."""


def _alone(design: Design, parts: Parts) -> list[Layer] | None:
    """Return a page that has hardly any text: title and facts, or one short line, set large at the
    optical middle.
    """
    on, live = design.scheme.ground, design.live
    words: list[Layer]
    if parts.flow:
        line = parts.flow[0]
        if len(parts.flow) > 1 or parts.title or parts.sub or len(line.text) > BRIEF:
            return None
        scale = 0.46 * min(1.0, (16 / max(1.0, em_width(line.text))) ** 0.5)
        words = [
            design.text(
                line, "title", voice=Voice(CLEAR, 400), on=on, colour=design.scheme.ink,
                tracking=0.04, leading=1.3, scale=scale,
            ),
            *_meta(design, parts, on),
        ]  # fmt: skip
    else:
        words = [*_head(design, parts, on, scale=1.3), *_meta(design, parts, on)]
    box = live._replace(y=live.y + 0.16 * live.height, height=0.7 * live.height)
    return [design.stack(words, box=box, gap=2.4)] if words else []


# -- compositions -------------------------------------------------------------------------------


def book(design: Design) -> list[Layer]:
    """One column on classical margins, the title centred over a short rule."""
    parts = _parts(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    on, u, size = design.scheme.ground, design.u, design.size
    side = max(design.margin * 1.25, 0.115 * size.width)
    measure = min(size.width - 2 * side, 74 * u)
    if len("".join(c.text for c in parts.flow)) > 3400:
        measure = size.width - 2 * max(design.margin, 0.09 * size.width)
    x = (size.width - measure) / 2
    top = max(design.margin, 0.085 * size.height)
    high = _head_height(design, parts, measure)
    layers: list[Layer] = []
    head = Box(x, top, measure, high)
    y = top
    if high:
        layers.append(
            design.stack(
                _head(design, parts, on, align="centre"), box=head, gap=1.2, justify="centre"
            )
        )
        rule = Box(size.width / 2 - 5 * u, head.bottom + 2.4 * u, 10 * u, max(1.5, 0.28 * u))
        layers.append(design.shape(rule, design.scheme.accent, role="rule"))
        y = rule.bottom + 4.0 * u
    bottom = size.height - max(design.margin, 0.09 * size.height)
    if parts.meta:
        foot_high = min(0.2 * size.height, 3.4 * u * len(parts.meta))
        foot = Box(x, bottom - foot_high, measure, foot_high)
        layers.append(
            design.stack(_meta(design, parts, on, align="centre"), box=foot, gap=0.5, justify="end")
        )
        bottom = foot.y - 2.5 * u
    box = Box(x, y, measure, bottom - y)
    size_px = _size(design, parts.flow, box.width, box.height)
    spare = box.height - _height(parts.flow, box.width, size_px)
    if spare > 0.5 * box.height:  # a few lines stand at the optical middle, not at the top
        box = box._replace(y=box.y + 0.3 * spare, height=box.height - 0.3 * spare)
    latin = all(c.script == "Latn" for c in parts.flow)
    layers.append(
        _column(design, parts.flow, box, on, size_px, justify=latin and measure / size_px > 26)
    )
    return layers


def columns(design: Design) -> list[Layer]:
    """Two or three columns under a head between rules, like a journal."""
    parts = _parts(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    on, u, live = design.scheme.ground, design.u, design.live
    ink = design.scheme.ink
    layers: list[Layer] = [
        design.shape(Box(live.x, live.y, live.width, max(2.0, 0.55 * u)), ink, role="rule")
    ]
    y = live.y + 2.6 * u
    high = _head_height(design, parts, live.width)
    if high:
        layers.append(
            design.stack(
                _head(design, parts, on, scale=1.06), box=Box(live.x, y, live.width, high), gap=1.0
            )
        )
        y += high + 2.2 * u
    if parts.meta:
        tall = min(0.14 * live.height, 3.2 * u * math.ceil(len(parts.meta) / 2))
        row = design.stack(
            _meta(design, parts, on),
            box=Box(live.x, y, live.width, tall),
            axis="row" if len(parts.meta) <= 3 else "column",
            gap=3.0 if len(parts.meta) <= 3 else 0.4,
        )
        layers.append(row)
        y += tall + 1.0 * u
    if high or parts.meta:
        layers.append(
            design.shape(Box(live.x, y, live.width, max(1.0, 0.14 * u)), ink, role="rule")
        )
        y += 3.0 * u
    body = Box(live.x, y, live.width, live.bottom - y)
    return [*layers, *_in_columns(design, parts.flow, body, on)]


def band(design: Design) -> list[Layer]:
    """Title and facts on a band of colour at the head, bled to the trim; the text below."""
    parts = _parts(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    on, u, live = design.scheme.ground, design.u, design.live
    tone = design.scheme.accent
    high = _head_height(design, parts, live.width)
    if not high and not parts.meta:
        return margin_of(design, parts)
    foot = live.y + high + 3.2 * u * len(parts.meta) + 3.0 * u
    plate = Box(0, 0, design.size.width, foot)
    head = design.stack(
        [*_head(design, parts, tone, scale=1.06), *_meta(design, parts, tone)],
        box=Box(live.x, live.y, live.width, foot - live.y - 2.4 * u),
        gap=1.0,
    )
    body = Box(live.x, foot + 4 * u, live.width, live.bottom - foot - 4 * u)
    layers: list[Layer] = [design.shape(plate, tone, role="plate"), head]
    return [*layers, *_in_columns(design, parts.flow, body, on)]


def _in_columns(design: Design, copies: list[Copy], body: Box, on: str) -> list[Layer]:
    """Set the text in as many columns as give pleasant lines."""
    u = design.u
    letters = sum(len(c.text) for c in copies)
    count = max(1, min(4, round(body.width / (40 * u))))
    count = 1 if letters < 420 else max(2, count) if body.width > 46 * u else 1
    gap = 3.6 * u
    width = (body.width - gap * (count - 1)) / count
    if count == 1:
        size = _size(design, copies, width, body.height)
        return [_column(design, copies, body, on, size)]
    if len(copies) == 1:
        size = _size(design, copies, width, body.height * count * 0.96)
        # The estimate is careful; the fit finds the size at which the words fill the page.
        size = min(1.3 * size, 2.35 * u)
        text = _running(design, copies[0], on, size, columns=count, justify=False)
        return [text.but(box=body)]
    size = _size(design, copies, width, body.height * count * 0.93)
    parts = _dealt(copies, count, width, size)
    size = min([size, *(_size(design, part, width, body.height) for part in parts if part)])
    layers: list[Layer] = []
    for i, part in enumerate(parts):
        place = count - 1 - i if design.rtl else i
        x = body.x + place * (width + gap)
        if part:
            layers.append(_column(design, part, Box(x, body.y, width, body.height), on, size))
        if i:
            line = x - gap / 2 if not design.rtl else x + width + gap / 2
            layers.append(
                design.shape(
                    Box(line, body.y, max(1.0, 0.1 * u), body.height),
                    design.scheme.line,
                    role="rule",
                )
            )
    return layers


def _dealt(copies: list[Copy], count: int, width: float, size: float) -> list[list[Copy]]:
    """Return copies dealt to columns in order, equally high; headings stay with their text."""
    whole = _height(copies, width, size)
    out: list[list[Copy]] = [[]]
    used = 0.0
    for i, copy in enumerate(copies):
        high = _height([copy], width, size)
        full = used + high / 2 > whole * len(out) / count
        stranded = bool(out[-1]) and _is_head(out[-1][-1])
        if out[-1] and full and len(out) < count and not stranded:
            out.append([])
        elif out[-1] and _is_head(copy) and i + 1 < len(copies) and len(out) < count:
            after = used + high + 0.3 * _height([copies[i + 1]], width, size)
            if after > whole * len(out) / count:
                out.append([])
        out[-1].append(copy)
        used += high
    return out


def margin(design: Design) -> list[Layer]:
    """Title and facts in a margin column; the text beside it on one measure."""
    parts = _parts(design)
    return _alone(design, parts) or margin_of(design, parts)


def margin_of(design: Design, parts: Parts) -> list[Layer]:
    """Return the parts of a page with its margin column."""
    on, u, live = design.scheme.ground, design.u, design.live
    letters = sum(len(c.text) for c in parts.flow)
    head: list[Layer] = _head(design, parts, on)
    bar = Shape(
        id=design.id("rule"),
        role="ornament",
        fill=design.scheme.accent,
        flow=Flow(height=max(2.0, 0.9 * u), width=9 * u, align="end" if design.rtl else "start"),
    )
    if live.width < 58 * u or (letters > 3000 and design.tall):
        high = _head_height(design, parts, live.width) + 5 * u
        block = design.stack(
            [bar, *head, *_meta(design, parts, on)],
            box=live._replace(height=high + 3 * u * len(parts.meta)),
            gap=1.8,
        )
        top = block.box.bottom + 3 * u if block.box else live.y
        if sum(em_width(c.text) for c in parts.flow) > 2400:
            body = live._replace(y=top, height=live.bottom - top)
            return [block, *_in_columns(design, parts.flow, body, on)]
        indent = 0.16 * live.width
        body = Box(
            live.x if design.rtl else live.x + indent, top, live.width - indent, live.bottom - top
        )
        size = _size(design, parts.flow, body.width, body.height)
        return [block, _column(design, parts.flow, body, on, size)]
    side = 0.29 * live.width
    column = Box(live.x, live.y, side, live.height)
    body = Box(live.x + side + 5 * u, live.y, live.width - side - 5 * u, live.height)
    if design.rtl:
        column, body = column._replace(x=live.right - side), body._replace(x=live.x)
    words = [bar, *_head(design, parts, on, scale=0.72), design.space(), *_meta(design, parts, on)]
    block = design.stack(words, box=column, gap=1.8)
    if body.width > 88 * u:
        return [block, *_in_columns(design, parts.flow, body, on)]
    size = _size(design, parts.flow, body.width, body.height)
    return [block, _column(design, parts.flow, body, on, size)]


def _claims(brief: Brief) -> float:
    return 0.3 if sum(len(c.text) for c in brief.strings) > 900 else 0.0


KIND = PictureKind(
    name="document-page",
    title="Document page",
    compositions={"book": book, "columns": columns, "margin": margin, "band": band},
    manual=__doc__ or "",
    cues=("document page", "typed page", "typed document", "report page", "one-pager"),
    size=(1024, 1448),
    sheet="light",
    moods=("literary", "book", "classic", "academic"),
    claims=_claims,
)
