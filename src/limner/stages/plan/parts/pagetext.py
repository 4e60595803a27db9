"""Running text of a page: what its strings are, how large they are set, and their layers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.design import Design
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.scenery.measure import em_width, lines_at
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

META = (
    "author", "date", "time", "venue", "contact", "name", "logo", "unit", "price", "badge",
    "legend", "axis",
)  # fmt: skip
LISTED = ("bullet", "item", "step", "label", "value", "nav", "cta", "sign", "speech", "thought")
LOUD = frozenset((
    "amatic-sc", "anton", "bangers", "bebas-neue", "black-ops-one", "caveat", "comic-neue",
    "limelight", "pacifico", "patrick-hand", "permanent-marker", "press-start-2p", "vt323",
))  # fmt: skip
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


def papered(design: Design) -> None:
    """Set the text on near-white paper, in faces that are quiet enough for a page of it."""
    scheme = design.scheme
    base = oklch(scheme.ground)
    free = not design.brief.palette.colours and not design.styled
    if free and not scheme.dark and base.chroma > 0.012:
        ground = from_oklch(0.983, 0.007, base.hue)
        design.scheme = build(ground, scheme.accent, scheme.second, scheme.third, scheme.name)
    if design.type.display.face in LOUD:
        quiet = Voice(reading_voice(design).face, 700)
        design.type = replace(design.type, display=quiet)


def read_page(design: Design) -> Parts:
    """Take the strings of a page, and set it in quiet colours and faces."""
    calm(design)
    papered(design)
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


def is_heading(copy: Copy) -> bool:
    """Return whether a string is a heading among running text."""
    return copy.role in ("section", "headline", "subhead") and len(copy.text) < 120


def height_in(copies: Sequence[Copy], width: float, size: float) -> float:
    """Return about how high a column of text is, in pixels."""
    total = 0.0
    for copy in copies:
        k = 1.35 if is_heading(copy) else 1.0
        paragraphs = copy.text.split("\n")
        lines = sum(max(1, lines_at(p, width / (size * k))) for p in paragraphs)
        total += lines * size * k * LEADING + PARAGRAPH_GAP * size
    return total


def largest(copies: Sequence[Copy]) -> float:
    """Return the largest size in units text is set at: a note is read from farther than a page."""
    letters = max(1, sum(len(c.text) for c in copies))
    return min(4.6, max(2.35, 2.35 * math.pow(900 / letters, 0.5 if letters < THIN else 0.27)))


THIN = 700
"""Letters of text under which a page is composed as a whole, not filled from its head."""


def thin(parts: Parts) -> bool:
    """Return whether a page has a title and so little text that most of it stays white."""
    return parts.title is not None and 0 < sum(len(c.text) for c in parts.flow) < THIN


def size_for(design: Design, copies: Sequence[Copy], width: float, height: float) -> float:
    """Return the largest text size at which all copies hold in a column."""
    low, high = 2.0, largest(copies) * design.u
    for _ in range(18):
        size = (low + high) / 2
        low, high = (size, high) if height_in(copies, width, size) <= 1.03 * height else (low, size)
    return low


def running(
    design: Design, copy: Copy, on: str, size: float, *, columns: int = 1, justify: bool = False
) -> Text:
    """Return a paragraph or a heading of the running text."""
    head = is_heading(copy)
    voice = (
        Voice(design.type.display.face, max(600, design.type.display.weight))
        if head
        else reading_voice(design)
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


def reading_voice(design: Design) -> Voice:
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


def listed(design: Design, copy: Copy, on: str, size: float) -> Layer:
    """Return a list line with its mark."""
    words = running(design, copy, on, size).but(flow=Flow(grow=1))
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


def column_of(
    design: Design, copies: Sequence[Copy], box: Box, on: str, size: float, *, justify: bool = False
) -> Layer:
    """Return strings one under the other in a box, `size` pixels large."""
    children: list[Layer] = []
    for copy in copies:
        if copy.role in LISTED and len(copies) > 1:
            children.append(listed(design, copy, on, size))
        else:
            children.append(running(design, copy, on, size, justify=justify))
    return design.stack(children, box=box, gap=PARAGRAPH_GAP * size / design.u, role="column")


def page_head(
    design: Design, parts: Parts, on: str, *, align: str = "start", scale: float = 1.0
) -> list[Layer]:
    """Return title and subtitle."""
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


def facts_of(design: Design, parts: Parts, on: str, *, align: str = "start") -> list[Layer]:
    """Return author, date and other small facts of a page."""
    voice = Voice(design.type.text.face, 550)
    return [
        design.text(
            c, "small", voice=voice, on=on, colour=design.scheme.muted, align=align, leading=1.35
        )
        for c in parts.meta
    ]


def head_height(design: Design, parts: Parts, width: float) -> float:
    """Return about how high title and subtitle stand in a width, in pixels."""
    u, high = design.u, 0.0
    if parts.title:
        high += min(4, lines_at(parts.title.text, width / (7.6 * u))) * 8.6 * u
    if parts.sub:
        high += lines_at(parts.sub.text, width / (3.2 * u)) * 4.4 * u + u
    return min(high, 0.5 * design.live.height)
