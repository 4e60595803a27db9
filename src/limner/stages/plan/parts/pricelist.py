"""Price lists: sections of items with their prices, in one or more columns.

Item and price share a row, prices end on one line with figures of one width, rows are even
and sections apart. The size is chosen so that the list fills its box without crowding it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from limner.basics.geometry import Box
from limner.document.layer import Align, Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.stages.plan.content import Entry, Section
from limner.stages.plan.scenery.measure import em_width, lines_at
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LINE, NEXT = 0.92, 1.25
"""Height of the first and of each further line of an entry, in em of the items."""
ROW_GAP, HEAD_GAP, SECTION_GAP = 0.52, 0.66, 1.7
"""Least room between rows, under a section title and between sections, in em of the items."""
UNDER_GAP = 1.25
PRICE_GAP = 1.0
LOOSEST = 3.3
"""How far the gaps may grow to fill the box."""


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a list is dressed. Sizes in em of the items; colours as hex.

    leader: what joins item and price. rows: 'end' sets prices at the right, 'under' centres
    them below the item. heading: size of section titles; mark: drawn under them.
    """

    on: str
    ink: str
    accent: str
    heading: float = 1.75
    voice: Voice | None = None
    leader: Literal["dots", "rule", "none", "hair"] = "dots"
    rows: Literal["end", "under"] = "end"
    centred: bool = False
    mark: Literal["none", "rule", "short", "double"] = "none"
    weight: int = 400
    cap: float = 5.2
    """Largest size of the items, in units."""


def price_list(
    design: Design, sections: Sequence[Section], box: Box, look: ListLook, columns: int = 0
) -> list[Layer]:
    """Return the list set in `box`; columns 0 takes as many as give the largest type."""
    sections = [s for s in sections if s.title or s.entries]
    if not sections:
        return []
    choices = [columns] if columns else [1, 2, 3]
    gap = max(5.0 * design.u, 0.06 * box.width)
    best: tuple[float, float, list[list[Section]], float] | None = None
    for count in choices:
        width = (box.width - gap * (count - 1)) / count
        parts = split(sections, count)
        if len(parts) < count and not columns:
            continue
        size = min(_size(part, width, box.height, look) for part in parts)
        size = min(size, look.cap * design.u) * (1.0 if count == 1 else 0.92)
        words, gaps = max(_height(part, width / size, look) for part in parts)
        full = min(1.0, (words + 2.2 * gaps) * size / max(1.0, box.height))
        worth = size * (0.5 + 0.5 * full) * min(1.0, 22 * size / width)
        if best is None or worth > best[0] * 1.04:
            best = (worth, size, parts, width)
    if best is None:
        return []
    _, size, parts, width = best
    size = min(size / (1.0 if len(parts) == 1 else 0.92), look.cap * design.u)
    # Leave the floor at what is legible; the fit shrinks all columns alike beyond that.
    pad = _spread(parts, width, box.height, size, look)
    out: list[Layer] = []
    for i, part in enumerate(parts):
        column = Box(box.x + i * (width + gap), box.y, width, box.height)
        if design.rtl:
            column = column._replace(x=2 * box.x + box.width - column.right)
        out.append(_column(design, part, column, size, pad, look))
    return out


def figure_width(text: str) -> float:
    """Return a guess of the width of a price in em, tabular figures included."""
    return sum(
        1.02 if c > "\u2e7f" else 0.6 if c.isdigit() else 0.3 if c in ".,:' -–" else 0.64
        for c in text
    )


def split(sections: Sequence[Section], count: int) -> list[list[Section]]:
    """Return sections in reading order over `count` columns about equally long.

    A single section is cut; its title stays with the first part.
    """
    if count == 1:
        return [list(sections)]
    if len(sections) < count:
        whole = sections[0]
        if len(sections) > 1 or len(whole.entries) < 3 * count:
            return [list(sections)]
        per = -(-len(whole.entries) // count)
        cuts = [whole.entries[i : i + per] for i in range(0, len(whole.entries), per)]
        return [[Section(whole.title if i == 0 else None, cut)] for i, cut in enumerate(cuts)]
    weights = [len(s.entries) + 2.4 for s in sections]
    cuts_at = _even_cuts(weights, count)
    return [list(sections[a:b]) for a, b in pairwise(cuts_at)]


def _even_cuts(weights: Sequence[float], count: int) -> list[int]:
    """Return where to cut so that the longest part is as short as it can be."""
    n = len(weights)
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [0])}
    for parts in range(1, count + 1):
        for end in range(parts, n + 1):
            options = [
                (max(best[parts - 1, start][0], sums[end] - sums[start]), start)
                for start in range(parts - 1, end)
                if (parts - 1, start) in best
            ]
            if options:
                longest, start = min(options)
                best[parts, end] = (longest, [*best[parts - 1, start][1], end])
    return best[count, n][1]


def _entry_lines(entry: Entry, width: float, look: ListLook) -> float:
    """Return how many rows an entry takes at `width` em."""
    if entry.value is None:
        return lines_at(entry.item.text, width)
    if look.rows == "under":
        return lines_at(entry.item.text, width) + 1.05
    room = width - figure_width(entry.value.text) - PRICE_GAP
    return max(1, lines_at(entry.item.text, max(3.0, room)))


def _height(part: Sequence[Section], width: float, look: ListLook) -> tuple[float, float]:
    """Return the heights of a column's words and of its gaps in em of the items."""
    words, gaps = 0.0, SECTION_GAP * (len(part) - 1)
    for section in part:
        if section.title:
            lines = lines_at(section.title.text, width / look.heading)
            words += look.heading * (LINE + NEXT * (lines - 1)) + (
                0.35 if look.mark != "none" else 0
            )
            gaps += HEAD_GAP if section.entries else 0.0
        words += sum(LINE + NEXT * (_entry_lines(e, width, look) - 1) for e in section.entries)
        if look.leader in ("hair", "rule"):
            words += 0.5 * len(section.entries)
        gaps += (UNDER_GAP if look.rows == "under" else ROW_GAP) * max(0, len(section.entries) - 1)
    return words, gaps


def _size(part: Sequence[Section], width: float, height: float, look: ListLook) -> float:
    """Return the largest size in pixels at which a column holds."""
    low, high = 1.0, max(2.0, height / 3)
    for _ in range(24):
        size = (low + high) / 2
        wide = width / size
        longest = max(
            (
                min(em_width(e.item.text), 14.0)
                + (figure_width(e.value.text) + PRICE_GAP if e.value and look.rows == "end" else 0)
                for s in part
                for e in s.entries
            ),
            default=1.0,
        )
        title = max((em_width(s.title.text) * look.heading for s in part if s.title), default=1.0)
        holds = (
            sum(_height(part, wide, look)) * size <= height and max(longest, min(title, 12)) <= wide
        )
        low, high = (size, high) if holds else (low, size)
    return low


def _spread(
    parts: Sequence[Sequence[Section]], width: float, height: float, size: float, look: ListLook
) -> float:
    """Return how far the gaps open so that the longest column fills its box."""
    loose = LOOSEST
    for part in parts:
        words, gaps = _height(part, width / size, look)
        loose = min(loose, (height / size - words) / max(0.1, gaps))
    return max(1.0, loose * 0.99)


def _column(
    design: Design, part: Sequence[Section], box: Box, size: float, pad: float, look: ListLook
) -> Group:
    """Return one column: sections apart, rows even. One stack, so that one scale holds for all."""
    price = max(
        (figure_width(e.value.text) for s in part for e in s.entries if e.value is not None),
        default=0.0,
    )
    row_gap = (UNDER_GAP if look.rows == "under" else ROW_GAP) * pad * size
    children: list[Layer] = []
    for section in part:
        if children:
            children.append(_gap(design, SECTION_GAP * pad * size))
        if section.title is not None:
            children.append(_heading(design, section, size, look))
            children.append(_gap(design, HEAD_GAP * pad**0.5 * size))
        for i, entry in enumerate(section.entries):
            if i:
                children.append(_gap(design, row_gap))
            children.append(_row(design, entry, size, (box.width, price), look))
    return design.stack(children, box=box, role="column", align="stretch")


def _gap(design: Design, length: float) -> Group:
    """Return room in a column that closes up to a third where the words need it."""
    return Group(id=design.id("space"), role="space", flow=Flow(basis=length, least=0.35 * length))


def _heading(design: Design, section: Section, size: float, look: ListLook) -> Layer:
    assert section.title is not None
    align: Align = "centre" if look.centred else "start"
    words = design.text(
        section.title, "heading", voice=look.voice or design.type.display, colour=look.accent,
        on=look.on, size=look.heading * size, align=align, balance=True,
    )  # fmt: skip
    if look.mark == "none":
        return words
    thin = max(1.0, 0.05 * size)
    marks: list[Layer] = []
    for weight in (thin * 2.4, thin) if look.mark == "double" else (thin,):
        marks.append(
            Shape(
                id=design.id("rule"), role="ornament", fill=look.accent,
                flow=Flow(
                    height=weight * (2.2 if look.mark == "short" else 1.0),
                    width=2.4 * size if look.mark == "short" else None,
                    align=None if look.mark != "short" else align,
                ),
            )
        )  # fmt: skip
    return design.stack(
        [words, design.stack(marks, gap=0.09 * size / design.u, role="rules")],
        gap=0.22 * size / design.u, align="stretch", role="heading-block",
    )  # fmt: skip


def _row(
    design: Design, entry: Entry, size: float, widths: tuple[float, float], look: ListLook
) -> Layer:
    """Return an item with its price; without one the item alone.

    widths: of the column in pixels, and of its widest price in em.
    """
    lone = entry.value is None
    centred = look.centred and (lone or look.rows == "under")
    item = design.text(
        entry.item, "body", on=look.on, colour=look.ink, size=size, weight=look.weight,
        leading=1.25, align="centre" if centred else "start",
    )  # fmt: skip
    if entry.value is None:
        return item
    beside = look.rows == "end"
    bold = beside and look.leader in ("none", "rule", "hair")
    figure = design.text(
        entry.value, "body", on=look.on, colour=look.ink if beside else look.accent,
        size=size if beside else 0.92 * size, leading=1.25,
        weight=max(look.weight, 600) if bold else look.weight,
        align="centre" if not beside else "left" if design.rtl else "right",
        features={"tnum": 1, "lnum": 1},
    )  # fmt: skip
    if look.rows == "under":
        return design.stack([item, figure], gap=0.36 * size / design.u, align="stretch", role="row")
    width = (widths[1] * 1.06 + 0.15) * size
    room = widths[0] - width - 0.95 * size
    leader = _leader(design, size, look)
    if em_width(entry.item.text) * size > 0.92 * room:
        item = item.but(flow=Flow(grow=1, basis=0.98 * room, least=0.5 * room))
        leader = Group(id=design.id("space"), role="space", flow=Flow(width=0.0, height=1.0))
    figure = figure.but(flow=Flow(width=width), style=figure.style.but(lines=1))
    parts = [item, leader, figure]
    row = design.stack(
        parts[::-1] if design.rtl else parts,
        axis="row", gap=0.35 * size / design.u, align="baseline", role="row",
    )  # fmt: skip
    if look.leader not in ("rule", "hair"):
        return row
    line = Shape(
        id=design.id("rule"),
        role="ornament",
        fill=f"{look.ink[:7]}40",
        flow=Flow(height=max(1.0, 0.04 * size)),
    )
    return design.stack([row, line], gap=0.3 * size / design.u, align="stretch", role="row")


def _leader(design: Design, size: float, look: ListLook) -> Layer:
    """Return what leads the eye from item to price: dots on the baseline, or only space."""
    flow = Flow(grow=1, least=0.25 * size, height=0.3 * size)
    if look.leader != "dots":
        return Group(id=design.id("space"), role="space", flow=flow)
    dot = max(1.2, 0.085 * size)
    pen = design.stroke(f"{look.ink[:7]}99", dot / design.u, cap="round", dash=(0.01, 4.2 * dot))
    return Shape(
        id=design.id("leader"), role="ornament", form="path", d="M100 9H0",
        view=Box(0, 0, 100, 10), stroke=pen, flow=flow,
    )  # fmt: skip
