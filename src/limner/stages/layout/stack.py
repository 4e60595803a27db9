"""Stacks: children one after another in a column or a row.

Where the content is longer than the stack, texts, cuttable lengths and gaps shrink together
by one scale, so that the hierarchy among them is kept; each text stops at its own floor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group, Stack
from limner.document.layers.text import Text
from limner.stages.layout.measure import UNBOUNDED, height_at, in_flow, natural_width
from limner.stages.layout.page import Page

Placed = tuple[Layer, Box]
_SMALLEST = 0.2
_TRIES = 11
_UNWRAPPED = 0.7
_GAP_FLOOR = 0.5
_SLACK = 0.05


def largest_scale(fits: Callable[[float], bool]) -> float:
    """Return the largest scale in [0.2, 1] for which `fits`, else 0.2."""
    if fits(1.0):
        return 1.0
    low, high = _SMALLEST, 1.0
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low


@dataclass(frozen=True, slots=True)
class _Row:
    """Children side by side: their widths and the gap between them."""

    children: tuple[Layer, ...]
    widths: tuple[float, ...]
    gap: float


def _gap(layout: Stack, scale: float) -> float:
    return layout.gap * max(_GAP_FLOOR, scale)


def _cut(child: Layer, length: float, scale: float) -> float:
    """Return a preferred length at `scale`, no shorter than the child's least."""
    return max(child.flow.least, length * scale)


# Columns


def _column_width(child: Layer, layout: Stack, width: float, page: Page, scale: float) -> float:
    stretched = (child.flow.align or layout.align) == "stretch"
    if child.flow.width is None and stretched and not (child.flow.height and child.flow.aspect):
        return width
    return natural_width(child, width, page, scale)


def _column_length(child: Layer, layout: Stack, width: float, page: Page, scale: float) -> float:
    flow = child.flow
    if flow.height is not None:
        return flow.height
    if flow.basis is not None:
        return _cut(child, flow.basis, scale)
    if flow.grow and not isinstance(child, Text | Group):
        return flow.least
    length = height_at(child, _column_width(child, layout, width, page, scale), page, scale)
    if flow.aspect:
        return _cut(child, length, scale)
    return max(length, flow.least)


def _column_lengths(
    group: Group, layout: Stack, width: float, page: Page, scale: float
) -> list[float]:
    return [_column_length(c, layout, width, page, scale) for c in in_flow(group)]


# Rows


def _row_base(child: Layer, width: float, page: Page, scale: float) -> float:
    flow = child.flow
    if flow.width is not None:
        return flow.width
    if flow.basis is not None:
        return _cut(child, flow.basis, scale)
    if flow.grow:
        return flow.least
    return max(flow.least, natural_width(child, width, page, scale))


def _share(child: Layer) -> float:
    return child.flow.grow


def _rows(group: Group, layout: Stack, width: float, page: Page, scale: float) -> list[_Row]:
    """Break a row's children into rows (one, unless it wraps) and settle their widths."""
    gap = _gap(layout, scale)
    rows: list[list[tuple[Layer, float]]] = [[]]
    used = 0.0
    for child in in_flow(group):
        base = _row_base(child, width, page, scale)
        if layout.wrap and rows[-1] and used + gap + base > width + _SLACK:
            rows.append([])
            used = 0.0
        used += base + (gap if rows[-1] else 0.0)
        rows[-1].append((child, base))
    return [_settled_row(row, width, gap) for row in rows if row]


def _unwrapped_scale(group: Group, layout: Stack, width: float, page: Page, scale: float) -> float:
    """Return the scale at which a row's short texts stand on one line each.

    1 where they do anyway, where the row wraps, or where it would take less than 0.7: then
    the texts break into lines instead.
    """
    if layout.wrap:
        return 1.0

    def needs(k: float) -> float:
        gaps = _gap(layout, scale * k) * max(0, len(in_flow(group)) - 1)
        return gaps + sum(_row_base(c, UNBOUNDED, page, scale * k) for c in in_flow(group))

    if needs(1.0) <= width or needs(_UNWRAPPED) > width:
        return 1.0
    return largest_scale(lambda k: needs(k) <= width)


def _settled_row(row: list[tuple[Layer, float]], width: float, gap: float) -> _Row:
    children = tuple(c for c, _ in row)
    bases = [b for _, b in row]
    free = width - sum(bases) - gap * (len(row) - 1)
    grow = sum(_share(c) for c in children)
    if free > 0 and grow > 0:
        bases = [b + free * _share(c) / grow for c, b in row]
    elif free < 0:
        bases = _squeezed(children, bases, -free)
    return _Row(children, tuple(bases), gap)


def _squeezed(children: tuple[Layer, ...], bases: list[float], excess: float) -> list[float]:
    """Take `excess` from the widths that are not fixed, in proportion to what each may give."""
    can_give = [
        max(0.0, b - c.flow.least) if c.flow.width is None else 0.0
        for c, b in zip(children, bases, strict=True)
    ]
    total = sum(can_give)
    if total <= 0:
        whole = sum(bases) or 1.0
        return [b * max(0.0, 1 - excess / whole) for b in bases]
    share = min(1.0, excess / total)
    return [b - g * share for b, g in zip(bases, can_give, strict=True)]


def _row_heights(row: _Row, page: Page, scale: float) -> list[float]:
    return [
        child.flow.height if child.flow.height is not None else height_at(child, width, page, scale)
        for child, width in zip(row.children, row.widths, strict=True)
    ]


def _foot(child: Layer, layout: Stack, width: float, page: Page, scale: float) -> float | None:
    """Return what a child has below the baseline of its row; None where it keeps to none."""
    if (child.flow.align or layout.align) != "baseline":
        return None
    if not isinstance(child, Text):
        return 0.0
    words = page.words(child, scale)
    shaped = words.galley()
    return max(shaped.foot, shaped.ink_foot) * words.measure(width).size


def _row_feet(row: _Row, layout: Stack, page: Page, scale: float) -> list[float | None]:
    return [
        _foot(child, layout, width, page, scale)
        for child, width in zip(row.children, row.widths, strict=True)
    ]


def _row_high(row: _Row, layout: Stack, page: Page, scale: float) -> float:
    """Return the height of a row: its tallest child, and all of those that share a baseline."""
    heights = _row_heights(row, page, scale)
    high = max(heights, default=0.0)
    pairs = zip(heights, _row_feet(row, layout, page, scale), strict=True)
    standing = [(h - foot, foot) for h, foot in pairs if foot is not None]
    if standing:
        high = max(high, max(top for top, _ in standing) + max(foot for _, foot in standing))
    return high


def stack_height(group: Group, layout: Stack, width: float, page: Page, scale: float) -> float:
    """Return the height of a stack's content at `width` pixels."""
    if layout.axis == "column":
        lengths = _column_lengths(group, layout, width, page, scale)
        return sum(lengths) + _gap(layout, scale) * max(0, len(lengths) - 1)
    rows = _rows(group, layout, width, page, scale)
    gaps = _gap(layout, scale) * max(0, len(rows) - 1)
    return sum(_row_high(row, layout, page, scale) for row in rows) + gaps


def arrange_stack(
    group: Group, layout: Stack, box: Box, page: Page, scale: float
) -> tuple[list[Placed], float]:
    """Place a stack's flowing children in `box`; also return the scale they are set at."""
    if layout.axis == "row":
        scale *= _unwrapped_scale(group, layout, box.width, page, scale)
    scale *= largest_scale(
        lambda k: stack_height(group, layout, box.width, page, scale * k) <= box.height + _SLACK
    )
    if layout.axis == "column":
        return _arrange_column(group, layout, box, page, scale), scale
    return _arrange_rows(group, layout, box, page, scale), scale


def _arrange_column(
    group: Group, layout: Stack, box: Box, page: Page, scale: float
) -> list[Placed]:
    children = in_flow(group)
    gap = _gap(layout, scale)
    lengths = _column_lengths(group, layout, box.width, page, scale)
    free = box.height - sum(lengths) - gap * max(0, len(children) - 1)
    grow = sum(_share(c) for c in children)
    if free > 0 and grow > 0:
        lengths = [n + free * _share(c) / grow for n, c in zip(lengths, children, strict=True)]
        free = 0.0
    elif free < 0:
        lengths = _squeezed_column(children, lengths, -free)
        free = 0.0
    start, gap = _justified(layout.justify, free, gap, len(children))
    placed, y = [], box.y + start
    for child, length in zip(children, lengths, strict=True):
        width = _column_width(child, layout, box.width, page, scale)
        if child.flow.aspect and child.flow.width is None:
            width = min(width, length * child.flow.aspect)
        x = box.x + _offset(child.flow.align or layout.align, box.width - width)
        placed.append((child, Box(x, y, width, length)))
        y += length + gap
    return placed


def _squeezed_column(
    children: tuple[Layer, ...], lengths: list[float], excess: float
) -> list[float]:
    """Cut what may be cut, pictures before words; words share the rest in proportion."""
    cuttable = [not isinstance(c, Text) and c.flow.height is None for c in children]
    give = [
        max(0.0, n - c.flow.least) if can else 0.0
        for c, n, can in zip(children, lengths, cuttable, strict=True)
    ]
    taken = min(excess, sum(give))
    if taken > 0:
        total = sum(give)
        lengths = [n - g * taken / total for n, g in zip(lengths, give, strict=True)]
    rest = excess - taken
    if rest > 1e-6:
        whole = sum(lengths) or 1.0
        lengths = [n * max(0.0, 1 - rest / whole) for n in lengths]
    return lengths


def _arrange_rows(group: Group, layout: Stack, box: Box, page: Page, scale: float) -> list[Placed]:
    rows = _rows(group, layout, box.width, page, scale)
    heights = [_row_heights(row, page, scale) for row in rows]
    row_heights = [_row_high(row, layout, page, scale) for row in rows]
    line_gap = _gap(layout, scale)
    if len(rows) == 1:
        row_heights = [box.height]
    placed, y = [], box.y
    for row, own, high in zip(rows, heights, row_heights, strict=True):
        free = max(0.0, box.width - sum(row.widths) - row.gap * (len(row.children) - 1))
        start, gap = _justified(layout.justify, free, row.gap, len(row.children))
        x = box.x + start
        feet = _row_feet(row, layout, page, scale)
        line = max((h - f for h, f in zip(own, feet, strict=True) if f is not None), default=0.0)
        for child, width, height, foot in zip(row.children, row.widths, own, feet, strict=True):
            align = child.flow.align or layout.align
            if foot is not None:
                placed.append((child, Box(x, y + line - (height - foot), width, height)))
                x += width + gap
                continue
            stretched = align == "stretch" and child.flow.height is None and not child.flow.aspect
            height = high if stretched else min(height, high)
            placed.append((child, Box(x, y + _offset(align, high - height), width, height)))
            x += width + gap
        y += high + line_gap
    return placed


def _justified(justify: str, free: float, gap: float, count: int) -> tuple[float, float]:
    """Return where the first child starts and the gap, with `free` pixels to give away."""
    if justify == "centre":
        return free / 2, gap
    if justify == "end":
        return free, gap
    if justify == "between" and count > 1:
        return 0.0, gap + free / (count - 1)
    if justify in ("between", "around") and count:
        return free / (2 * count) if justify == "around" else free / 2, gap + free / count
    return 0.0, gap


def _offset(align: str, free: float) -> float:
    return free / 2 if align == "centre" else free if align == "end" else 0.0
