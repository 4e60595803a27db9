"""Document page: running text set to be read, up to about five thousand characters.

Takes a title, an optional line under it, section titles, paragraphs, author, date, lists and
notes, and keeps their order. The size follows from the amount of text; lines stay between
about forty and eighty characters.

Compositions: `book` (one column on classical margins), `columns` (two or three columns under
a ruled head), `initial` (a tall pale letter behind the title), `band` (the title on a band of
colour) and `margin` (title and notes in a margin column beside the text). A short text is composed
with its title as one page: framed, or title and text at either end.

Example: A typed document page titled "On Rivers" with the following text: "…"
"""

from __future__ import annotations

import math

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.shape import Shape
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.parts.pagetext import (
    Parts,
    column_of,
    facts_of,
    head_height,
    height_in,
    is_heading,
    page_head,
    read_page,
    running,
    size_for,
    thin,
)
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.typography import Voice

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
            *facts_of(design, parts, on),
        ]  # fmt: skip
    else:
        words = [*page_head(design, parts, on, scale=1.3), *facts_of(design, parts, on)]
    box = live._replace(y=live.y + 0.16 * live.height, height=0.7 * live.height)
    return [design.stack(words, box=box, gap=2.4)] if words else []


# -- compositions -------------------------------------------------------------------------------


def book(design: Design) -> list[Layer]:
    """One column on classical margins, the title centred over a short rule."""
    parts = read_page(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    if thin(parts) and not design.wide:
        return _essay(design, parts)
    on, u, size = design.scheme.ground, design.u, design.size
    side = max(design.margin * 1.25, 0.115 * size.width)
    measure = min(size.width - 2 * side, 74 * u)
    if len("".join(c.text for c in parts.flow)) > 3400:
        measure = size.width - 2 * max(design.margin, 0.09 * size.width)
    x = (size.width - measure) / 2
    top = max(design.margin, 0.085 * size.height)
    high = head_height(design, parts, measure)
    layers: list[Layer] = []
    head = Box(x, top, measure, high)
    y = top
    if high:
        layers.append(
            design.stack(
                page_head(design, parts, on, align="centre"), box=head, gap=1.2, justify="centre"
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
            design.stack(
                facts_of(design, parts, on, align="centre"), box=foot, gap=0.5, justify="end"
            )
        )
        bottom = foot.y - 2.5 * u
    box = Box(x, y, measure, bottom - y)
    size_px = size_for(design, parts.flow, box.width, box.height)
    spare = box.height - height_in(parts.flow, box.width, size_px)
    if spare > 0.5 * box.height:  # a few lines stand at the optical middle, not at the top
        box = box._replace(y=box.y + 0.3 * spare, height=box.height - 0.3 * spare)
    latin = all(c.script == "Latn" for c in parts.flow)
    layers.append(
        column_of(design, parts.flow, box, on, size_px, justify=latin and measure / size_px > 26)
    )
    return layers


def _essay(design: Design, parts: Parts) -> list[Layer]:
    """Return title, text and an ornament as one block at the optical middle of a ruled page."""
    on, u, s = design.scheme.ground, design.u, design.scheme
    w, h = design.size
    tone = s.on(on, s.accent, 3.0)
    rim = Box(0, 0, w, h).inset(design.bleed + 4.2 * u)
    measure = min(rim.width - 15 * u, 70 * u)
    high = head_height(design, parts, measure)
    meta = 3.4 * u * len(parts.meta)
    room = rim.height - high - meta - 30 * u
    size = size_for(design, parts.flow, measure, room)
    text = min(room, height_in(parts.flow, measure, size))
    gap = 4.6 * u
    whole = high + text + meta + 4 * gap
    y = rim.y + max(6 * u, 0.42 * (rim.height - whole))
    x = (w - measure) / 2
    head = Box(x, y, measure, high)
    body = Box(
        x,
        head.bottom + 2 * gap,
        measure,
        min(text + 4 * u, rim.bottom - head.bottom - 3 * gap - meta),
    )
    foot = Box(x, rim.bottom - meta - 5 * u, measure, meta)
    mark = Box(w / 2 - 9 * u, head.bottom + 0.5 * gap, 18 * u, gap)
    layers: list[Layer] = [
        design.shape(rim, None, stroke=design.stroke(tone, 0.16), role="frame"),
        design.shape(rim.inset(0.9 * u), None, stroke=design.stroke(tone, 0.5), role="frame"),
        design.stack(page_head(design, parts, on, align="centre", scale=1.12), box=head, gap=1.2,
                     justify="end"),
        design.stack([divider(design, tone, "leaf", length=18.0)], box=mark, justify="centre"),
        column_of(design, parts.flow, body, on, size),
    ]  # fmt: skip
    if parts.meta:
        layers.append(design.stack(facts_of(design, parts, on, align="centre"), box=foot, gap=0.5))
    return layers


def columns(design: Design) -> list[Layer]:
    """Two or three columns under a head between rules, like a journal."""
    parts = read_page(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    on, u, live = design.scheme.ground, design.u, design.live
    ink = design.scheme.ink
    if thin(parts) and not design.wide:
        return _apart(design, parts)
    layers: list[Layer] = [
        design.shape(Box(live.x, live.y, live.width, max(2.0, 0.55 * u)), ink, role="rule")
    ]
    y = live.y + 2.6 * u
    high = head_height(design, parts, live.width)
    if high:
        layers.append(
            design.stack(
                page_head(design, parts, on, scale=1.06),
                box=Box(live.x, y, live.width, high),
                gap=1.0,
            )
        )
        y += high + 2.2 * u
    if parts.meta:
        tall = min(0.14 * live.height, 3.2 * u * math.ceil(len(parts.meta) / 2))
        row = design.stack(
            facts_of(design, parts, on),
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


def _apart(design: Design, parts: Parts) -> list[Layer]:
    """Return the title at the head and the text at the foot of a page, white between them."""
    on, u, live, ink = design.scheme.ground, design.u, design.live, design.scheme.ink
    thick = max(2.0, 0.55 * u)
    high = 1.45 * head_height(design, parts, live.width)
    head = Box(live.x, live.y + 3 * u, live.width, min(high, 0.4 * live.height))
    wide = 0.82 * live.width
    room = live.bottom - head.bottom - 8 * u
    size = size_for(design, parts.flow, wide, room)
    text = min(room, 1.04 * height_in(parts.flow, wide, size))
    body = Box(live.right - wide, live.bottom - text - 3 * u, wide, text)
    if design.rtl:
        body = body._replace(x=live.x)
    layers: list[Layer] = [
        design.shape(Box(live.x, live.y, live.width, thick), ink, role="rule"),
        design.shape(Box(live.x, live.bottom - thick, live.width, thick), ink, role="rule"),
        design.stack(page_head(design, parts, on, scale=1.5), box=head, gap=1.4),
        column_of(design, parts.flow, body, on, size),
    ]
    if parts.meta:
        side = Box(
            live.x, body.y - 4 * u - 3.4 * u * len(parts.meta), wide, 3.4 * u * len(parts.meta)
        )
        layers.append(design.stack(facts_of(design, parts, on), box=side, gap=0.5))
    return layers


def initial(design: Design) -> list[Layer]:
    """The first letter of the title, as tall as a third of the page, behind the words."""
    parts = read_page(design)
    first = next((c for c in parts.title.text if c.isalpha()), "") if parts.title else ""
    if not first.isascii() or not first or not thin(parts) or design.wide:
        return _alone(design, parts) or margin_of(design, parts)
    on, u, live, s = design.scheme.ground, design.u, design.live, design.scheme
    tall = 0.36 * design.size.height
    letter = Box(live.x - 1.5 * u, live.y - 0.1 * tall, live.width, tall)
    pale = mix(on, s.accent, 0.2)
    voice = Voice(design.type.display.face, max(600, design.type.display.weight))
    big = design.text(
        first.upper(), "mega", voice=voice, on=on, paint=pale, size=0.98 * tall, leading=1.0,
        lines=1, box=letter, role="ornament",
    )  # fmt: skip
    head = Box(
        live.x, letter.bottom - 0.12 * tall, live.width, head_height(design, parts, live.width)
    )
    bar = Box(live.x, head.bottom + 2.6 * u, 12 * u, max(2.0, 0.7 * u))
    body = live._replace(y=bar.bottom + 4 * u, height=live.bottom - bar.bottom - 4 * u)
    meta = 3.4 * u * len(parts.meta)
    words = body._replace(height=body.height - meta - 2 * u)
    size = size_for(design, parts.flow, words.width, words.height)
    layers: list[Layer] = [
        big,
        design.stack(page_head(design, parts, on, scale=1.12), box=head, gap=1.2, justify="end"),
        design.shape(bar, s.on(on, s.accent, 3.0), role="rule"),
        column_of(design, parts.flow, words, on, size),
    ]  # fmt: skip
    if parts.meta:
        foot = live._replace(y=live.bottom - meta, height=meta)
        layers.append(design.stack(facts_of(design, parts, on), box=foot, gap=0.5, justify="end"))
    return layers


def band(design: Design) -> list[Layer]:
    """Title and facts on a band of colour at the head, bled to the trim; the text below."""
    parts = read_page(design)
    lone = _alone(design, parts)
    if lone is not None:
        return lone
    on, u, live = design.scheme.ground, design.u, design.live
    tone = design.scheme.accent
    high = head_height(design, parts, live.width)
    if not high and not parts.meta:
        return margin_of(design, parts)
    alone = thin(parts) and not design.wide
    scale = 1.5 if alone else 1.06
    foot = live.y + high * scale / 1.06 + 3.2 * u * len(parts.meta) + 3.0 * u
    foot = max(foot, 0.38 * design.size.height) if alone else foot
    plate = Box(0, 0, design.size.width, foot)
    head = design.stack(
        [*page_head(design, parts, tone, scale=scale), *facts_of(design, parts, tone)],
        box=Box(live.x, live.y, live.width, foot - live.y - (3.4 if alone else 2.4) * u),
        gap=1.0, justify="end" if alone else "start",
    )  # fmt: skip
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
        size = size_for(design, copies, width, body.height)
        return [column_of(design, copies, body, on, size)]
    if len(copies) == 1:
        size = size_for(design, copies, width, body.height * count * 0.96)
        # The estimate is careful; the fit finds the size at which the words fill the page.
        size = min(1.3 * size, 2.35 * u)
        text = running(design, copies[0], on, size, columns=count, justify=False)
        return [text.but(box=body)]
    size = size_for(design, copies, width, body.height * count * 0.93)
    parts = _dealt(copies, count, width, size)
    size = min([size, *(size_for(design, part, width, body.height) for part in parts if part)])
    layers: list[Layer] = []
    for i, part in enumerate(parts):
        place = count - 1 - i if design.rtl else i
        x = body.x + place * (width + gap)
        if part:
            layers.append(column_of(design, part, Box(x, body.y, width, body.height), on, size))
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
    whole = height_in(copies, width, size)
    out: list[list[Copy]] = [[]]
    used = 0.0
    for i, copy in enumerate(copies):
        high = height_in([copy], width, size)
        full = used + high / 2 > whole * len(out) / count
        stranded = bool(out[-1]) and is_heading(out[-1][-1])
        if out[-1] and full and len(out) < count and not stranded:
            out.append([])
        elif out[-1] and is_heading(copy) and i + 1 < len(copies) and len(out) < count:
            after = used + high + 0.3 * height_in([copies[i + 1]], width, size)
            if after > whole * len(out) / count:
                out.append([])
        out[-1].append(copy)
        used += high
    return out


def margin(design: Design) -> list[Layer]:
    """Title and facts in a margin column; the text beside it on one measure."""
    parts = read_page(design)
    return _alone(design, parts) or margin_of(design, parts)


def margin_of(design: Design, parts: Parts) -> list[Layer]:
    """Return the parts of a page with its margin column."""
    on, u, live = design.scheme.ground, design.u, design.live
    letters = sum(len(c.text) for c in parts.flow)
    head: list[Layer] = page_head(design, parts, on)
    bar = Shape(
        id=design.id("rule"),
        role="ornament",
        fill=design.scheme.accent,
        flow=Flow(height=max(2.0, 0.9 * u), width=9 * u, align="end" if design.rtl else "start"),
    )
    if live.width < 58 * u or (letters > 3000 and design.tall):
        high = head_height(design, parts, live.width) + 5 * u
        block = design.stack(
            [bar, *head, *facts_of(design, parts, on)],
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
        size = size_for(design, parts.flow, body.width, body.height)
        return [block, column_of(design, parts.flow, body, on, size)]
    side = 0.29 * live.width
    column = Box(live.x, live.y, side, live.height)
    body = Box(live.x + side + 5 * u, live.y, live.width - side - 5 * u, live.height)
    if design.rtl:
        column, body = column._replace(x=live.right - side), body._replace(x=live.x)
    words = [
        bar,
        *page_head(design, parts, on, scale=0.72),
        design.space(),
        *facts_of(design, parts, on),
    ]
    block = design.stack(words, box=column, gap=1.8)
    if body.width > 88 * u:
        return [block, *_in_columns(design, parts.flow, body, on)]
    size = size_for(design, parts.flow, body.width, body.height)
    return [block, column_of(design, parts.flow, body, on, size)]


def _claims(brief: Brief) -> float:
    return 0.3 if sum(len(c.text) for c in brief.strings) > 900 else 0.0


KIND = PictureKind(
    name="document-page",
    title="Document page",
    compositions={
        "book": book,
        "columns": columns,
        "initial": initial,
        "band": band,
        "margin": margin,
    },
    manual=__doc__ or "",
    cues=("document page", "typed page", "typed document", "report page", "one-pager"),
    size=(1024, 1448),
    sheet="light",
    moods=("literary", "book", "classic", "academic"),
    claims=_claims,
)
